import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { experimentStore } from '../../store/experiment.ts'
import { noticeText } from '../../store/testNotice.ts'
import { viewStore } from '../../store/view.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { commands, neurarium, openPage, restAnew, step } from './testController.ts'

beforeAll(() => openPage(spawn))
beforeEach(restAnew)
afterAll(endWorkers)

test('what a task locks is refused to a person in words, in any room: a setting, a weight', async () => {
  viewStore.setState({ page: { lock: ['all'], present: true } })
  const said = () => expect.poll(noticeText).toMatch(/^This task does not let that change/)
  const before = neurarium.config()
  const { digest } = await neurarium.snapshot()
  for (const act of [
    () => experimentStore.getState().configure({ batchSize: 3 }),
    () => commands().edit(0, 'weight', 0, 5),
  ]) {
    viewStore.setState({ notice: null })
    act()
    await said()
  }
  expect(neurarium.config()).toEqual(before)
  expect((await neurarium.snapshot()).digest).toBe(digest)
  // a script is free
  await neurarium.configure({ batchSize: 3 })
  expect(neurarium.config().batchSize).toBe(3)
  viewStore.setState({ page: {} })
})

test('a moment is not opened by half: where a task has locked its settings the run stays, and that is said', async () => {
  await neurarium.step(3)
  const { digest } = await neurarium.snapshot()
  const before = neurarium.config()
  viewStore.setState({ page: { lock: ['layers'] }, notice: null })
  commands().openAt({ ...before, layers: [], batchSize: 7 }, 2)
  await expect.poll(noticeText).toMatch(/^This task does not let that change/)
  expect(neurarium.config()).toEqual(before)
  expect((await neurarium.snapshot()).digest).toBe(digest)
  // a moment that keeps to it is opened
  commands().openAt({ ...before, batchSize: 7 }, 2)
  await expect.poll(step).toBe(2)
  expect(neurarium.config().batchSize).toBe(7)
  // nor is a question's experiment
  await commands().prepare({ config: { ...before, layers: [], batchSize: 9 }, corrections: [] })
  expect(neurarium.config().batchSize).toBe(7)
  viewStore.setState({ page: {} })
})

test('a view of many runs that comes with a task has its limits; one without leaves those that there are', async () => {
  for (const [hash, lock] of [
    ['#lock=layers&v=1&seeds=5~20', ['layers']],
    ['#v=1&seeds=6~20', ['layers']],
  ] as const) {
    history.pushState(null, '', hash)
    window.dispatchEvent(new Event('hashchange'))
    await expect.poll(() => viewStore.getState().room?.kind).toBe('seeds')
    expect(viewStore.getState().page.lock).toEqual(lock)
    viewStore.setState({ room: null })
    await Promise.resolve()
  }
  viewStore.setState({ page: {} })
})

test('a task that comes into the open page locks what its link says: undo does not lead behind it', async () => {
  await neurarium.configure({ data: { set: 'circle' } })
  history.pushState(null, '', '#v=1&set=xor&layers=relu3&lock=layers,data')
  window.dispatchEvent(new Event('hashchange'))
  await expect.poll(() => experimentStore.getState().config.data.set).toBe('xor')
  const { config } = experimentStore.getState()
  experimentStore.temporal.getState().undo()
  expect(experimentStore.getState().config).toEqual(config)
  viewStore.setState({ page: {} })
})
