import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import themeScript from '../../public/theme.js?raw'
import { viewStore } from '../store/view.ts'
import { chooseLanguage, chooseTheme, startPreferences } from './preferences.ts'

const root = document.documentElement
const system = { matches: false, listener: () => {} }

beforeEach(() => {
  localStorage.clear()
  system.matches = false
  vi.stubGlobal('matchMedia', () => ({
    matches: system.matches,
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
