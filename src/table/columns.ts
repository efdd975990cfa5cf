/** From rows of cells to columns: which row is the heading, and what is in each column. */
import { usualWidth } from './cells.ts'
import { labelKey } from './labels.ts'
import { isMissing, parseNumber } from './numbers.ts'
import { everyRow, type InTurns } from './turns.ts'
import type { Column, LineProblem, Row } from './types.ts'

/** More columns than these are not looked at. */
const columnLimit = 100
/** Rows that tell whether the first one is a heading. */
const probed = 1000

export interface Columns {
  heading: boolean
  columns: Column[]
  rows: Row[]
  problems: LineProblem[]
}

/** `remark`: the cells of a remark above the first line, which may be the heading. */
export function* columnsOf(
  given: readonly Row[],
  remark: readonly string[] | null,
  decimalComma: boolean,
): InTurns<Columns> {
  const isNumber = (cell: string) => !Number.isNaN(parseNumber(cell, decimalComma))
  const width = usualWidth(given.map(({ cells }) => cells))
  const shifted = headingWithoutIndex(given, width, isNumber)
  const all = shifted ? [{ ...given[0], cells: ['', ...given[0].cells] }, ...given.slice(1)] : given
  const problems: LineProblem[] = []
  const rows: Row[] = []
  yield* everyRow(all.length, (i) => {
    const row = all[i]
    const { cells, line, text } = row
    const surplus = cells.slice(width)
    if (cells.length < width || surplus.some((cell) => cell !== ''))
      problems.push({ line, text, reason: 'columns' })
    else rows.push(surplus.length > 0 ? { ...row, cells: cells.slice(0, width) } : row)
  })
  const named = rows.length > 1 && isHeading(rows.slice(0, probed), isNumber)
  const heading = named ? rows.shift()?.cells : remark?.length === width ? remark : null
  yield
  const columns: Column[] = []
  for (let i = 0; i < Math.min(width, columnLimit); i++)
    columns.push(yield* columnOf(heading?.[i] ?? '', i, rows, decimalComma))
  const used = columns.filter((column) => column.missing < rows.length)
  const others = used.filter(({ numbers }) => 2 * numbers > rows.length).length
  for (const column of used) {
    column.isIndex =
      countsRows(column, heading !== null, used.length) &&
      (others > 2 || isNameless(column, heading !== null))
  }
  return { heading: Boolean(heading), columns: used, rows, problems }
}

/** R and pandas print a heading without a cell for the index. */
function headingWithoutIndex(
  rows: readonly Row[],
  width: number,
  isNumber: (cell: string) => boolean,
): boolean {
  const [first, ...others] = rows
  return (
    others.length > 0 &&
    first.cells.length === width - 1 &&
    !first.cells.some(isNumber) &&
    others.every(({ cells }) => cells.length === width)
  )
}

/**
 * Whether the first row names the columns: where the others have numbers it has none; or it numbers the columns as pandas
 * does (`,0,1,2`).
 */
function isHeading([first, ...others]: readonly Row[], isNumber: (cell: string) => boolean): boolean {
  const numeric = first.cells.map((_, i) => {
    const count = others.filter(({ cells }) => isNumber(cells[i])).length
    return 2 * count > others.filter(({ cells }) => !isMissing(cells[i])).length
  })
  const said = first.cells.filter((cell, i) => numeric[i] && !isMissing(cell))
  if (said.length > 0 && !said.some(isNumber)) return true
  const counted = first.cells[0] === '' ? first.cells.slice(1) : first.cells
  return counted.length > (first.cells[0] === '' ? 1 : 2) && counted.every((cell, i) => cell === String(i))
}

function* columnOf(name: string, i: number, rows: readonly Row[], decimalComma: boolean): InTurns<Column> {
  const cells: string[] = []
  const values = new Float64Array(rows.length)
  let [numbers, missing, whole] = [0, 0, true]
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const labels = new Set<string>()
  const written = new Set<string>()
  yield* everyRow(rows.length, (row) => {
    const cell = rows[row].cells[i]
    const value = parseNumber(cell, decimalComma)
    cells.push(cell)
    values[row] = value
    if (isMissing(cell)) missing++
    else if (!written.has(cell)) {
      written.add(cell)
      labels.add(labelKey(cell))
    }
    if (Number.isNaN(value)) return
    numbers++
    whole &&= Number.isInteger(value)
    min = Math.min(min, value)
    max = Math.max(max, value)
  })
  const distinct = labels.size
  return { name, place: i + 1, cells, values, numbers, missing, distinct, whole, min, max, isIndex: false }
}

const indexNames = /^(|#|index|idx|id|no\.?|nr\.?|row|rownames?|unnamed: 0|번호|순번|연번)$/i
const isNameless = ({ name }: Column, heading: boolean) => heading && /^(|unnamed: 0)$/i.test(name)

/** A column that only says which row it is: by its name and whole numbers of which none comes twice, or 0, 1, 2, … in front. */
function countsRows(
  { name, place, cells, values, numbers, distinct, whole }: Column,
  heading: boolean,
  columns: number,
): boolean {
  if (numbers < cells.length || !whole || distinct < cells.length || cells.length < 2) return false
  if (heading) return indexNames.test(name)
  const start = values[0]
  return (
    place === 1 &&
    columns > 3 &&
    (start === 0 || start === 1) &&
    values.every((value, i) => value === start + i)
  )
}
