import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { firstOf } from '../../course/slides/courseDeck.ts'
import { presentPart } from '../../course/slides/presentPart.ts'
import { closeLesson, isLessonKept, openLesson } from '../../lessons/openLesson.ts'
import { deckStore } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { presentStore } from '../present/presentStore.ts'
import { followDeck } from './followDeck.ts'

const commands = { prepare: vi.fn(async () => {}), openAt: vi.fn(), play: vi.fn() }
const lesson = { title: 'one', slides: [{ link: 'v=1', text: 'one' }] }
let stop = () => {}
const start = () => {
  stop = followDeck(commands)
}
const at = () => deckStore.getState().at

beforeEach(() => {
  Object.assign(globalThis, { neurarium: { configure: async () => {}, play: () => {} } })
  localStorage.clear()
  viewStore.setState(viewStore.getInitialState(), true)
  deckStore.getState().close()
  closeLesson()
})
afterEach(() => stop())

const visit = () => {
  viewStore.setState({ room: { kind: 'handins', plan: null, visit: 1 } })
  stop()
}
const back = () => {
  viewStore.setState({ room: null })
  start()
}

test('a view of many runs leaves the slides, what the class has said and what is on the stage as they were', async () => {
  presentPart('2.4')
  start()
  deckStore.getState().on()
  deckStore.getState().choose(1)
  await expect.poll(() => presentStore.getState().coming).toBe(false)
  deckStore.getState().answer(at(), { values: [1, 2], phase: 'judged' })
  const { deck: _, ...before } = deckStore.getState()
  const { config } = experimentStore.getState()
  vi.clearAllMocks()
  visit()
  back()
  expect(deckStore.getState()).toMatchObject(before)
  expect(commands.prepare).not.toHaveBeenCalled()
  expect(experimentStore.getState().config).toBe(config)
  deckStore.getState().back()
  expect(commands.prepare).toHaveBeenCalledTimes(1)
})

test('a view of many runs out of which another part, or the mode’s end, is led to has no slides to come back to', async () => {
  presentPart('2.4')
  start()
  await expect.poll(() => presentStore.getState().coming).toBe(false)
  visit()
  viewStore.setState({ course: '2.5' })
  back()
  expect(at()).toBe(firstOf('2.5'))
  visit()
  viewStore.setState({ page: {} })
  expect(deckStore.getState().deck).toBeNull()
  openLesson(lesson)
  start()
  await expect.poll(() => presentStore.getState().coming).toBe(false)
  visit()
  viewStore.setState({ page: {} })
  expect(isLessonKept()).toBe(false)
})
