import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { codec } from '../config/codecPart.ts'
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ConfigReport } from '../config/types.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import { experimentStore } from '../store/experiment.ts'
import { viewStore } from '../store/view.ts'
import { deadUnits } from './parts/measuring.ts'
import { parts } from './parts/parts.ts'
import { runTrial } from './trial.ts'

const first = experimentStore.getInitialState()
const firstView = viewStore.getInitialState()
beforeAll(() => codec.load())
afterEach(() => {
  experimentStore.setState(first, true)
  viewStore.setState(firstView, true)
  vi.useRealTimers()
})

/** A worker of the mind: it counts its steps, and units die with them. */
function fakeCommands(advanced: (step: number) => void = () => {}) {
  let step = 0
  return {
    async prepare(report: ConfigReport) {
      experimentStore.setState(report)
      step = 0
    },
    async advance(count: number) {
      step += count
      advanced(step)
      const dead = Array.from({ length: Math.floor(step / 100) }, (_, k) => k)
      return { step, layers: [{ deadUnits: dead }] } as unknown as Snapshot
    },
  }
}

const question = {
  runs: [
    { label: 'a', open: { optimizer: { learningRate: 0.1 } }, steps: 300 },
    { label: 'b', open: { optimizer: { learningRate: 1 } }, steps: 700 },
    { label: 'c', open: {}, steps: 0 },
  ],
  measure: deadUnits,
}
const watch = (stopped = () => false) => ({ measured: vi.fn(), stopped })

async function run(commands: ReturnType<typeof fakeCommands>, watched: ReturnType<typeof watch>) {
  vi.useFakeTimers()
  const result = runTrial(question, commands, watched)
  await vi.runAllTimersAsync()
  return result
}

test('every run goes to its own step and is measured there', async () => {
  const watched = watch()
  expect(await run(fakeCommands(), watched)).toEqual([3, 7, 0])
  expect(watched.measured).toHaveBeenLastCalledWith(2, 0, 1)
})

test('a run that is stopped has no answer', async () => {
  let looks = 0
  expect(
    await run(
      fakeCommands(),
      watch(() => ++looks > 10),
    ),
  ).toBeNull()
})

test('a run whose experiment is changed under way has no answer', async () => {
  const meddle = (step: number) => {
    if (step > 100) experimentStore.getState().configure({ optimizer: { learningRate: 0.5 } })
  }
  expect(await run(fakeCommands(meddle), watch())).toBeNull()
})

test('the next run does not take the stage from what was opened, or turned to, while the one before came to its end', async () => {
  let stopped = false
  const turned = fakeCommands((step) => {
    stopped = step === 300
  })
  const prepare = vi.spyOn(turned, 'prepare')
  expect(
    await run(
      turned,
      watch(() => stopped),
    ),
  ).toBeNull()
  expect(prepare).toHaveBeenCalledTimes(1)
  const preset = mergeConfig(defaultConfig, { data: { set: 'xor' } })
  const opened = fakeCommands((step) => {
    if (step === 300) experimentStore.setState(preset)
  })
  expect(await run(opened, watch())).toBeNull()
  expect(experimentStore.getState().config).toBe(preset.config)
})

test('where a task has locked what the question sets, another experiment does not answer it', async () => {
  // the first of its runs could come as it is
  const [{ open }] = question.runs
  experimentStore.setState({ config: mergeConfig(defaultConfig, open).config })
  viewStore.setState({ page: { lock: ['optimizer.learningRate'] } })
  const held = { ...fakeCommands(), prepare: vi.fn() }
  expect(await run(held, watch())).toBeNull()
  expect(held.prepare).not.toHaveBeenCalled()
  expect(viewStore.getState().refused).toBe(1)
})

test('a run that another command moves has no answer', async () => {
  const commands = fakeCommands()
  const moved = {
    ...commands,
    advance: async (count: number) => {
      const snapshot = await commands.advance(count)
      return { ...snapshot, step: snapshot.step + 1 }
    },
  }
  expect(await run(moved, watch())).toBeNull()
})

test('every question can come out in more than one way, and only as one of its options', () => {
  for (const { id, question: asked } of parts) {
    const options = asked.options.map((option) => option.id)
    const tried = [-1, 0, 0.001, 0.02, 0.1, 0.35, 0.7, 0.99, 5, 6, 20, 26, 29, 100]
    const found = new Set<string>()
    for (const a of tried) {
      for (const b of tried) {
        const measured = asked.runs.map((_, k) => (k % 2 === 0 ? a : b) + 0.0001 * k)
        const right = asked.judge(measured)
        if (options.includes(right)) found.add(right)
      }
    }
    expect(found.size, id).toBeGreaterThan(1)
  }
})

test('hurried on its way, it goes to the end of each run at once', async () => {
  vi.useFakeTimers()
  const steps: number[] = []
  let hurried = false
  const over = runTrial(
    question,
    fakeCommands((step) => {
      steps.push(step)
      hurried = steps.length === 3
    }),
    { stopped: () => false, hurried: () => hurried || steps.length > 3, measured: () => {} },
  )
  await vi.runAllTimersAsync()
  expect(await over).toEqual([3, 7, 0])
  expect(steps).toEqual([10, 20, 30, 300, 700, 0])
})
