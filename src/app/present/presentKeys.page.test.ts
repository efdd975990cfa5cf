import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { presentKeyWords } from '../../i18n/words/page/present.ts'
import { deckStore, impatience } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { noticeText } from '../../store/testNotice.ts'
import { viewStore } from '../../store/view.ts'
import { keep } from '../../ui/loading/platform.ts'
import { shortcuts } from '../shell/shortcuts.ts'
import { listenForPresentKeys, presentKeys } from './presentKeys.ts'
import { presentStore, restart, wholeNames } from './presentStore.ts'

let stop = () => {}

beforeEach(() => {
  viewStore.setState({ dialog: null, room: null, shortcuts: true, course: null, page: { present: true } })
  restart()
  stop = listenForPresentKeys()
})
afterEach(() => {
  stop()
  viewStore.setState({ page: {}, course: null, notice: null })
  deckStore.getState().close()
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** Presses what a remote sends. */
function send(key: string): void {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** Presses a key as a Korean keyboard does: the letter is another one, its place is said. */
function press(code: string, target: EventTarget = document.body): KeyboardEvent {
  const named = code === 'Escape'
  const event = new KeyboardEvent('keydown', {
    code,
    key: named ? code : 'ㅁ',
    bubbles: true,
    cancelable: true,
  })
  target.dispatchEvent(event)
  return event
}

test('every key has its words, and none means anything else on the page or is sent by a remote', () => {
  const page = new Set(shortcuts.flatMap(({ codes }) => codes))
  const remotes = ['PageUp', 'PageDown', 'ArrowLeft', 'ArrowRight', 'Space', 'KeyB', '.', 'Enter', 'F5']
  for (const { name, code } of presentKeys) {
    expect(page.has(code), code).toBe(false)
    expect(remotes, code).not.toContain(code)
    expect(code).not.toMatch(/^Digit|^\d/)
    expect(presentKeyWords[name]).toBeDefined()
  }
  expect(new Set(presentKeys.map(({ code }) => code)).size).toBe(presentKeys.length)
  expect(Object.keys(presentKeyWords).sort()).toEqual(presentKeys.map(({ name }) => name).sort())
})

describe.each(wholeNames)('the key of %s', (name) => {
  const { code } = presentKeys.find((one) => one.name === name) ?? { code: '' }

  test('gives it the whole screen, and takes it back', () => {
    press(code)
    expect(presentStore.getState().whole).toBe(name)
    press(code)
    expect(presentStore.getState().whole).toBeNull()
  })
})

test('what the link hides, no key shows', () => {
  viewStore.setState({ page: { present: true, hide: ['loss', 'network'] } })
  for (const code of ['KeyG', 'KeyN', 'KeyU']) press(code)
  expect(presentStore.getState().whole).toBeNull()
  press('KeyX')
  expect(presentStore.getState().whole).toBe('dead')
})

test('a unit that goes leaves what had the screen before it', () => {
  press('KeyN')
  press('KeyU')
  press('KeyU')
  expect(presentStore.getState().whole).toBe('network')
  press('KeyU')
  press('KeyG')
  expect(presentStore.getState()).toMatchObject({ whole: 'loss', beneath: null })
})

test('Escape goes out one step at a time: of what has the screen, then of the room', () => {
  press('KeyG')
  press('Escape')
  expect(presentStore.getState().whole).toBeNull()
  expect(viewStore.getState().page.present).toBe(true)
  press('Escape')
  expect(viewStore.getState().page).toEqual({})
})

test('Escape closes a warning first, and leaves alone what goes by itself', () => {
  press('KeyG')
  viewStore.setState({ notice: { says: () => 'warned', kind: 'warning' } })
  press('Escape')
  expect(noticeText()).toBeUndefined()
  expect(presentStore.getState().whole).toBe('loss')
  const corrections = [{ path: 'batchSize', given: '0', used: '1', reason: 'below-bound' as const }]
  experimentStore.setState({ corrections })
  press('Escape')
  expect(experimentStore.getState().corrections).toEqual([])
  expect(presentStore.getState().whole).toBe('loss')
  viewStore.setState({ notice: { says: () => 'told', kind: 'info' } })
  press('Escape')
  expect(noticeText()).toBe('told')
  expect(presentStore.getState().whole).toBeNull()
})

test('keys rest in a field, in a dialog, with another key held, and where they are switched off; Escape stays', () => {
  const field = document.createElement('input')
  document.body.append(field)
  press('KeyG', field)
  viewStore.setState({ dialog: 'help' })
  press('KeyG')
  press('Escape')
  viewStore.setState({ dialog: null, shortcuts: false })
  press('KeyG')
  expect(presentStore.getState().whole).toBeNull()
  expect(viewStore.getState().page.present).toBe(true)
  press('Escape')
  expect(viewStore.getState().page.present).toBeUndefined()
})

test('the course, which would open out of sight, is held', () => {
  expect(press('KeyK').defaultPrevented).toBe(true)
  stop()
  expect(press('KeyK').defaultPrevented).toBe(false)
})

describe('a remote without slides', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    localStorage.clear()
  })

  test('empties the screen, and any of its keys brings back what was there', () => {
    for (const key of ['b', '.', 'PageDown', 'PageUp', 'Escape']) {
      send('b')
      expect(deckStore.getState().blank).toBe(true)
      send(key)
      expect(deckStore.getState().blank, key).toBe(false)
    }
    expect(viewStore.getState()).toMatchObject({ notice: null, course: null, page: { present: true } })
  })

  test.each(['PageDown', 'PageUp'])(
    'says at %s which slides one more press begins, and takes a double press for one',
    (key) => {
      keep('part', '2.5')
      send(key)
      expect(noticeText()).toContain('2.5')
      send(key)
      expect(viewStore.getState().course).toBeNull()
      vi.advanceTimersByTime(impatience)
      send('3')
      expect(viewStore.getState().course).toBeNull()
      send(key)
      expect(viewStore.getState()).toMatchObject({ course: '2.5', notice: null })
      // they are on their way
      send(key)
      expect(viewStore.getState().notice).toBeNull()
    },
  )

  test('begins nothing once its sentence is gone, and names a part that there is', () => {
    keep('part', 'lesson')
    keep('slide', '<b>~1')
    send('PageDown')
    expect(noticeText()).toContain('1.1')
    vi.advanceTimersByTime(impatience)
    viewStore.setState({ notice: null })
    send('PageDown')
    expect(viewStore.getState().course).toBeNull()
  })

  test('opens the presenter’s window, or says that it was blocked', () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(window)
    send('w')
    expect(opened).toHaveBeenCalledTimes(1)
    expect(presentStore.getState().slides).toBe(true)
    expect(viewStore.getState().notice).toBeNull()
    opened.mockReturnValue(null)
    send('w')
    expect(viewStore.getState().notice?.kind).toBe('warning')
  })

  test('leaves slides to their own keys, and a hidden course hidden', () => {
    viewStore.setState({ page: { present: true, hide: ['course'] } })
    const before = viewStore.getState().refused
    send('PageDown')
    expect(viewStore.getState()).toMatchObject({ refused: before + 1, notice: null })
    deckStore.getState().open({ kind: 'lesson', title: '', slides: [{ text: 'one' }] })
    send('b')
    expect(deckStore.getState().blank).toBe(false)
  })
})
