import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import type { DataSetName, ExperimentConfig } from '../../config/types.ts'
import { viewStore } from '../../store/view.ts'
import { openRun, sendFrame } from '../testRun.ts'
import { AccuracyPanel } from './AccuracyPanel.tsx'

afterEach(cleanup)

const on = (set: DataSetName): ExperimentConfig => ({
  ...defaultConfig,
  data: { ...defaultConfig.data, set },
})

test('says training and test accuracy in percent', () => {
  openRun(on('spiral'))
  sendFrame(10)
  render(<AccuracyPanel />)
  expect(screen.getByRole('region', { name: 'Accuracy' }).textContent).toContain('Training accuracy 99.1')
  expect(screen.getByTestId('test-accuracy').textContent).toBe('98.4')
})

test('where data is held apart its accuracy is large, and the test’s stands below', () => {
  openRun({ ...defaultConfig, data: { ...defaultConfig.data, validationShare: 0.2 } })
  sendFrame(10, { accuracy: { validation: 0.9 } })
  render(<AccuracyPanel />)
  expect(screen.getByTestId('validation-accuracy').textContent).toBe('90.0')
  expect(screen.getByTestId('test-accuracy').parentElement?.textContent).toBe('test 98.4%')
  const cursor = screen.getByRole('slider')
  fireEvent.keyDown(cursor, { key: 'Home' })
  expect(cursor.getAttribute('aria-valuetext')).toBe('step 10: 99.1 / 90.0 / 98.4%')
})

test('is not there for regression', () => {
  openRun(on('sine'))
  expect(render(<AccuracyPanel />).container.textContent).toBe('')
})

test('few classes have their confusion matrix in the panel, as a table: row true, column predicted', () => {
  openRun(on('three-spirals'))
  sendFrame(10, {}, { confusion: Float32Array.of(30, 2, 0, 1, 39, 0, 4, 0, 44) })
  render(<AccuracyPanel />)
  const table = screen.getByRole('table')
  const row = within(table).getByRole('row', { name: /^Class 3/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['4', '0', '44'])
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['Class 1', 'Class 2', 'Class 3'])
})

test('ten classes of images open large, named in the chosen language', async () => {
  openRun(on('cifar10'))
  viewStore.setState({ language: 'ko' })
  const confusion = Float32Array.from({ length: 100 }, (_, i) => i)
  sendFrame(10, { whole: false, testCount: 500 }, { confusion })
  render(<AccuracyPanel />)
  expect(screen.queryByRole('table')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '혼동 행렬 크게 보기' }))
  const row = within(screen.getByRole('table')).getByRole('row', { name: /^고양이/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(Array.from({ length: 10 }, (_, i) => String(30 + i)))
  expect(screen.getByRole('dialog').textContent).toContain('테스트 이미지 500장')
})

test('the classes of own points have the names of their file', () => {
  const points = [
    { x: 0, y: 0, label: 0 },
    { x: 1, y: 1, label: 1 },
  ]
  openRun({
    ...defaultConfig,
    data: { ...defaultConfig.data, set: 'custom', points, classNames: ['setosa', 'virginica'] },
  })
  render(<AccuracyPanel />)
  expect(screen.getByRole('rowheader', { name: 'setosa' })).toBeDefined()
  expect(screen.getByRole('columnheader', { name: 'virginica' })).toBeDefined()
})

test('a matrix of another experiment is not written into this one', () => {
  openRun(on('spiral'))
  sendFrame(10, {}, { confusion: new Float32Array(9).fill(7) })
  render(<AccuracyPanel />)
  expect(screen.getByRole('table').textContent).not.toContain('7')
})
