import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { decodeFragment, encodeFragment } from '../link/link.ts'
import { needsReset } from '../live.ts'
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import {
  defaultFormula,
  formulaLimit,
  isFormula,
  plainFormula,
  readFormula,
  writeFormula,
} from './formula.ts'
import { type FormulaError, parseFormula } from './formulaParser.ts'

const errorOf = (text: string): FormulaError | null => {
  const found = parseFormula(text)
  return 'error' in found ? found.error : null
}
const same = (a: string, b: string) => expect(parseFormula(a)).toEqual(parseFormula(b))

describe('what people write is read as they mean it', () => {
  test.each([
    ['y > 2x', 'y > 2*x'],
    ['x² + y² ≤ 4', 'x^2 + y^2 <= 4'],
    ['y − 1 > −x × y ÷ 2', 'y - 1 > -x*y/2'],
    ['Y > SIN(X)', 'y > sin(x)'],
    ['x ** 2 < π', 'x^2 < pi'],
    ['y>2(x+1)', 'y > 2*(x + 1)'],
    ['y > 2x^2', 'y > 2*(x^2)'],
    ['y > -x^2', 'y > -(x^2)'],
    ['y > 1 - x - 2', 'y > (1 - x) - 2'],
    ['y > x / 2 / 3', 'y > (x / 2) / 3'],
    ['y > 1 + x*2', 'y > 1 + (x*2)'],
    ['x > 1 or x < 0 and y > 0', 'x > 1 or (x < 0 and y > 0)'],
    ['not x > 1 and y > 0', '(not (x > 1)) and y > 0'],
    ['1 < x < 2', '1 < x and x < 2'],
    ['((y)) > (((x)))', 'y > x'],
    ['y > √(x)', 'y > sqrt(x)'],
  ])('%s is %s', (given, meant) => {
    expect(errorOf(given)).toBeNull()
    expect(isFormula(given)).toBe(true)
    same(given, meant)
  })
})

describe('what is wrong is said with its place in the text as it was written', () => {
  test.each<[string, FormulaError['code'], number]>([
    ['', 'empty', 1],
    ['   ', 'empty', 1],
    ['sin(2*x', 'missing-close', 8],
    ['y > sin(2*x', 'missing-close', 12],
    ['y > sin 2', 'missing-open', 9],
    ['y > x)', 'missing-open', 6],
    ['y >', 'ends-early', 4],
    ['x² + y² <', 'ends-early', 10],
    ['x² + y² < q', 'unknown-name', 11],
    ['y > xy', 'unknown-name', 5],
    ['y = x', 'unknown-sign', 3],
    ['y > x; alert(1)', 'unknown-sign', 6],
    ['y > 2 3', 'unexpected', 7],
    ['y > * 3', 'unexpected', 5],
    ['y > x^y', 'power', 7],
    ['y > x^2.5', 'power', 7],
    ['y > x^13', 'power', 7],
    ['y > x^2^2', 'unexpected', 8],
    ['y > sin(x, y)', 'arguments', 5],
    ['y > min(x)', 'arguments', 5],
    ['sin(x)', 'truth-wanted', 1],
    ['y > x and x', 'truth-wanted', 11],
    ['(y > x) + 1 > 0', 'number-wanted', 1],
    ['y > sin(x > 1)', 'number-wanted', 9],
    ['constructor > 1', 'unknown-name', 1],
    ['__proto__ > 1', 'unknown-sign', 1],
    ['tostring(x) > 1', 'unknown-name', 1],
    [`y > x${' '.repeat(600)}`, 'too-long', formulaLimit + 1],
    [`y > ${'x'.repeat(200)}`, 'too-long', formulaLimit + 1],
  ])('%s', (text, code, at) => {
    expect(errorOf(text)).toMatchObject({ code, at })
    expect(isFormula(text)).toBe(false)
  })
})

