import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import { predictionsPage } from '../../course/predictionsPage.ts'
import { courseDeck, experimentOf, firstOf, partOf } from '../../course/slides/courseDeck.ts'
import { presentPart } from '../../course/slides/presentPart.ts'
import { writeLesson } from '../../lessons/lesson.ts'
import { closeLesson, isLessonKept, openLesson } from '../../lessons/openLesson.ts'
import { deckStore, impatience } from '../../store/deck.ts'
import { experimentStore } from '../../store/experiment.ts'
import { type RunState, runStore } from '../../store/run.ts'
import { noticeText } from '../../store/testNotice.ts'
import { viewStore } from '../../store/view.ts'
import { presentKeys } from '../present/presentKeys.ts'
import { presentStore } from '../present/presentStore.ts'
import { listenForShortcuts } from '../shell/shortcuts.ts'
import { listenForDeckKeys } from './deckKeys.ts'
import { deckKeyTable } from './deckKeyTable.ts'
import { followDeck } from './followDeck.ts'

const lesson = {
  title: 'three',
  slides: [
    { link: 'v=1&step=3', text: 'one', hide: ['loss'] as const },
    { link: 'v=1&set=moons', text: 'two', question: { ask: 'which?', options: ['a', 'b'], right: 1 } },
    { link: 'v=1&set=moons', text: 'three' },
  ],
}

const commands = {
  toggle: vi.fn(),
  step: vi.fn(),
  prepare: vi.fn(async () => {}),
  openAt: vi.fn(),
  play: vi.fn(),
}
const configure = vi.fn(async () => ({ config: defaultConfig, corrections: [] }))
const play = vi.fn()
let stops: Array<() => void> = []
const start = () => {
  stops = [
    followDeck(commands),
    listenForDeckKeys(commands),
    listenForShortcuts(commands as unknown as Parameters<typeof listenForShortcuts>[0]),
  ]
}
const stop = () => {
  for (const end of stops.splice(0)) end()
}
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

beforeEach(() => {
  localStorage.clear()
  viewStore.setState(viewStore.getInitialState(), true)
  experimentStore.setState(experimentStore.getInitialState(), true)
  deckStore.getState().close()
  closeLesson()
  vi.clearAllMocks()
  Object.assign(globalThis, { neurarium: { configure, play } })
})
afterEach(stop)
const at = () => deckStore.getState().at

test('no key of slides is one of the room around them', () => {
  const codes = deckKeyTable.flatMap((key) => key.codes)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code } of presentKeys) expect(codes).not.toContain(code)
})

