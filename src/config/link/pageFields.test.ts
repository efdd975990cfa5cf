import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { decodeFragment, encodeFragment } from './link.ts'
import { longestTask, type PageFields, panelNames } from './pageFields.ts'

const panels = fc.uniqueArray(fc.constantFrom(...panelNames), { minLength: 1 })
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const arbitraryPage: fc.Arbitrary<PageFields> = fc.record(
  {
    present: fc.constant(true as const),
    embed: fc.constant(true as const),
    show: panels,
    hide: panels,
    lock: fc.uniqueArray(
      fc.constantFrom('all', 'layers', 'optimizer', 'optimizer.learningRate', 'stop.step'),
      {
        minLength: 1,
      },
    ),
    task: line,
    allow: fc.uniqueArray(fc.constantFrom('https://a.example', 'http://localhost:8080'), { minLength: 1 }),
    handin: fc.string({ minLength: 1, maxLength: 40 }),
  },
  { requiredKeys: [] },
)

test('what a link says of the page comes back as it was, beside any experiment, its step and its part of the course', () => {
  fc.assert(
    fc.property(arbitraryConfig, arbitraryPage, (config, page) => {
      const fragment = encodeFragment(config, { page, step: 3, part: '2.5' })
      const report = decodeFragment(fragment)
      expect(report).toMatchObject({ config, step: 3, part: '2.5', corrections: [] })
      expect(report.page ?? {}).toEqual(page)
    }),
    { numRuns: 200, seed: 20_261_129 },
  )
})

test('a link has only characters that arrive, and does not end in an escaped one', () => {
  const fragment = encodeFragment(decodeFragment('').config, { page: { task: "학습률을 (크게) 'Go!'" } })
  expect(fragment).toMatch(/^[\w&=.,:;*|~+%-]*[A-Za-z0-9=]$/)
  expect(fragment).not.toMatch(/%..$/)
})

test('without any of it a link is as it always was', () => {
  expect(decodeFragment('v=1&set=moons').page).toBeUndefined()
  expect(encodeFragment(decodeFragment('v=1&set=moons').config, { page: {} })).toBe('v=1&set=moons')
})

test.each([
  ['show=stage,loss,nothing', { show: ['stage', 'loss'] }, 'show', 'unknown-name'],
  ['hide=__proto__', undefined, 'hide', 'unknown-name'],
  [
    'lock=optimizer.learningRate,optimizer.nothing',
    { lock: ['optimizer.learningRate'] },
    'lock',
    'unknown-name',
  ],
  ['allow=https://a.example,javascript:alert(1)', { allow: ['https://a.example'] }, 'allow', 'unknown-name'],
  ['allow=https://a.example/path', undefined, 'allow', 'unknown-name'],
  ['allow=*', undefined, 'allow', 'unknown-name'],
  ['present=yes', undefined, 'present', 'malformed'],
  [`task=${'가'.repeat(201)}`, { task: '가'.repeat(longestTask) }, 'task', 'too-long'],
])('%s: what cannot be used is said and left out', (fragment, page, path, reason) => {
  const report = decodeFragment(fragment)
  expect(report.page).toEqual(page)
  expect(report.corrections).toMatchObject([{ path, reason }])
})

test('a task is one line of text, whatever it tries', () => {
  expect(decodeFragment('task=%E2%80%AEabc%0Adef').page).toEqual({ task: 'abc def' })
  expect(decodeFragment('task=<b>x</b>').page).toEqual({ task: '<b>x</b>' })
})