test('no text throws, runs anything, or takes long', () => {
  const pieces = [
    'x',
    'y',
    '(',
    ')',
    'sin',
    'min',
    ',',
    '^',
    '-',
    '2',
    '<',
    '>=',
    'and',
    'not',
    ' ',
    '²',
    'π',
    '__proto__',
    'constructor',
    '${',
    '`',
    '\u0000',
    '\ud800',
    '🙂',
    'İ',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (given) => {
      const found = parseFormula(given)
      expect(isFormula(given)).toBe('condition' in found)
      if ('condition' in found) same(plainFormula(given), given)
      else expect(found.error.at).toBeGreaterThan(0)
    }),
    { numRuns: 3000 },
  )
})

test('the short check of a config and the parser agree on every text made of their parts', () => {
  const parts = [
    'x',
    'y',
    'pi',
    '2',
    '.5',
    '2.',
    '12',
    '13',
    '(',
    ')',
    '(',
    ')',
    'sin',
    'min',
    ',',
    '^',
    '^2',
    '**3',
    '^-1',
    '-',
    '+',
    '*',
    '/',
    '<',
    '>=',
    '<',
    'and',
    'or',
    'not',
    ' ',
    ' ',
  ]
  const soup = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 14 })
    .map((list) => list.join(''))
  // near misses: a good formula with one part changed
  const near = fc
    .tuple(
      fc.constantFrom(
        'y>sin(2*x)',
        '1<x^2+y^2<=4or(not x>2)',
        'min(x,-y)*2(x+1)>pi/3',
        '(x>1)and(y<2)or x>2y^2',
      ),
      fc.nat(40),
      fc.nat(3),
      fc.constantFrom(...parts),
    )
    .map(([text, at, cut, part]) => text.slice(0, at) + part + text.slice(at + cut))
  let good = 0
  fc.assert(
    fc.property(fc.oneof(soup, near), (text) => {
      const parsed = 'condition' in parseFormula(text)
      if (parsed) good++
      expect([text, isFormula(text)]).toEqual([text, parsed])
    }),
    { numRuns: 20_000 },
  )
  expect(good).toBeGreaterThan(1000)
})

test('a config keeps the formula in plain signs, another one starts the run anew, a bad one leaves it as it was', () => {
  const { config } = mergeConfig(defaultConfig, { data: { set: 'formula' } })
  expect(config.data.formula).toBe(defaultFormula)
  const circle = mergeConfig(config, { data: { formula: ' x² +  y² ≤ 4' } })
  expect(circle).toMatchObject({ corrections: [], config: { data: { formula: 'x^2 + y^2 <= 4' } } })
  expect(needsReset(config, circle.config)).toBe(true)
  for (const formula of ['y >', 'eval("1")', 5, null, {}, 'x'.repeat(1e5)]) {
    const report = mergeConfig(circle.config, { data: { formula } })
    expect(report.config).toEqual(circle.config)
    expect(report.corrections.map(({ path }) => path)).toEqual(['data.formula'])
  }
  const moons = mergeConfig(circle.config, { data: { set: 'moons' } })
  expect(moons.corrections).toEqual([])
  expect('formula' in moons.config.data).toBe(false)
})

test('a link has it in signs that mail and chat leave alone, and one written by hand is read as well', () => {
  const { config } = mergeConfig(defaultConfig, {
    data: { set: 'formula', formula: 'x^2 + y^2 <= 4 or min(x, y) > 2/3' },
  })
  const link = encodeFragment(config)
  expect(link).toMatch(/^v=1&set=formula&formula=[\w.,-]+$/)
  expect(decodeFragment(link)).toMatchObject({ config, corrections: [] })
  const byHand = `set=formula&formula=${encodeURIComponent('x^2 + y^2 <= 4 or min(x, y) > 2/3')}`
  expect(decodeFragment(byHand).config).toEqual(config)
  expect(
    decodeFragment('set=formula&formula=yG').corrections.map(({ path, reason }) => `${path} ${reason}`),
  ).toEqual(['data.formula malformed'])
  expect(encodeFragment(mergeConfig(defaultConfig, { data: { set: 'formula' } }).config)).toBe(
    'v=1&set=formula',
  )
})

test('every formula of a config goes through the signs of a link and back', () => {
  fc.assert(
    fc.property(arbitraryConfig, ({ data: { formula } }) => {
      if (formula) expect(readFormula(writeFormula(formula))).toBe(formula)
    }),
    { numRuns: 500 },
  )
})
