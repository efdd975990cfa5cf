import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shortcutWords } from '../../i18n/words/page/dialogs.ts'
import type { Commands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { listenForShortcuts, type Shortcut, shortcutOf, shortcuts } from './shortcuts.ts'

const commands = {
  toggle: vi.fn(),
  step: vi.fn(),
  reset: vi.fn(),
} as Partial<Commands> as Commands
let stop = () => {}

beforeEach(() => {
  vi.clearAllMocks()
  viewStore.setState({ dialog: null, shortcuts: true })
  stop = listenForShortcuts(commands)
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

/** The key press that a row of the table stands for. */
function pressOf({ codes, command, shift }: Shortcut, code = codes[0]): KeyboardEvent {
  const sign = !/^(Key|Arrow|Space)/.test(code)
  return new KeyboardEvent('keydown', {
    code: sign ? 'Slash' : code,
    key: sign ? code : 'ㅁ', // a Korean keyboard gives other letters: the table reads the place of the key
    ctrlKey: command ?? false,
    shiftKey: shift ?? false,
    bubbles: true,
    cancelable: true,
  })
}

test('every row has its words, and no two rows mean the same press', () => {
  const presses = shortcuts.flatMap(({ codes, command, shift }) =>
    codes.map((code) => `${command ? 'ctrl ' : ''}${shift ? 'shift ' : ''}${code}`),
  )
  expect(new Set(presses).size).toBe(presses.length)
  for (const { name } of shortcuts) expect(shortcutWords[name]).toBeDefined()
  for (const name of Object.keys(shortcutWords)) {
    expect(
      shortcuts.some((shortcut) => shortcut.name === name && shortcut.keys.length > 0),
      name,
    ).toBe(true)
  }
})

describe.each(shortcuts.flatMap((row) => row.codes.map((code) => [row.name, code, row] as const)))(
  '%s by %s',
  (_, code, row) => {
    test('is found from its key press, whatever letters the keyboard has', () => {
      expect(shortcutOf(pressOf(row, code))).toBe(row)
    })
  },
)

test('space toggles, s steps, e does an epoch, r resets', () => {
  for (const code of ['Space', 'KeyS', 'KeyE', 'KeyR'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }))
  expect(commands.toggle).toHaveBeenCalledOnce()
  expect(commands.step).toHaveBeenNthCalledWith(1, 1, 'update')
  expect(commands.step).toHaveBeenNthCalledWith(2, 1, 'epoch')
  expect(commands.reset).toHaveBeenCalledOnce()
})

test('+ and − change the learning rate within its bounds', () => {
  const rate = () => experimentStore.getState().config.optimizer.learningRate
  const before = rate()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '+', shiftKey: true, bubbles: true }))
  expect(rate()).toBeGreaterThan(before)
  for (let i = 0; i < 100; i++)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '-', bubbles: true }))
  expect(rate()).toBe(1e-5)
})

test('a text field keeps its letters, a button its space, a slider its arrows', () => {
  const press = (html: string, code: string) => {
    document.body.innerHTML = html
    document.body.firstElementChild?.dispatchEvent(
      new KeyboardEvent('keydown', { code, key: code, bubbles: true }),
    )
  }
  press('<input type="text" />', 'KeyS')
  press('<textarea></textarea>', 'KeyR')
  press('<select></select>', 'KeyE')
  press('<input type="range" />', 'ArrowRight')
  press('<button></button>', 'Space')
  expect(commands.step).not.toHaveBeenCalled()
  expect(commands.reset).not.toHaveBeenCalled()
  expect(commands.toggle).not.toHaveBeenCalled()
  press('<button></button>', 'KeyS')
  press('<input type="range" />', 'KeyR')
  expect(commands.step).toHaveBeenCalledOnce()
  expect(commands.reset).toHaveBeenCalledOnce()
})

test('single keys rest behind a dialog and when they are switched off; undo by Control stays', () => {
  const undo = vi.spyOn(experimentStore.temporal.getState(), 'undo').mockImplementation(() => {})
  const press = (init: KeyboardEventInit) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))
  viewStore.setState({ dialog: 'share' })
  press({ code: 'KeyS' })
  viewStore.setState({ dialog: null, shortcuts: false })
  press({ code: 'KeyS' })
  expect(commands.step).not.toHaveBeenCalled()
  press({ code: 'KeyZ', ctrlKey: true })
  expect(undo).toHaveBeenCalledOnce()
  undo.mockRestore()
})

