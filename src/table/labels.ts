/** When two labels are the same class, and what it is called. */
import { isMissing, parseNumber } from './numbers.ts'

export interface ClassCount {
  name: string
  count: number
}

/** What tells the classes of a column apart: numbers by their value, words without case, extra blanks and accents' forms. */
export const labelKey = (cell: string): string => {
  const value = parseNumber(cell, false)
  return Number.isNaN(value)
    ? cell.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
    : String(value + 0)
}

/** What a label is called: a number in its shortest form, a word as it is first written. */
const labelName = (cell: string): string =>
  Number.isNaN(parseNumber(cell, false)) ? cell.normalize('NFC').replace(/\s+/g, ' ').trim() : labelKey(cell)

/**
 * The classes of labels that are not missing, with their counts: numbers by size, words as they come first.
 */
export function classesOf(labels: Iterable<string>): Map<string, ClassCount> {
  const found = new Map<string, ClassCount>()
  // a column has few labels, each of them often
  const written = new Map<string, number>()
  for (const label of labels) written.set(label, (written.get(label) ?? 0) + 1)
  for (const [label, count] of written) {
    if (isMissing(label)) continue
    const key = labelKey(label)
    const known = found.get(key)
    if (known) known.count += count
    else found.set(key, { name: labelName(label), count })
  }
  const keys = [...found.keys()]
  if (keys.some((key) => Number.isNaN(parseNumber(key, false)))) return found
  return new Map([...found].sort(([a], [b]) => Number(a) - Number(b)))
}