describe('the course', () => {
  test('opens at the first slide of a part, with its experiment on the stage, and again where it was left', () => {
    presentPart('2.5')
    expect(viewStore.getState()).toMatchObject({ course: '2.5', page: { present: true } })
    start()
    expect(at()).toBe(firstOf('2.5'))
    const action = partOf('2.5')?.actions.find(({ label }) => label === 'small')
    // at rest: its question asks what it leads to
    expect(commands.prepare).toHaveBeenCalledWith(action && experimentOf(action))
    press('4')
    const after = partOf('2.5')?.actions.find(({ label }) => label === 'marked')
    expect(experimentStore.getState().config).toEqual(after && experimentOf(after).config)
    press('2')
    stop()
    start()
    expect(at()).toBe(firstOf('2.5') + 1)
    presentPart('2.5')
    stop()
    presentPart('2.5')
    start()
    expect(at()).toBe(firstOf('2.5'))
  })

  test('what was on the stage before is not seen beside a first slide that plays, until its experiment is there', async () => {
    runStore.setState(runStore.getInitialState(), true)
    const at = courseDeck.slides.findIndex(
      ({ moment }) => moment && 'action' in moment && !('rest' in moment),
    )
    const { opened } = experimentStore.getState()
    start()
    deckStore.getState().open(courseDeck, at)
    expect(experimentStore.getState().opened).toBe(opened + 1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(presentStore.getState().coming).toBe(true)
    runStore.setState({ generation: 1 })
    await expect.poll(() => presentStore.getState().coming).toBe(false)
  })

  test('brings a question’s first run to rest on the stage, and the part’s name into the address', () => {
    presentPart('2.4')
    start()
    press('2')
    const [run] = partOf('2.4')?.question.runs ?? []
    expect(commands.prepare).toHaveBeenCalledWith(mergeConfig(defaultConfig, run.open))
    press('PageDown')
    expect(deckStore.getState().answered[at()]).toEqual({ values: [], phase: 'running' })
    vi.useFakeTimers({ now: Date.now() + impatience })
    press('PageDown')
    press('PageDown')
    press('PageDown')
    vi.useRealTimers()
    expect(viewStore.getState().course).toBe('2.5')
    press('PageUp')
    expect(viewStore.getState().course).toBe('2.4')
  })

  test('follows a part that comes by the address, and leaves its experiment alone', () => {
    presentPart('2.1')
    start()
    const { config } = experimentStore.getState()
    viewStore.setState({ course: '3.3' })
    expect(courseDeck.slides[at()].part).toBe('3.3')
    expect(experimentStore.getState().config).toBe(config)
    viewStore.setState({ course: null })
    expect(deckStore.getState().deck).toBeNull()
  })

  test('follows a part that a step through the history has led to, with or without slides before, and leaves its experiment alone', () => {
    const { config } = experimentStore.getState()
    const goesTo = (course: string) => viewStore.setState({ course, partArrives: 'again' })
    goesTo('')
    start()
    // the contents stay what the address says, until a slide is turned to
    expect([at(), viewStore.getState().course]).toEqual([0, ''])
    viewStore.setState({ course: null })
    goesTo('3.3')
    expect(courseDeck.slides[at()].part).toBe('3.3')
    expect(commands.prepare).not.toHaveBeenCalled()
    expect(experimentStore.getState().config).toBe(config)
    // the same part once more, and then a person turns to one
    goesTo('3.3')
    viewStore.setState({ course: null })
    viewStore.setState({ course: '2.5' })
    expect(commands.prepare).toHaveBeenCalledTimes(1)
    goesTo('')
    press('PageDown')
    expect([at(), viewStore.getState().course]).toEqual([1, '1.1'])
    // and its experiment is there from then on
    const own = partOf('1.1')?.actions.find(({ label }) => label === 'softmax')
    expect(commands.prepare).toHaveBeenCalledTimes(2)
    expect(commands.prepare).toHaveBeenLastCalledWith(own && experimentOf(own))
  })

  test('what was said goes with the next slide, and not with a press that shows an answer; what a link brought stays', () => {
    presentPart('2.4')
    start()
    const warn = () => viewStore.setState({ notice: { says: () => 'warned', kind: 'warning' } })
    warn()
    press('2')
    expect(noticeText()).toBeUndefined()
    warn()
    press('PageDown')
    expect(noticeText()).toBe('warned')
    press('1')
    expect(noticeText()).toBeUndefined()
    warn()
    viewStore.setState({ course: '3.3' })
    expect(courseDeck.slides[at()].part).toBe('3.3')
    expect(noticeText()).toBe('warned')
  })

  test('leaves an experiment alone whose link names a part that the course does not have, and says so', async () => {
    viewStore.setState({ course: '9.9' })
    start()
    expect(commands.prepare).not.toHaveBeenCalled()
    expect(deckStore.getState().deck).toBeNull()
    await expect.poll(noticeText).toContain('“9.9”')
    viewStore.setState({ course: '2.1', notice: null })
    expect(courseDeck.slides[at()].part).toBe('2.1')
    viewStore.setState({ course: predictionsPage })
    expect(deckStore.getState().deck).toBeNull()
    viewStore.setState({ course: '' })
    expect(at()).toBe(0)
    // what is said comes with its words
    await import('../../i18n/words/page/run.ts')
    await new Promise((done) => setTimeout(done))
    expect(viewStore.getState().notice).toBeNull()
  })
})

describe('a lesson', () => {
  test('opens its moments by their links, plays those that name no step, and goes on where it was left', async () => {
    openLesson(lesson)
    start()
    expect(configure).toHaveBeenLastCalledWith('v=1&step=3')
    await Promise.resolve()
    expect(play).not.toHaveBeenCalled()
    press('ArrowRight')
    expect(configure).toHaveBeenLastCalledWith('v=1&set=moons')
    await expect.poll(() => play.mock.calls.length).toBe(1)
    // what is there already is not opened again
    press('3')
    expect(configure).toHaveBeenCalledTimes(2)
    stop()
    expect(isLessonKept()).toBe(true)
    start()
    expect(at()).toBe(2)
    viewStore.setState({ page: {} })
    stop()
    expect(isLessonKept()).toBe(false)
  })

  test('a slide that was turned past before it could play does not play the one after it, which rests', async () => {
    const arrive: Array<() => void> = []
    const comes = () =>
      new Promise<{ config: typeof defaultConfig; corrections: [] }>((resolve) => {
        arrive.push(() => resolve({ config: defaultConfig, corrections: [] }))
      })
    configure.mockImplementationOnce(comes).mockImplementationOnce(comes)
    openLesson(lesson, 1)
    start()
    press('1')
    for (const come of arrive) come()
    await new Promise((resolve) => setTimeout(resolve))
    expect(configure).toHaveBeenLastCalledWith('v=1&step=3')
    expect(play).not.toHaveBeenCalled()
  })

  test('what was on the stage before is not seen beside its first slide', async () => {
    let arrives = () => {}
    configure.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          arrives = () => resolve({ config: defaultConfig, corrections: [] })
        }),
    )
    openLesson(lesson)
    start()
    expect(presentStore.getState().coming).toBe(true)
    arrives()
    await expect.poll(() => presentStore.getState().coming).toBe(false)
    // from slide to slide the picture goes on until the next one is there
    press('ArrowRight')
    expect(presentStore.getState().coming).toBe(false)
  })

  test('its first slide’s experiment is seen on its way to a late step, as soon as it is in the worker', async () => {
    runStore.setState(runStore.getInitialState(), true)
    configure.mockImplementationOnce(() => new Promise(() => {}))
    openLesson(lesson)
    start()
    const coming = async () => {
      await new Promise((resolve) => setTimeout(resolve))
      return presentStore.getState().coming
    }
    // what was on its way before is another one
    runStore.setState({ generation: 1 })
    expect(await coming()).toBe(true)
    experimentStore.setState({ opened: 1 })
    runStore.setState({ seeking: { step: 0, target: 3 } })
    expect(await coming()).toBe(true)
    runStore.setState({ generation: 2 })
    expect(await coming()).toBe(false)
  })

  test('the first slide’s experiment that could not be loaded leaves the stage to what is said of that', async () => {
    const failure = { reason: 'network', detail: '' } as unknown as RunState['failure']
    runStore.setState({ ...runStore.getInitialState(), failure }, true)
    configure.mockImplementationOnce(() => new Promise(() => {}))
    openLesson(lesson)
    start()
    experimentStore.setState({ opened: 1 })
    await new Promise((resolve) => setTimeout(resolve))
    expect(presentStore.getState().coming).toBe(true)
    runStore.setState({ failure: null })
    runStore.setState({ failure })
    await expect.poll(() => presentStore.getState().coming).toBe(false)
  })

  test('that is left before its first experiment has come leaves the stage as it is, and does not show the next one early', async () => {
    let fails = () => {}
    configure.mockImplementationOnce(
      () =>
        new Promise((_, reject) => {
          fails = () => reject(new Error('interrupted'))
        }),
    )
    openLesson(lesson)
    start()
    stop()
    expect(presentStore.getState().coming).toBe(false)
    configure.mockImplementationOnce(() => new Promise(() => {}))
    start()
    fails()
    await new Promise((resolve) => setTimeout(resolve))
    expect(presentStore.getState().coming).toBe(true)
  })

  test('hides what a slide says while it is shown, and nothing of it afterwards', () => {
    viewStore.setState({ page: { hide: ['network'], task: 'look' } })
    openLesson(lesson)
    start()
    expect(viewStore.getState().page).toEqual({ hide: ['loss'], task: 'look', present: true })
    press('PageDown')
    expect(viewStore.getState().page).toEqual({ hide: ['network'], task: 'look', present: true })
    press('PageUp')
    stop()
    expect(viewStore.getState().page.hide).toEqual(['network'])
  })

  test('that is damaged where it was kept is no lesson', () => {
    for (const text of [
      '{',
      '{"text":"x","at":1}',
      JSON.stringify({ text: writeLesson({ title: '', slides: [] }), at: 0 }),
    ]) {
      localStorage.setItem('neurarium.lesson', text)
      expect(isLessonKept()).toBe(false)
    }
  })
})