test('keys that were pressed for something else are left alone', () => {
  const press = (init: KeyboardEventInit) => shortcutOf(new KeyboardEvent('keydown', init))
  expect(press({ code: 'KeyS', ctrlKey: true })).toBeNull()
  expect(press({ code: 'KeyR', metaKey: true })).toBeNull()
  expect(press({ code: 'KeyE', altKey: true })).toBeNull()
  expect(press({ code: 'KeyS', isComposing: true })).toBeNull()
})

/** What a keyboard writes at the place where QWERTY has the letter. */
const keyboards: Record<string, (letter: string) => string> = {
  QWERTY: (letter) => letter,
  QWERTZ: swapped('yz'),
  AZERTY: swapped('qa', 'wz'),
  Cyrillic: (letter) => 'фисвуапршолдьтщзйкыегмцчня'['abcdefghijklmnopqrstuvwxyz'.indexOf(letter)],
  'Korean two-set': (letter) =>
    'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ'['abcdefghijklmnopqrstuvwxyz'.indexOf(letter)],
  'an input method': () => 'Process',
}

function swapped(...pairs: string[]): (letter: string) => string {
  const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  return (letter) => other.get(letter) ?? letter
}

const dvorak: Record<string, string> = {
  z: 'Slash',
  s: 'Semicolon',
  e: 'KeyD',
  r: 'KeyO',
  y: 'KeyT',
  k: 'KeyV',
}
const nameOf = (init: KeyboardEventInit) => shortcutOf(new KeyboardEvent('keydown', init))?.name ?? null

describe.each(Object.keys(keyboards))('on a keyboard of the kind %s', (kind) => {
  const write = keyboards[kind]
  /** the place of the letter on this keyboard, where it has the letter at all */
  const placeOf = (letter: string) =>
    'abcdefghijklmnopqrstuvwxyz'.split('').find((place) => write(place) === letter) ?? letter
  const press = (letter: string, rest: KeyboardEventInit = {}) => {
    const place = placeOf(letter)
    const key = rest.shiftKey ? write(place).toUpperCase() : write(place)
    return nameOf({
      key: write(place) === 'Process' ? 'Process' : key,
      code: `Key${place.toUpperCase()}`,
      ...rest,
    })
  }

  test('the written Z undoes, Shift Z and Ctrl Y redo, S steps', () => {
    expect(press('z')).toBe('undo')
    expect(press('z', { ctrlKey: true })).toBe('undo')
    expect(press('z', { shiftKey: true })).toBe('redo')
    expect(press('z', { ctrlKey: true, shiftKey: true })).toBe('redo')
    expect(press('y', { ctrlKey: true })).toBe('redo')
    expect([press('s'), press('e'), press('r'), press('k'), press('c')]).toEqual([
      'step',
      'epoch',
      'reset',
      'course',
      'share',
    ])
  })
})

test('Dvorak’s letters count, and its signs in the places of letters do nothing', () => {
  const press = (letter: string, rest = {}) => nameOf({ key: letter, code: dvorak[letter], ...rest })
  expect([press('z'), press('s'), press('e'), press('r'), press('k')]).toEqual([
    'undo',
    'step',
    'epoch',
    'reset',
    'course',
  ])
  expect(press('y', { ctrlKey: true })).toBe('redo')
  expect(nameOf({ key: ';', code: 'KeyZ', ctrlKey: true })).toBeNull()
  expect(nameOf({ key: '.', code: 'KeyE' })).toBeNull()
  expect(nameOf({ key: 'o', code: 'KeyS' })).toBeNull()
})

test('keys without a code work: letters, space, arrows and signs', () => {
  expect(nameOf({ key: 's' })).toBe('step')
  expect(nameOf({ key: 'S' })).toBe('step')
  expect(nameOf({ key: 'Z', shiftKey: true })).toBe('redo')
  expect(nameOf({ key: ' ' })).toBe('toggle')
  expect(nameOf({ key: 'ArrowRight' })).toBe('step')
  expect(nameOf({ key: '?', shiftKey: true })).toBe('help')
  expect(nameOf({})).toBeNull()
})
