import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeFragment } from '../../config/link/link.ts'
import { liveOf } from '../../config/live.ts'
import type { LogEntry } from '../../config/log.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { type Commands, CommandsContext } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { type Frame, runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

const base = liveOf(defaultConfig)
const withRate = (learningRate: number) => ({ ...base, optimizer: { ...base.optimizer, learningRate } })
const done = (count: number): LogEntry[] =>
  Array.from({ length: count }, (_, i) => ({ step: i + 1, settings: withRate((1000 + i) / 1e5), edits: [] }))

/** The run is at a step, with so many changes before it. */
function isAt(step: number, changes = 0) {
  runStore.setState({
    phase: 'ready',
    frame: { header: { step }, sections: {} } as unknown as Frame,
    moments: { base, log: done(changes), farthest: step },
  })
  if (changes > 0)
    experimentStore.setState({
      config: {
        ...defaultConfig,
        ...{ optimizer: { ...defaultConfig.optimizer, learningRate: (999 + changes) / 1e5 } },
      },
    })
}

let acts: string[]
const commands = {
  pause: () => void acts.push('pause'),
  snapshot: vi.fn<() => Promise<Snapshot>>(),
  leave: (fragment: string) => void acts.push(fragment),
}
const take = vi.fn(async () => void acts.push('take'))
const shows = () =>
  render(
    <CommandsContext value={commands as Partial<Commands> as Commands}>
      <UpdateNotice take={take} />
    </CommandsContext>,
  )
const said = () => screen.getByRole('status').textContent

beforeEach(() => {
  acts = []
  vi.clearAllMocks()
  vi.spyOn(location, 'reload').mockImplementation(() => void acts.push('reload'))
  commands.snapshot.mockImplementation(async () => ({ step: 50 }) as Snapshot)
  experimentStore.setState({ config: defaultConfig })
  experimentStore.temporal.getState().clear()
  runStore.setState(runStore.getInitialState(), true)
  viewStore.setState({ ...viewStore.getInitialState(), language: 'en' }, true)
})
afterEach(cleanup)

test('nothing is taken, paused or loaded again before the person says so', () => {
  isAt(50)
  shows()
  expect(said()).toContain('comes back at its present step, paused')
  expect(said()).not.toContain('Not kept')
  expect(acts).toEqual([])
})

test('the newer version answers first; then the run rests, and its step with what was done to it is in the address before the page goes', async () => {
  isAt(50, 3)
  viewStore.setState({ course: '2.5', page: { task: 'Look', handin: '1.x' } })
  shows()
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  const [taken, paused, fragment, reloaded] = acts
  expect([taken, paused, reloaded, acts.length]).toEqual(['take', 'pause', 'reload', 4])
  const { config, corrections, step, log, part, page } = decodeFragment(fragment)
  expect({ config, corrections, step, log, part, page }).toEqual({
    config: defaultConfig,
    corrections: [],
    step: 50,
    log: done(3),
    part: '2.5',
    page: { task: 'Look' },
  })
})

test('a run of which more is to be said than a comfortable link has room for comes back whole', async () => {
  isAt(300, 200)
  commands.snapshot.mockImplementation(async () => ({ step: 300 }) as Snapshot)
  shows()
  expect(said()).toContain('comes back at its present step')
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  expect(acts[2].length).toBeGreaterThan(2000)
  expect(decodeFragment(acts[2])).toMatchObject({ step: 300, log: done(200) })
})

test('where that is too much for any address, it is said before, and the settings come back', async () => {
  isAt(5000, 4000)
  commands.snapshot.mockImplementation(async () => ({ step: 5000 }) as Snapshot)
  shows()
  expect(said()).toContain('training begins at step 0')
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  const { config, corrections, step } = decodeFragment(acts[2])
  expect({ config, corrections, step }).toEqual({
    config: experimentStore.getState().config,
    corrections: [],
    step: undefined,
  })
})

test('a run that has no state to say does not hold it up', async () => {
  commands.snapshot.mockRejectedValue(new Error('failed'))
  shows()
  expect(said()).toContain('with the same settings')
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  expect(acts).toEqual(['take', 'pause', 'reload'])
})

test('one that does not come in time is said to have changed nothing, and can be taken again', async () => {
  isAt(50)
  take.mockRejectedValueOnce(new Error('the version before is still at work'))
  shows()
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  expect(said()).toContain('still in use, and nothing has changed')
  expect(acts).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Use it now' }))
  expect(said()).not.toContain('still in use')
  expect(acts.at(-1)).toBe('reload')
})

test('what lives in the open page alone is named', () => {
  isAt(50)
  experimentStore.getState().configure({ batchSize: 7 })
  viewStore.setState({
    pins: [defaultConfig],
    shown: { pixels: new Uint8Array(), base: new Uint8Array(), x: 0, y: 0, own: true },
  })
  shows()
  expect(said()).toContain('Not kept: the history of undo, your own image, what was pinned for comparison.')
})

test('it can be left for later', async () => {
  shows()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('status')).toBeNull()
  expect(acts).toEqual([])
})
