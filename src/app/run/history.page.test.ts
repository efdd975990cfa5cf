import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { momentNow, openPart } from '../../course/openPart.ts'
import { slideKey } from '../../course/slides/presentPart.ts'
import { takeDroppedLesson } from '../../lessons/dropped.ts'
import { deckStore } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { noticeText } from '../../store/testNotice.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { keep } from '../../ui/loading/platform.ts'
import { endWorkers, spawn } from '../../worker/port/testWorkers.ts'
import { followDeck } from '../deck/followDeck.ts'
import { presentExperiment } from '../keep/experiments.ts'
import { commands, neurarium, openPage, pauseMs, restAnew, step } from './testController.ts'

beforeAll(() => openPage(spawn))
beforeEach(restAnew)
afterAll(endWorkers)

/** An entry of the history, as the page has written it. */
interface Entry {
  hash: string
  state: unknown
}
const goTo = ({ hash, state }: Entry) => {
  history.replaceState(state, '', hash)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
/** The entry of a change, once the address has it. */
async function entryOf(change: DeepPartial<ExperimentConfig>, text: string): Promise<Entry> {
  await neurarium.configure(change)
  await expect.poll(() => location.hash).toContain(text)
  return { hash: location.hash, state: structuredClone(history.state) }
}

test('a step through the history leaves a run at rest where it rested, and playing where it played; a link that arrives plays', async () => {
  const xor = await entryOf({ data: { set: 'xor' } }, 'set=xor')
  const moons = await entryOf({ data: { set: 'moons' } }, 'set=moons')
  await neurarium.step(10)
  goTo(xor)
  const { step: at } = await neurarium.snapshot()
  expect([neurarium.config().data.set, at, runStore.getState().playing]).toEqual(['xor', 0, false])
  commands().play()
  await expect.poll(() => runStore.getState().playing).toBe(true)
  goTo(moons)
  await neurarium.snapshot()
  expect([neurarium.config().data.set, runStore.getState().playing]).toEqual(['moons', true])
  await neurarium.pause()
  goTo({ hash: '#v=1&set=circle', state: null })
  await neurarium.snapshot()
  expect([neurarium.config().data.set, runStore.getState().playing]).toEqual(['circle', true])
  await neurarium.pause()
  goTo(xor)
  // the link's own entry is the page's by now
  goTo({ hash: '#v=1&set=circle', state: structuredClone(history.state) })
  await neurarium.snapshot()
  expect(runStore.getState().playing).toBe(false)
})

test('what is said of a divergence is of the settings that there are, back and forward past a rescue, and by undo and redo', async () => {
  const calm = await entryOf(
    {
      data: { set: 'plane' },
      layers: [{ units: 8, activation: 'linear' }],
      optimizer: { name: 'sgd', learningRate: 0.01 },
    },
    'lr=0.01',
  )
  commands().play()
  await expect.poll(step).toBeGreaterThan(50)
  const wild = await entryOf({ optimizer: { learningRate: 10 } }, 'lr=10')
  const diverged = () => expect.poll(() => runStore.getState().divergence?.learningRate)
  const rate = () => experimentStore.getState().config.optimizer.learningRate
  const goesOn = async (wanted: number) => {
    await diverged().toBeUndefined()
    const { step: at } = await neurarium.snapshot()
    await expect.poll(step).toBeGreaterThan(at)
    expect([rate(), runStore.getState().divergence]).toEqual([wanted, null])
  }
  await diverged().toBe(10)
  const { undo, redo } = experimentStore.temporal.getState()
  await pauseMs(450) // what comes sooner is the same step of undo
  experimentStore.getState().configure({ optimizer: { learningRate: 0.001 } })
  await expect.poll(() => location.hash).toContain('lr=0.001')
  const rescued = { hash: location.hash, state: structuredClone(history.state) }
  await goesOn(0.001)
  undo()
  await diverged().toBe(10)
  redo()
  await goesOn(0.001)
  // whoever goes back before has gone from the entry that the undo has left
  await expect.poll(() => location.hash).toBe(rescued.hash)
  for (let i = 0; i < 2; i++) {
    goTo(wild)
    await diverged().toBe(10)
    goTo(calm)
    await goesOn(0.01)
    goTo(wild)
    await diverged().toBe(10)
    goTo(rescued)
    await goesOn(0.001)
  }
})

test('a rate that is set anew after a rescue is the person’s: no rescue of the page’s follows on it', async () => {
  await neurarium.configure({
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })
  commands().play()
  await expect.poll(() => runStore.getState().divergence).toBeTruthy()
  commands().rescue()
  await neurarium.pause()
  experimentStore.getState().configure({ optimizer: { learningRate: 9 } })
  commands().play()
  await expect.poll(() => runStore.getState().divergence).toBeTruthy()
  expect(neurarium.config().optimizer.learningRate).toBe(9)
})

test('a lesson that was dropped in a view of many runs leads out of it, and that it is open stays said', async () => {
  enterRoom('seeds')
  await takeDroppedLesson(
    new Blob(['{"neurarium":"lesson","version":1,"title":"A circle","slides":[{"link":"v=1","text":"a"}]}']),
  )
  await expect.poll(() => location.hash).toContain('part=lesson')
  const { room, course } = viewStore.getState()
  expect({ room, course }).toEqual({ room: null, course: 'lesson' })
  expect(noticeText()).toContain('A circle')
  viewStore.setState({ course: null, notice: null })
})

test('what arrives by a link is told from a step through the history: its part sets an experiment, unless the link has a moment', async () => {
  const arrives = () => viewStore.getState().partArrives
  const opened = () => experimentStore.getState().opened
  goTo({ hash: '#v=1&set=circle&part=2.5', state: null })
  expect([viewStore.getState().course, arrives()]).toEqual(['2.5', true])
  const own = { hash: location.hash, state: structuredClone(history.state) }
  const first = opened()
  // a link means what it says, also where the same experiment was there, and trained, before
  goTo({ hash: '#v=1&set=moons&step=3&part=2.5', state: null })
  expect([arrives(), opened()]).toEqual(['moment', first + 1])
  await expect.poll(step).toBe(3)
  goTo(own)
  expect([viewStore.getState().course, arrives(), opened()]).toEqual(['2.5', 'again', first + 1])
  viewStore.setState({ course: null })
})

test('going back from a part to what was trained there, its settings changed on the way, leaves the way on open', async () => {
  await entryOf({ data: { set: 'xor' }, optimizer: { learningRate: 0.1 } }, 'lr=0.1')
  await neurarium.step(4)
  const trained = await entryOf({ optimizer: { learningRate: 0.2 } }, 'lr=0.2')
  await neurarium.step(3)
  await expect.poll(step).toBe(7)
  openPart('2.5', commands())
  await expect.poll(step).toBe(0)
  const pushed = vi.spyOn(history, 'pushState')
  goTo(trained)
  await expect.poll(() => [step(), neurarium.config().optimizer.learningRate]).toEqual([7, 0.2])
  await expect.poll(() => location.hash).toBe(trained.hash)
  expect(pushed).not.toHaveBeenCalled()
  pushed.mockRestore()
})

test('slides that come after a step back to a part leave its experiment and the way on, whether or not it is the contents', async () => {
  await neurarium.configure({ data: { set: 'xor' } })
  const entries: Entry[] = []
  for (const course of ['', '2.5', null]) {
    viewStore.setState({ course })
    entries.push({ hash: location.hash, state: structuredClone(history.state) })
  }
  const [contents, part, closed] = entries
  const pushed = vi.spyOn(history, 'pushState')
  for (const { entry, slide } of [
    { entry: contents, slide: '1.1' },
    { entry: part, slide: '2.5' },
  ]) {
    goTo(closed)
    goTo(entry)
    // the room with its slides is there a moment later
    await Promise.resolve()
    const stop = followDeck(commands())
    await pauseMs(20)
    const { deck, at } = deckStore.getState()
    expect([deck?.slides[at], location.hash]).toMatchObject([{ part: slide }, entry.hash])
    expect(neurarium.config().data.set).toBe('xor')
    goTo(closed)
    expect(deckStore.getState().deck).toBeNull()
    stop()
  }
  expect(pushed).not.toHaveBeenCalled()
  pushed.mockRestore()
  keep(slideKey, null)
})

test('an experiment that is still to be sent has no moment that a link could name', async () => {
  await neurarium.configure({ data: { set: 'xor' } })
  await neurarium.step(7)
  const linkNow = () => neurarium.link({ atStep: true })
  expect(linkNow()).toContain('step=7')
  experimentStore.getState().configure({ data: { set: 'moons' } })
  experimentStore.getState().configure({ data: { set: 'circle' } })
  expect(linkNow()).toMatch(/set=circle/)
  expect(linkNow()).not.toMatch(/step=7/)
  await neurarium.pause()
})

test('until the first frame of another experiment has come, no moment is its own: neither to come back to nor to keep', async () => {
  await neurarium.configure({ data: { set: 'xor' } })
  await neurarium.step(7)
  await expect.poll(step).toBe(7)
  expect([momentNow()?.step, presentExperiment().experiment.step]).toEqual([7, 7])
  await pauseMs(120) // the next load is sent at once
  experimentStore.getState().configure({ data: { set: 'moons' } })
  expect(step()).toBe(7)
  expect([momentNow(), presentExperiment().experiment.step]).toEqual([null, 0])
})
