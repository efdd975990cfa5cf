import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const lesson = { kind: 'lesson' as const, title: '', slides: [{ text: 'one' }, { text: 'two' }] }
let name = ''

/** The page is loaded: with what a tab has kept. */
async function load() {
  vi.resetModules()
  const { openPresenterWindow } = await import('./openPresenterWindow.ts')
  const { tellPresenter } = await import('./presenterWindow.ts')
  const { deckStore: deck } = await import('../../store/deck.ts')
  const stop = tellPresenter()
  openPresenterWindow()
  return { deck, stop, name }
}

beforeEach(() => {
  window.name = ''
  vi.stubGlobal('open', (address: string, given: string) => {
    expect(address).toBe(`presenter.html#${given}`)
    name = given
    return window
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a press in a presenter’s window turns the slides of the tab that it is of, and of no other', async () => {
  const one = await load()
  window.name = ''
  const other = await load()
  expect(other.name).not.toBe(one.name)
  for (const { deck } of [one, other]) deck.getState().open(lesson)
  const its = new BroadcastChannel(one.name)
  its.postMessage({ kind: 'press', way: 'on' })
  await expect.poll(() => one.deck.getState().at).toBe(1)
  expect(other.deck.getState().at).toBe(0)
  its.close()
  one.stop()
  other.stop()
})

test('the window goes on with its tab when that is loaded again', async () => {
  const before = await load()
  before.stop()
  const after = await load()
  expect(after.name).toBe(before.name)
  after.stop()
})