describe('keys', () => {
  beforeEach(() => {
    openLesson(lesson)
    start()
  })

  test('of a remote turn slides and train nothing; another key trains', () => {
    press(' ')
    press('ArrowLeft')
    press('ArrowRight')
    expect(at()).toBe(1)
    expect(commands.toggle).not.toHaveBeenCalled()
    expect(commands.step).not.toHaveBeenCalled()
    press('p')
    expect(commands.toggle).toHaveBeenCalledTimes(1)
    expect(viewStore.getState().dialog).toBeNull()
  })

  test('up and down choose an answer, round and round, until it is there', () => {
    press('2')
    const chosen = () => deckStore.getState().chosen[1]
    press('ArrowDown')
    expect(chosen()).toBe(0)
    press('ArrowUp')
    expect(chosen()).toBe(1)
    press('ArrowDown')
    expect(chosen()).toBe(0)
    press('PageDown')
    vi.useFakeTimers({ now: Date.now() + impatience })
    press('ArrowDown')
    press('ArrowDown')
    vi.useRealTimers()
    expect(at()).toBe(2)
    expect(chosen()).toBe(0)
  })

  test('rest while a dialog is open, in a field, and with a modifier', () => {
    viewStore.setState({ dialog: 'help' })
    press('PageDown')
    viewStore.setState({ dialog: null })
    const field = document.body.appendChild(document.createElement('input'))
    press('PageDown', field)
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'PageDown', ctrlKey: true, bubbles: true }),
    )
    expect(at()).toBe(0)
    field.remove()
  })

  test('of a space on a button are the button’s', () => {
    const button = document.body.appendChild(document.createElement('button'))
    press(' ', button)
    expect(at()).toBe(0)
    press('PageDown', button)
    expect(at()).toBe(1)
    button.remove()
  })
})
