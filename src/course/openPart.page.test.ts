import { afterEach, expect, test, vi } from 'vitest'
import { liveOf } from '../config/live.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { experimentStore } from '../store/experiment.ts'
import { type Frame, runStore } from '../store/run.ts'
import { viewStore } from '../store/view.ts'
import { bringBack, keepOwn, openArrived, openPart, stagedStore, takeSeed } from './openPart.ts'
import { byOwnSeed, isDrawn, seedOf } from './ownSeed.ts'
import { neuron, sigmoid } from './parts/chapter2.ts'
import { parts } from './parts/parts.ts'
import { progressStore } from './progress.ts'
import { experimentOf } from './slides/courseDeck.ts'

const first = {
  experiment: experimentStore.getInitialState(),
  run: runStore.getInitialState(),
  view: viewStore.getInitialState(),
}
afterEach(() => {
  stagedStore.setState({ staged: null })
  experimentStore.setState(first.experiment, true)
  // another experiment has come: nothing is on its way back any more
  runStore.setState(({ generation }) => ({ generation: generation + 1 }))
  runStore.setState(first.run, true)
  viewStore.setState(first.view, true)
  progressStore.getState().clear()
})

/** A page that opens what it is asked to, with what was asked. */
function commands() {
  const openAt = vi.fn((config: ExperimentConfig) => experimentStore.setState({ config }))
  return { openAt }
}
const ofData = (set: 'moons' | 'xor') => mergeConfig(defaultConfig, { data: { set } }).config
const trainedTo = (step: number) =>
  runStore.setState(({ moments }) => ({
    frame: { header: { step } } as Frame,
    moments: { ...moments, farthest: step },
  }))

/** xor is trained to step 120, and a part opened over it: what is offered again. */
function leaveTrained(asked: ReturnType<typeof commands>) {
  experimentStore.setState({ config: ofData('xor') })
  trainedTo(120)
  openPart(sigmoid.id, asked)
  const before = stagedStore.getState().staged?.before
  if (!before) throw new Error('nothing is offered')
  return before
}

test('each part opens on an experiment of its own, at rest at its start, and says which', () => {
  for (const part of parts) {
    const asked = commands()
    experimentStore.setState({ config: ofData('moons') })
    openPart(part.id, asked)
    const own = part.actions.find(({ open }) => open)
    if (!own) throw new Error(`${part.id} has no experiment`)
    expect(viewStore.getState().course).toBe(part.id)
    expect(asked.openAt.mock.calls, part.id).toEqual([[experimentOf(own).config, 0, [], false]])
    expect(stagedStore.getState().staged).toMatchObject({ part: part.id, label: own.label })
  }
})

test('an experiment of the part that is on the stage already stays there, as does what a task fixes', () => {
  const asked = commands()
  const [, other] = neuron.actions
  experimentStore.setState({ config: experimentOf(other).config })
  openPart(neuron.id, asked)
  experimentStore.setState({ config: ofData('moons') })
  viewStore.setState({ page: { lock: ['layers'] } })
  openPart(sigmoid.id, asked)
  openPart('', asked)
  expect(asked.openAt).not.toHaveBeenCalled()
  expect(stagedStore.getState().staged).toBeNull()
})

test('a link’s experiment stays beside the part that it opens; a link to the part alone has the part’s', () => {
  const asked = commands()
  experimentStore.setState({ config: ofData('moons') })
  openArrived(neuron, asked)
  expect(asked.openAt).not.toHaveBeenCalled()
  experimentStore.setState({ config: defaultConfig })
  openArrived(neuron, asked)
  // what was said of the link meanwhile still is
  expect(asked.openAt.mock.calls).toEqual([[experimentOf(neuron.actions[0]).config, 0, [], true]])
})

test('a link to a run of the part’s question by a class’s seed brings the seed to who has none', () => {
  const arrives = (seed: number, part = neuron) => {
    const [{ open }] = byOwnSeed(part.question, seed).runs
    experimentStore.setState({ config: experimentOf({ open }).config })
    takeSeed(part)
    return progressStore.getState().seed
  }
  // the course's own: nobody has agreed on that
  for (const part of parts.filter(({ id }) => isDrawn(id)))
    for (const seed of [1, seedOf(part, null)]) expect(arrives(seed, part), part.id).toBeNull()
  expect(arrives(4217)).toBe(4217)
  expect(arrives(11)).toBe(4217)
})

