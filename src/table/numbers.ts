/** Numbers as people and programs write them. */

const missing = /^(|nan|na|n\/a|null|\?|#n\/a|#value!|#div\/0!|None)$/i

/** Nothing, or one of the words that stand for nothing. */
export const isMissing = (cell: string): boolean => cell === '' || (!begun.test(cell) && missing.test(cell))

/** as most cells of a table begin: a figure is found sooner than seven words are ruled out */
const begun = /^[-\d.]/

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const thousands = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * The number in a cell, or NaN. With `decimalComma` (the cells are not separated by commas) 1,5 is one and a half, and
 * 1.234,5 has a point for its thousands; without it 1,234 in a quoted cell is a thousand and more.
 */
export function parseNumber(cell: string, decimalComma: boolean): number {
  let text = cell.replace('−', '-')
  if (text.includes(',')) {
    const last = text.lastIndexOf(',')
    const grouped = decimalComma
      ? text.lastIndexOf('.') > last || text.indexOf(',') !== last
      : thousands.test(text)
    text = grouped ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.')
  }
  const value = plain.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
