import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeRuns, type SweepPlan } from '../../config/link/runsLink.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { type BatchRun, batchStore } from '../../store/batch.ts'
import { type RunsCommands, RunsCommandsContext } from '../../store/runsCommands.ts'
import { viewStore } from '../../store/view.ts'
import { choiceOf } from './choice.ts'
import { SeedsView } from './SeedsView.tsx'
import { SweepView } from './SweepView.tsx'

const held = mergeConfig(defaultConfig, { data: { validationShare: 0.2 } }).config

/** Runs of three L2 strengths, in a row: validation is for the second one, the test for the third. */
const losses = [
  { validationLoss: 0.5, testLoss: 0.4 },
  { validationLoss: 0.2, testLoss: 0.3 },
  { validationLoss: 0.4, testLoss: 0.1 },
]
const plan = (config = held): SweepPlan => ({
  kind: 'sweep',
  config,
  x: { setting: 'l2', values: [0, 0.01, 0.1] },
  y: { setting: 'units', values: [4] },
  seeds: 1,
  steps: 10,
  measure: 'testLoss',
})
const runs = (config = held): BatchRun[] =>
  losses.map(({ validationLoss, testLoss }, i) => ({
    config,
    seed: i + 1,
    cell: [i, 0],
    status: 'done',
    figures: {
      trainLoss: 0.1,
      testLoss,
      ...(config === held && { validationLoss, validationAccuracy: 0.8 }),
      trainAccuracy: 1,
      testAccuracy: 0.9,
      dead: 0,
      time: 1,
      digest: '',
    },
    divergedAt: null,
    failure: null,
  }))

function show(view: React.ReactNode, language: 'en' | 'ko' = 'en') {
  viewStore.setState({ language })
  render(
    <RunsCommandsContext value={{ openAlone: vi.fn() } as unknown as RunsCommands}>
      {view}
    </RunsCommandsContext>,
  )
}
const chosen = () => screen.queryByTestId('chosen')?.textContent

beforeEach(() => batchStore.setState({ plan: plan(), runs: runs(), state: 'ended' }))
afterEach(() => {
  cleanup()
  batchStore.setState(batchStore.getInitialState(), true)
})

test('a sweep chooses by the validation loss where the test would choose otherwise, and opens the test last', () => {
  show(<SweepView first={plan()} />)
  expect(chosen()).toBe('Best by validation loss: L2 0.01, Units 4 (0.200). Test loss, opened last: 0.300')
  const marked = screen.getAllByRole('button').filter((button) => button.textContent?.includes('chosen'))
  expect(marked.map((button) => button.dataset.cell)).toEqual(['1,0'])
})

test('without a validation split it chooses by the test, and says what that is worth', () => {
  batchStore.setState({ plan: plan(defaultConfig), runs: runs(defaultConfig) })
  show(<SweepView first={plan(defaultConfig)} />)
  expect(chosen()).toMatch(/^Best by test loss: L2 0.1, .*\(0.100\)\. Chosen by the test/)
  expect(screen.queryByRole('option', { name: 'Validation loss' })).toBeNull()
})

const better = () => screen.queryByTestId('better')?.textContent

/** The run of the first L2 strength with another test accuracy: the choice by test loss is the third one, which has 0.9. */
const withAccuracy = (testAccuracy: number) =>
  runs(defaultConfig).map((run, i) =>
    i === 0 && run.figures ? { ...run, figures: { ...run.figures, testAccuracy } } : run,
  )

test.each([
  [0.95, 'testAccuracy', 'Test accuracy, shown in the cells, is better elsewhere: L2 0, Units 4 (95.0%).'],
  [0.85, 'testAccuracy', undefined],
  // both are written 90.0%
  [0.9001, 'testAccuracy', undefined],
  [0.95, 'testLoss', undefined],
  [0.95, 'time', undefined],
] as const)('a cell of %d is beside the chosen one, seen by %s', (accuracy, measure, said) => {
  const sweep = { ...plan(defaultConfig), measure }
  batchStore.setState({ plan: sweep, runs: withAccuracy(accuracy) })
  show(<SweepView first={sweep} />)
  expect(chosen()).toMatch(/^Best by test loss: L2 0.1,/)
  expect(better()).toBe(said)
})

test('where a validation loss chose, what the test would have chosen is said as another measure', () => {
  show(<SweepView first={plan()} />, 'ko')
  expect(better()).toBe('칸에 표시된 테스트 손실 기준으로는 더 좋은 칸이 있습니다: L2 0.1, 유닛 4 (0.100).')
})

test('in Korean it says the same', () => {
  show(<SweepView first={plan()} />, 'ko')
  expect(chosen()).toMatch(/^검증 손실로 고름: L2 0.01, .*마지막에 연 테스트 손실: 0.300$/)
})

test('seeds are chosen among by it as well, and have its figures', () => {
  batchStore.setState({ plan: { kind: 'seeds', config: held, seeds: 3, steps: 10 } })
  show(<SeedsView first={{ kind: 'seeds', config: held, seeds: 3, steps: 10 }} />)
  expect(chosen()).toBe('Best by validation loss: seed 2 (0.200). Test loss, opened last: 0.300')
  expect(screen.getByTestId('strip-validationLoss').textContent).toContain('median 0.400')
  expect(screen.getAllByRole('columnheader', { hidden: true }).map((head) => head.textContent)).toContain(
    'Validation accuracy',
  )
})

test('nothing is chosen before all have ended, nor a setting of which a run diverged', () => {
  const groupOf = ({ cell }: BatchRun) => cell.join()
  const waiting: BatchRun[] = [...runs().slice(0, 2), { ...runs()[2], status: 'waiting', figures: null }]
  expect(choiceOf(waiting, 'validationLoss', groupOf)).toBeNull()
  const diverged: BatchRun = { ...runs()[1], status: 'diverged', figures: null }
  expect(choiceOf([...runs(), diverged], 'validationLoss', groupOf)?.run.cell).toEqual([2, 0])
})

test('a sweep of a link shows validation accuracy where data is held apart and nothing else is said', () => {
  const measureOf = (link: string) => {
    const { plan } = decodeRuns(link)
    return plan?.kind === 'sweep' ? plan.measure : null
  }
  expect(measureOf('v=1&sweep=units:2|8~l2:0|0.1~2~50')).toBe('testAccuracy')
  expect(measureOf('v=1&validation=0.2&sweep=units:2|8~l2:0|0.1~2~50')).toBe('validationAccuracy')
  expect(measureOf('v=1&validation=0.2&sweep=units:2|8~l2:0|0.1~2~50~testLoss')).toBe('testLoss')
})
