import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { openRun, sendFrame } from '../testRun.ts'
import { LossPanel } from './LossPanel.tsx'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], shouldAdvanceTime: true })
  openRun()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const settle = () => act(() => vi.advanceTimersByTime(200))

test('says training and test loss large, and the generalization gap in words', () => {
  sendFrame(10)
  render(<LossPanel />)
  expect(screen.getByTestId('train-loss').textContent).toBe('0.031')
  expect(screen.getByTestId('test-loss').textContent).toBe('0.048')
  expect(screen.getByTestId('gap').textContent).toBe('gap +0.017')
  expect(screen.getByRole('region', { name: 'Loss' }).textContent).toContain('Training loss 0.031')
})

test('before the first frame there are dashes', () => {
  render(<LossPanel />)
  expect(screen.getByTestId('train-loss').textContent).toBe('–')
})

test('frames are written without a render, at most ten times a second', () => {
  let renders = 0
  render(
    <Profiler id="loss" onRender={() => (renders += 1)}>
      <LossPanel />
    </Profiler>,
  )
  const before = renders
  const writes = new Set<string | null>()
  for (let i = 1; i <= 60; i++) {
    sendFrame(i, { loss: { train: i, test: i } })
    vi.advanceTimersByTime(16)
    writes.add(screen.getByTestId('train-loss').textContent)
  }
  settle()
  expect(screen.getByTestId('train-loss').textContent).toBe('60.00')
  expect(writes.size).toBeLessThanOrEqual(12)
  expect(renders).toBe(before)
})

test('says that the figures of images are over a probe set, and when over all', () => {
  openRun({ ...defaultConfig, data: { ...defaultConfig.data, set: 'cifar10' } })
  sendFrame(10, { whole: false, trainCount: 500, testCount: 500 })
  render(<LossPanel />)
  expect(screen.getByText('500 of 5,000 images / 500 test images')).toBeTruthy()
  sendFrame(11, { whole: true, trainCount: 5000, testCount: 1000 })
  settle()
  expect(screen.getByText('all 5,000 images / all 1,000 test images')).toBeTruthy()
})

test('says nothing of images while the figures are those of points', () => {
  sendFrame(10, { trainCount: 280, testCount: 120 })
  render(<LossPanel />)
  act(() => experimentStore.getState().configure({ data: { set: 'cifar10' } }))
  settle()
  expect(screen.queryByText(/images/)).toBeNull()
})

const heldApart = { ...defaultConfig, data: { ...defaultConfig.data, validationShare: 0.2 } }

test.each([
  ['en', 'Validation loss 0.040', 'test 0.048', 'step 10: 0.0310 / 0.0400 / 0.0480', /last/],
  ['ko', '검증 손실 0.040', '테스트 0.048', '10스텝: 0.0310 / 0.0400 / 0.0480', /마지막/],
] as const)(
  'where data is held apart its loss is large, and the test, named as what is opened last, stands below (%s)',
  (language, large, below, read, last) => {
    openRun(heldApart)
    viewStore.setState({ language })
    sendFrame(10, { loss: { validation: 0.04 } })
    render(<LossPanel />)
    expect(screen.getByRole('heading').parentElement?.textContent).toContain(large)
    const test = screen.getByTestId('test-loss').parentElement
    expect(test?.textContent).toBe(below)
    expect(test?.title).toMatch(last)
    const cursor = screen.getByRole('slider')
    fireEvent.keyDown(cursor, { key: 'Home' })
    expect(cursor.getAttribute('aria-valuetext')).toBe(read)
  },
)

test('a share that is set or taken away changes the figures that are shown', () => {
  sendFrame(10)
  render(<LossPanel />)
  expect(screen.queryByTestId('validation-loss')).toBeNull()
  act(() => experimentStore.getState().configure({ data: { validationShare: 0.2 } }))
  sendFrame(11, { loss: { validation: 0.5 } })
  settle()
  expect(screen.getByTestId('validation-loss').textContent).toBe('0.500')
  act(() => experimentStore.getState().configure({ data: { validationShare: 0 } }))
  settle()
  expect(screen.queryByTestId('validation-loss')).toBeNull()
  expect(screen.getByTestId('test-loss').textContent).toBe('0.048')
})

test('says over how many validation images its figures are', () => {
  openRun({ ...heldApart, data: { ...heldApart.data, set: 'cifar10' } })
  sendFrame(10, { whole: true, trainCount: 4000, validationCount: 1000, testCount: 1000 })
  render(<LossPanel />)
  expect(screen.getByText(/\/ 1,000 validation images$/)).toBeTruthy()
})

test('the toggle changes the scale for the whole page', async () => {
  render(<LossPanel />)
  await userEvent.click(screen.getByRole('checkbox', { name: 'log' }))
  expect(viewStore.getState().lossScale).toBe('log')
})

test('arrow keys read earlier steps, Escape goes back', () => {
  for (let step = 0; step < 50; step++) sendFrame(step, { loss: { train: step / 10, test: 1, penalty: 0.5 } })
  render(<LossPanel />)
  const cursor = screen.getByRole('slider')
  fireEvent.keyDown(cursor, { key: 'ArrowLeft' })
  expect(cursor.getAttribute('aria-valuetext')).toBe('step 48: 4.80 / 1.00 · penalty 0.500')
  expect(screen.getByText(/^step 48:/)).toBeTruthy()
  fireEvent.keyDown(cursor, { key: 'Home' })
  expect(cursor.getAttribute('aria-valuenow')).toBe('0')
  fireEvent.keyDown(cursor, { key: 'Escape' })
  expect(screen.queryByText(/^step/)).toBeNull()
})

test('keys move by hundredths of the run, and at least to the next figure: a run of few figures is read one by one', () => {
  for (let step = 0; step < 9; step++) sendFrame(step)
  render(<LossPanel />)
  const cursor = screen.getByRole('slider')
  fireEvent.keyDown(cursor, { key: 'PageDown' })
  expect(cursor.getAttribute('aria-valuenow')).toBe('7')
  for (let step = 9; step < 100; step++) sendFrame(step)
  fireEvent.keyDown(cursor, { key: 'End' })
  fireEvent.keyDown(cursor, { key: 'PageDown' })
  expect(cursor.getAttribute('aria-valuenow')).toBe('89')
})

test('does no work while it cannot be seen', () => {
  let see: (seen: boolean) => void = () => undefined
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(report: (entries: Array<{ isIntersecting: boolean }>) => void) {
        const before = see
        see = (isIntersecting) => {
          before(isIntersecting)
          report([{ isIntersecting }])
        }
      }
      observe() {}
      disconnect() {}
    },
  )
  sendFrame(1, { loss: { train: 1, test: 1 } })
  render(<LossPanel />)
  see(false)
  sendFrame(2, { loss: { train: 2, test: 2 } })
  settle()
  expect(screen.getByTestId('train-loss').textContent).toBe('1.000')
  see(true)
  settle()
  expect(screen.getByTestId('train-loss').textContent).toBe('2.000')
  vi.unstubAllGlobals()
})
