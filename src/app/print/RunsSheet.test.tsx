import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { otherRun, sendFrame } from '../../panels/testRun.ts'
import { compareStore } from '../../store/compared.ts'
import { viewStore } from '../../store/view.ts'
import { RunsSheet } from './RunsSheet.tsx'

afterEach(() => {
  cleanup()
  compareStore.setState({ runs: [] })
  location.hash = ''
})

/** The printed table of two runs, row by row. */
function printed(share: number, language: 'ko' | 'en' = 'en') {
  viewStore.setState({ language })
  location.hash = `#v=1&set=circle&layers=relu3&validation=${share}&compare=base|layers:relu6`
  const runs = [3, 6].map((units, i) => {
    const data = { validationShare: share }
    const run = otherRun(
      mergeConfig(defaultConfig, { data, layers: [{ units, activation: 'relu' }] }).config,
      i + 1,
    )
    const loss = { train: 0.1, test: 0.4 + i / 10, ...(share > 0 && { validation: 0.25 + i / 10 }) }
    sendFrame(50, { loss }, {}, run)
    return run
  })
  compareStore.setState({ runs })
  render(<RunsSheet />)
  const [head, ...rows] = within(screen.getAllByRole('table').at(-1) as HTMLElement).getAllByRole('row')
  const texts = (row: HTMLElement) => [...row.children].map(({ textContent }) => textContent?.trim())
  return { head: texts(head), rows: rows.map(texts) }
}

test('the printed table of compared runs has the validation loss beside the others, where data is held apart', () => {
  const { head, rows } = printed(0.2)
  const at = head.indexOf('Validation loss')
  expect(at).toBe(head.indexOf('Training loss') + 1)
  expect(rows.map((row) => row.slice(at - 1, at + 2))).toEqual([
    ['0.100', '0.250', '0.400'],
    ['0.100', '0.350', '0.500'],
  ])
  cleanup()
  expect(printed(0).head).not.toContain('Validation loss')
  cleanup()
  expect(printed(0.2, 'ko').head).toContain('검증 손실')
})

test('a printed sheet says the link of its runs; of the wall of hand-ins no link says it again', () => {
  printed(0)
  expect(screen.getByRole('link').getAttribute('href')).toBe(location.href)
  cleanup()
  location.hash = '#v=1&handins=1'
  render(<RunsSheet />)
  expect(screen.getByRole('table')).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})
