import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { codec } from '../config/codecPart.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { experimentStore } from '../store/experiment.ts'
import { viewStore } from '../store/view.ts'
import { act } from './act.ts'
import type { Action } from './part.ts'
import { parts } from './parts/parts.ts'

const first = { experiment: experimentStore.getInitialState(), view: viewStore.getInitialState() }
beforeAll(() => codec.load())
afterEach(() => {
  vi.useRealTimers()
  experimentStore.setState(first.experiment, true)
  viewStore.setState(first.view, true)
  document.body.replaceChildren()
})

const play = vi.fn()
const whole = (...changes: Array<Action['open']>): ExperimentConfig =>
  changes.reduce<ExperimentConfig>(
    (config, change) => mergeConfig(config, change ?? {}).config,
    defaultConfig,
  )
const config = () => experimentStore.getState().config

const actions: Array<Action & { id: string }> = parts.flatMap((part) =>
  part.actions.map((action) => ({ id: part.id, ...action })),
)

test('every button that changes or shows something says of which experiment', () => {
  for (const { id, label, open, runs, on } of actions)
    expect(Boolean(open ?? runs ?? on), `${id} ${label}`).toBe(true)
})

test('a change that is pressed before its experiment is on the stage brings it along', () => {
  vi.useFakeTimers()
  for (const { id, label, ...action } of actions) {
    if (!action.change) continue
    // an experiment of another kind than any of the course's
    experimentStore.getState().replace({ config: whole({ data: { set: 'checkerboard' } }), corrections: [] })
    act({ label, ...action }, { play })
    expect(config(), `${id} ${label}`).toEqual(whole(action.on, action.change))
  }
})

test('what a person has tried of the same kind is left alone: its sizes, its rate, its penalty', () => {
  vi.useFakeTimers()
  const raise = actions.find(({ label }) => label === 'raise') as Action
  const tried = whole(raise.on, {
    layers: [{ units: 5, activation: 'relu' }],
    data: { seed: 7 },
    regularization: { l2: 0.01 },
  })
  experimentStore.getState().replace({ config: tried, corrections: [] })
  act(raise, { play })
  expect(config()).toEqual(mergeConfig(tried, raise.change ?? {}).config)
  const opened = experimentStore.getState().opened
  for (const shown of actions.filter(({ open, change, runs }) => !(open ?? change ?? runs))) {
    experimentStore.setState({ config: whole(shown.on, { optimizer: { name: 'rmsprop' } }) })
    act(shown, { play })
    expect(experimentStore.getState().opened, shown.label).toBe(opened)
  }
})

test('one way of regularizing takes the place of another', () => {
  vi.useFakeTimers()
  const of = (label: string) => actions.find((action) => action.id === '5.3' && action.label === label)
  for (const label of ['dropout', 'noise', 'weak']) act(of(label) as Action, { play })
  expect(config().regularization).toEqual({ ...defaultConfig.regularization, l2: 0.003 })
})

test('of a button that a task holds back in part nothing is done, and that is said', () => {
  vi.useFakeTimers()
  document.body.innerHTML = '<section id="panel-loss"></section>'
  const button = (one: Partial<Action>): Action => ({ label: 'one', panel: 'loss', speed: 7, ...one })
  const layers = [{ units: 2, activation: 'tanh' as const }]
  for (const action of [
    button({ open: { layers, batchSize: 9 } }),
    button({ on: { data: { set: 'moons' } }, change: { layers, batchSize: 9 } }),
    button({ on: { data: { set: 'circle' }, layers }, change: { batchSize: 9 } }),
  ]) {
    experimentStore.setState({ config: whole({ data: { set: 'circle' } }) })
    viewStore.setState({ page: { lock: ['layers'] }, refused: 0, speed: 300 })
    const before = config()
    play.mockClear()
    act(action, { play })
    vi.advanceTimersByTime(500)
    expect(config()).toBe(before)
    expect([viewStore.getState().refused, viewStore.getState().speed]).toEqual([1, 300])
    expect(play).not.toHaveBeenCalled()
    expect(document.getElementById('panel-loss')?.dataset.pointed).toBeUndefined()
  }
  viewStore.setState({ refused: 0 })
  act(button({ on: { data: { set: 'circle' } }, change: { batchSize: 9 } }), { play })
  expect([config().batchSize, viewStore.getState().refused]).toEqual([9, 0])
  expect(play).toHaveBeenCalledOnce()
})

test('a panel that comes late is marked and kept in view until the person does something else', () => {
  vi.useFakeTimers()
  const marked = actions.find(({ label }) => label === 'marked') as Action
  act(marked, { play })
  vi.advanceTimersByTime(500)
  const panel = document.createElement('section')
  panel.id = 'panel-network'
  panel.scrollIntoView = vi.fn()
  document.body.append(panel)
  vi.advanceTimersByTime(500)
  expect(panel.dataset.pointed).toBe('')
  const before = vi.mocked(panel.scrollIntoView).mock.calls.length
  expect(before).toBeGreaterThan(1)
  document.dispatchEvent(new Event('wheel'))
  vi.advanceTimersByTime(500)
  expect(vi.mocked(panel.scrollIntoView).mock.calls.length).toBe(before)
  vi.advanceTimersByTime(4000)
  expect(panel.dataset.pointed).toBeUndefined()
})

test('the sliders of the layers are unfolded; where the settings have no column, they open over the course', () => {
  vi.useFakeTimers()
  const sizes = actions.find(({ label }) => label === 'sizes') as Action
  act(sizes, { play })
  expect(viewStore.getState().dialog).toBe('settings')
  viewStore.setState({ dialog: null })
  document.body.innerHTML = '<aside id="panel-settings"><details id="panel-hidden-layers"></details></aside>'
  act(sizes, { play })
  expect(viewStore.getState().dialog).toBeNull()
  vi.advanceTimersByTime(500)
  expect(document.querySelector<HTMLDetailsElement>('details')?.open).toBe(true)
})
