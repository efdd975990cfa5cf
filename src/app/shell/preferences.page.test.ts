import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import themeScript from '../../../public/theme.js?raw'
import { viewStore } from '../../store/view.ts'
import { chooseLanguage, chooseTheme, startPreferences, toggleCourse } from './preferences.ts'

const root = document.documentElement
const system = { matches: false, forced: false, listener: () => {} }

beforeEach(() => {
  localStorage.clear()
  system.matches = false
  system.forced = false
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('forced-colors') ? system.forced : system.matches,
    addEventListener: (_: string, listener: () => void) => {
      system.listener = listener
    },
  }))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Runs the script of the head as the browser does: before anything else. */
const runHead = () => new Function(themeScript)()

test('dark where nothing is kept and the system has no wish', () => {
  runHead()
  expect(root.dataset.theme).toBe('dark')
  startPreferences()
  expect(viewStore.getState()).toMatchObject({ theme: 'system', dark: true })
})

test('the head and the page agree on what was kept', () => {
  startPreferences()
  chooseTheme('light')
  chooseLanguage('ko')
  expect(root.dataset.theme).toBe('light')
  expect(root.lang).toBe('ko')
  expect(document.title).toContain('신경망')
  root.dataset.theme = root.lang = ''
  runHead()
  expect(root.dataset.theme).toBe('light')
  expect(root.lang).toBe('ko')
})

test('the letters of Korean are asked for at once where the page is in Korean, and pages without that link have their theme', () => {
  const link = Object.assign(document.createElement('link'), { id: 'hangul', media: 'not all' })
  document.head.append(link)
  startPreferences()
  chooseLanguage('en')
  runHead()
  expect(link.media).toBe('not all')
  chooseLanguage('ko')
  runHead()
  expect(link.media).toBe('all')
  link.remove()
  root.dataset.theme = ''
  runHead()
  expect(root.dataset.theme).not.toBe('')
})

test('follows the system while no theme is chosen', () => {
  startPreferences()
  chooseTheme('system')
  system.matches = true
  system.listener()
  expect(viewStore.getState().dark).toBe(false)
  expect(root.dataset.theme).toBe('light')
})

test('works where storage is forbidden', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new Error('forbidden')
    },
    setItem() {
      throw new Error('forbidden')
    },
  })
  runHead()
  startPreferences()
  chooseTheme('light')
  expect(root.dataset.theme).toBe('light')
})

const course = () => viewStore.getState().course

test('the course opens where it was left, and at its contents where what is kept is no part', async () => {
  await import('../../course/Course.tsx')
  const kept = [
    ['2.5', '2.5'],
    ['', ''],
    ['9.9', ''],
    ['{"__proto__":1}', ''],
    ['constructor', ''],
    ['\u0000\ud800'.repeat(1000), ''],
  ]
  for (const [stored, opens] of kept) {
    viewStore.setState({ course: null })
    localStorage.setItem('neurarium.part', stored)
    toggleCourse()
    await vi.waitFor(() => expect(course()).toBe(opens), { timeout: 60_000 })
  }
  viewStore.setState({ course: '9.9' }) // a link's
  toggleCourse()
  expect(course()).toBeNull()
  toggleCourse()
  await vi.waitFor(() => expect(course()).toBe(''), { timeout: 60_000 })
})

test('whatever is stored that is no choice counts as nothing', () => {
  for (const key of ['theme', 'language', 'shortcuts', 'part', 'course'])
    localStorage.setItem(`neurarium.${key}`, '{"__proto__":"<img>"}')
  runHead()
  startPreferences()
  expect(viewStore.getState()).toMatchObject({ theme: 'system', shortcuts: true, notice: null })
  expect(['ko', 'en']).toContain(viewStore.getState().language)
})

test('where the system sets the colors the pictures suit its background, whatever was chosen', () => {
  system.forced = true
  startPreferences()
  chooseTheme('light')
  expect(viewStore.getState().dark).toBe(true)
  system.matches = true
  chooseTheme('dark')
  expect(viewStore.getState().dark).toBe(false)
})
