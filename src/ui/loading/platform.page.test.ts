import { afterEach, expect, test, vi } from 'vitest'
import { withoutText } from '../../tools/source-text.ts'
import { keep, kept, languages, mediaHolds, onMedia } from './platform.ts'

const sources = import.meta.glob<string>(
  [
    '../../**/*.{ts,tsx}',
    '!../../**/*.test.*',
    '!../../{tools,bench}/**',
    '!./platform.ts',
    '!../../offline/register.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

test.each(['localStorage', 'sessionStorage', 'matchMedia', 'navigator.serviceWorker', 'navigator.languages'])(
  'no other file asks for %s, which may be missing or throw',
  (name) => {
    expect(Object.keys(sources).length).toBeGreaterThan(200)
    const bare = new RegExp(`\\b${name}\\b`)
    expect(Object.keys(sources).filter((file) => bare.test(withoutText(sources[file])))).toEqual([])
  },
)

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('what is kept is there again, and null drops it', () => {
  keep('x', 'y')
  expect(kept('x')).toBe('y')
  keep('x', null)
  expect(kept('x')).toBeNull()
})

test.each([
  ['missing', undefined],
  [
    'throwing',
    new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError')
        },
      },
    ),
  ],
])('parts of the platform that are %s count as saying nothing', (_, part) => {
  for (const name of ['localStorage', 'matchMedia', 'navigator']) vi.stubGlobal(name, part)
  keep('x', 'y')
  expect(kept('x')).toBeNull()
  expect(languages()).toEqual([])
  expect(mediaHolds('(prefers-color-scheme: light)')).toBe(false)
  onMedia('(prefers-color-scheme: light)', () => undefined)()
})

test('a browser whose media lists have no events is asked once', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  expect(mediaHolds('(any)')).toBe(true)
  onMedia('(any)', () => undefined)()
})
