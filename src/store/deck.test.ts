import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeckStore, type Deck, impatience, slideOf } from './deck.ts'

const deck: Deck = {
  kind: 'lesson',
  title: 'three',
  slides: [
    { text: 'one' },
    { text: 'two', question: { kind: 'own', ask: 'which?', options: ['a', 'b'], right: 1 } },
    { text: 'three' },
  ],
}

let store = createDeckStore()
beforeEach(() => {
  store = createDeckStore()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})
const wait = () => vi.advanceTimersByTime(impatience)
const at = () => store.getState().at

test('a deck opens at a slide that there is, whatever place was asked for', () => {
  for (const [asked, found] of [
    [0, 0],
    [2, 2],
    [9, 2],
    [-4, 0],
    [Number.NaN, 0],
    [1.7, 1],
  ]) {
    store.getState().open(deck, asked)
    expect(at()).toBe(found)
  }
})

test('one press more asks for the answer, the next one goes on, and back leads back to the answer', () => {
  const { open, on, back, answer } = store.getState()
  open(deck)
  on()
  expect(at()).toBe(1)
  on()
  expect(at()).toBe(1)
  expect(store.getState().answered[1]).toEqual({ values: [], phase: 'running' })
  answer(1, { values: [3], phase: 'judged' })
  wait()
  on()
  expect(at()).toBe(2)
  on()
  expect(at()).toBe(2)
  back()
  expect(at()).toBe(1)
  expect(store.getState().answered[1].phase).toBe('judged')
  back()
  back()
  expect(at()).toBe(0)
})

test('an impatient press loses nothing: two at once are one, one more hurries the runs, and only the next one leaves them', () => {
  const { open, on, answer } = store.getState()
  open(deck, 1)
  on()
  on()
  expect(store.getState().answered[1]).toEqual({ values: [], phase: 'running' })
  answer(1, { values: [3], phase: 'running' })
  wait()
  on()
  expect(at()).toBe(1)
  expect(store.getState().answered[1]).toEqual({ values: [3], phase: 'running', hurried: true })
  on()
  expect(at()).toBe(2)
})

test('an answer that is there at once is not passed by the same press', () => {
  const { open, on, answer } = store.getState()
  open(deck, 1)
  on()
  answer(1, { values: [], phase: 'judged' })
  on()
  expect(at()).toBe(1)
  wait()
  on()
  expect(at()).toBe(2)
})

test('a prediction stands once its answer is there', () => {
  const { open, go, choose, on } = store.getState()
  open(deck)
  go(1)
  choose(0)
  choose(1)
  expect(store.getState().chosen).toEqual({ 1: 1 })
  on()
  choose(0)
  expect(store.getState().chosen).toEqual({ 1: 1 })
})

test('on an empty screen any press brings the slide back, and turns none', () => {
  const { open, on, back, go, toggleBlank } = store.getState()
  open(deck, 1)
  for (const press of [on, back, toggleBlank]) {
    toggleBlank()
    expect(store.getState().blank).toBe(true)
    press()
    expect(store.getState()).toMatchObject({ blank: false, at: 1, answered: {} })
  }
  store.getState().close()
  toggleBlank()
  expect(store.getState()).toMatchObject({ blank: true, deck: null })
  on()
  expect(store.getState().blank).toBe(false)
  open(deck, 1)
  toggleBlank()
  go(2)
  expect(store.getState()).toMatchObject({ blank: false, at: 2 })
})

test('without a deck there is no slide, and no press does anything', () => {
  const { on, back, go, close } = store.getState()
  on()
  back()
  go(3)
  expect(slideOf(store.getState())).toBeNull()
  expect(store.getState()).toMatchObject({ at: 0, blank: false, answered: {} })
  store.getState().open(deck, 2)
  close()
  expect(slideOf(store.getState())).toBeNull()
  expect(at()).toBe(0)
})