test('what the page itself began with is offered to nobody who has not touched it yet', () => {
  const asked = commands()
  experimentStore.setState({ config: defaultConfig })
  trainedTo(120)
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } })
  openArrived(neuron, asked)
  expect(stagedStore.getState().staged).toMatchObject({ part: neuron.id, before: null })
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } })
  experimentStore.setState({ config: defaultConfig })
  trainedTo(120)
  openArrived(neuron, asked)
  expect(stagedStore.getState().staged?.before?.step).toBe(120)
  vi.unstubAllGlobals()
})

test('what was trained is offered again, and whoever goes back to its experiment finds it as it was', async () => {
  const asked = commands()
  experimentStore.setState({ config: ofData('moons') })
  openPart(neuron.id, asked)
  expect(stagedStore.getState().staged?.before).toBeNull()

  for (const goesBack of [true, false]) {
    const before = leaveTrained(asked)
    asked.openAt.mockClear()
    if (goesBack) experimentStore.setState({ config: ofData('xor') })
    else bringBack(before, asked)
    await Promise.resolve()
    expect(asked.openAt.mock.calls).toEqual([[ofData('xor'), 120, [], goesBack]])
    expect(stagedStore.getState().staged).toBeNull()
  }
})

test('whoever undoes what a part has opened can redo it, though the settings were changed on the way', async () => {
  const asked = commands()
  const { undo, redo, clear } = experimentStore.temporal.getState()
  experimentStore.setState({ config: ofData('xor') })
  clear()
  const { optimizer } = defaultConfig
  const base = liveOf({ ...defaultConfig, optimizer: { ...optimizer, learningRate: 0.5 } })
  runStore.setState({ moments: { base, log: [], farthest: 120 } })
  trainedTo(120)
  openPart(sigmoid.id, asked)
  const { config } = experimentStore.getState()
  undo()
  await Promise.resolve()
  expect(experimentStore.getState().config.optimizer.learningRate).toBe(0.5)
  redo()
  expect(experimentStore.getState().config).toEqual(config)
})

test('what is on its way back counts as there: another part that is opened meanwhile offers it again', () => {
  const asked = commands()
  const before = leaveTrained(asked)
  // the part's own experiment is at its start when it is left again
  trainedTo(0)
  bringBack(before, asked)
  openPart(neuron.id, asked)
  expect(stagedStore.getState().staged).toMatchObject({ part: neuron.id, before: { step: 120 } })
  bringBack(before, asked)
  runStore.setState(({ generation }) => ({ generation: generation + 1 }))
  trainedTo(120)
  // it has come, and was begun anew since
  trainedTo(0)
  openPart(neuron.id, asked)
  expect(stagedStore.getState().staged?.before).toBeNull()
})

test('what is on its way back is not there yet where its own frame from before the part came is still the newest', () => {
  const asked = commands()
  const before = leaveTrained(asked)
  // the part's experiment is on its way to the worker when it is left again, and the run's after it
  const isSent = () => runStore.setState(({ moments }) => ({ moments: { ...moments, farthest: 0 } }))
  isSent()
  bringBack(before, asked)
  isSent()
  openPart(neuron.id, asked)
  expect(stagedStore.getState().staged).toMatchObject({ part: neuron.id, before: { step: 120 } })
})

test('what was trained is still offered after pages that were only turned', () => {
  const asked = commands()
  experimentStore.setState({ config: ofData('xor') })
  trainedTo(120)
  openPart(sigmoid.id, asked)
  trainedTo(0)
  openPart(neuron.id, asked)
  expect(stagedStore.getState().staged).toMatchObject({ part: neuron.id, before: { step: 120 } })
})

test('a question’s runs offer again what a person had trained, but not what the part can open itself', () => {
  const asked = commands()
  trainedTo(120)
  experimentStore.setState({ config: experimentOf(neuron.actions[0]).config })
  keepOwn(neuron, asked)
  expect(stagedStore.getState().staged).toBeNull()
  experimentStore.setState({ config: ofData('xor') })
  keepOwn(neuron, asked)
  expect(stagedStore.getState().staged).toMatchObject({ part: neuron.id, label: null, before: { step: 120 } })
})

test('who opens the same experiment by its button has it from its start', async () => {
  const asked = commands()
  experimentStore.setState({ config: ofData('xor') })
  trainedTo(120)
  openPart(sigmoid.id, asked)
  asked.openAt.mockClear()
  experimentStore.getState().replace({ config: ofData('xor'), corrections: [] })
  await Promise.resolve()
  expect(asked.openAt).not.toHaveBeenCalled()
})
