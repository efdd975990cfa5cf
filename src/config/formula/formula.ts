/** What a config knows of the formula of the data set 'formula': its plain form, whether it is one, and its signs in a link. */
import type { Notes } from '../notes.ts'
import type { DataSetName } from '../types.ts'

export const formulaLimit = 120
export const largestPower = 12
/** The formula of a data set nobody gave any. */
export const defaultFormula = 'y > sin(2*x)'

/** What people write for the same sign. */
const aliases: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '≤': '<=',
  '≥': '>=',
  '²': '^2',
  '³': '^3',
  π: 'pi',
  '√': 'sqrt',
}

/** One sign in plain characters and lower case; full-width ones are those of ASCII. */
export const plainSign = (sign: string): string =>
  Object.hasOwn(aliases, sign) ? aliases[sign] : sign.normalize('NFKC').toLowerCase()

/** The formula in plain characters with single spaces: what the config keeps. */
export const plainFormula = (text: string): string =>
  [...text].map(plainSign).join('').replace(/\s+/g, ' ').trim()

/** Whether it cannot be one for its length, with spaces or without. */
export const isTooLong = (text: string): boolean =>
  text.length > 4 * formulaLimit || plainFormula(text).length > formulaLimit

/** Each kind of word: names, connectives, and functions of one and of two. */
const words = [
  ['n', 'x y pi'],
  ['&', 'and or'],
  ['!', 'not'],
  ['f', 'sin cos tan exp log sqrt abs'],
  ['g', 'min max'],
] as const
const kindOf = (word: string): string => words.find(([, list]) => list.split(' ').includes(word))?.[0] ?? '?'

/** Its parts by kind: 1 a number, n a name, f and g functions of one and two, ^ a power with its exponent, & ! * + < ( ) , */
function kindsOf(plain: string): string {
  return plain.replace(
    /(?:\^|\*\*)\s*-?\s*(\d+\.?\d*|\.\d+)|(\d+\.?\d*|\.\d+)|([a-z]+)|([<>]=?)|([*/])|([+-])|\s|([(),])|./gsu,
    (part, exponent, number, word, compares, times, plus, own) => {
      if (exponent) return Number.isInteger(Number(exponent)) && Number(exponent) <= largestPower ? '^' : '?'
      if (word) return kindOf(word)
      return number ? '1' : compares ? '<' : times ? '*' : plus ? '+' : (own ?? (part.trim() ? '?' : ''))
    },
  )
}

const sum = '\\+*(?:1?n|1)\\^?(?:[*+]\\+*(?:1?n|1)\\^?)*'
const truth = `!*(?:t|${sum}(?:<${sum})+)`
const isSum = new RegExp(`^${sum}$`)
const isTruth = new RegExp(`^${truth}(?:&${truth})*$`)

/** Whether formulaParser.ts finds a condition in a text: from the innermost parentheses out, numbers are n and truths t. */
export function isFormula(text: string): boolean {
  if (isTooLong(text)) return false
  const typeOf = (part: string) => (isSum.test(part) ? 'n' : isTruth.test(part) ? 't' : '?')
  let kinds = kindsOf(plainFormula(text))
  for (let before = ''; before !== kinds; ) {
    before = kinds
    kinds = kinds.replace(/([fg]?)\(([^()]*)\)/, (_, name, inside: string) => {
      const types = inside.split(',').map(typeOf).join()
      if (name) return types === (name === 'f' ? 'n' : 'n,n') ? 'n' : '?'
      return types
    })
  }
  return typeOf(kinds) === 't'
}

/** What a link writes for signs that mail, chat or the address itself would change. Letters of a formula are small. */
const linkSigns = [
  ['<=', 'K'],
  ['>=', 'H'],
  ['<', 'L'],
  ['>', 'G'],
  ['+', 'P'],
  ['*', 'X'],
  ['/', 'D'],
  ['^', 'W'],
  ['(', 'O'],
  [')', 'C'],
  [' ', '_'],
] as const

/** `y > sin(2*x)` as `y_G_sinO2XxC`. */
export const writeFormula = (formula = ''): string =>
  linkSigns.reduce((text, [sign, code]) => text.replaceAll(sign, code), formula)

/** Also of a formula that a person wrote into a link as it is. */
export const readFormula = (text: string): string =>
  linkSigns.reduce((formula, [sign, code]) => formula.replaceAll(code, sign), text.slice(0, 1000))

/** The formula of 'formula', as good as it was given, else the one before; other sets have none (undefined). */
export function normalizeFormula(
  given: unknown,
  set: DataSetName,
  base: string | undefined,
  notes: Notes,
): string | undefined {
  if (set !== 'formula') {
    if (given !== undefined) notes.add('data.formula', 'does-not-fit', given)
    return undefined
  }
  const kept = base ?? defaultFormula
  if (given === undefined) return kept
  if (typeof given === 'string' && isFormula(given)) return plainFormula(given)
  notes.add('data.formula', typeof given === 'string' ? 'malformed' : 'wrong-type', given, kept)
  return kept
}
