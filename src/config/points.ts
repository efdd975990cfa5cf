/** Custom points from text: CSV as spreadsheets, notebooks and people write it. */
import { snap } from './normalizePoints.ts'
import { shorten } from './notes.ts'
import { bounds, pointExtent, pointLimit } from './schema.ts'
import type { CustomPoint } from './types.ts'

export type CsvReason =
  | 'columns'
  | 'not-a-number'
  | 'outside'
  | 'too-many-classes'
  | 'too-many-points'
  | 'mixed'

/** A line that could not be used. */
export interface CsvProblem {
  /** 1 is the first line of the text */
  line: number
  text: string
  reason: CsvReason
}

interface Row {
  line: number
  text: string
}

interface Found extends Row {
  x: number
  second: number
  label: string | null
}

const classLimit = bounds.data.classes.max
const problemLimit = 1000
/** Lines that are looked at, empty ones too. */
const lineLimit = 20_000

/**
 * Points of `x, y, class` (over the plane) or `x, value` (over a line), one a line, separated by commas, semicolons,
 * tabs or spaces; a heading is skipped. With semicolons or tabs a decimal comma is read too. Classes are up to six whole
 * numbers or words: see `numberClasses`. A bad line is a problem and left out; after 300 points, or 1,000 problems,
 * reading stops.
 */
export function parsePointsCsv(text: string): { points: CustomPoint[]; problems: CsvProblem[] } {
  const { found, problems } = findPoints(text)
  const labels = numberClasses(found.flatMap(({ label }) => (label === null ? [] : [label])))
  const points: CustomPoint[] = []
  for (const { line, text, x, second, label } of found) {
    const index = label === null ? 0 : labels.get(label)
    if (label === null) points.push({ x: snap(x), value: snap(second) })
    else if (index !== undefined) points.push({ x: snap(x), y: snap(second), label: index })
    else problems.push({ line, text: shorten(text), reason: 'too-many-classes' })
  }
  return { points, problems: problems.sort((a, b) => a.line - b.line) }
}

function findPoints(text: string): { found: Found[]; problems: CsvProblem[] } {
  const found: Found[] = []
  const problems: CsvProblem[] = []
  const rows = rowsOf(text)
  const separator = separatorOf(rows)
  if (rows.length > 0 && isHeading(cellsOf(rows[0].text, separator))) rows.shift()
  let columns: number | undefined
  for (const row of rows) {
    const cells = cellsOf(row.text, separator)
    const [x, second] = (cells ?? []).slice(0, 2).map(toNumber)
    const full = found.length === pointLimit
    const reason = problemOf(cells, columns, x, second) ?? (full ? 'too-many-points' : null)
    if (reason) problems.push({ line: row.line, text: shorten(row.text), reason })
    else found.push({ ...row, x, second, label: cells?.[2] ?? null })
    if (reason === 'too-many-points' || problems.length === problemLimit) break
    columns ??= reason ? undefined : cells?.length
  }
  return { found, problems }
}

/** The sign that most lines have; a tab or semicolon before a comma, which may be a decimal comma then. */
function separatorOf(rows: readonly Row[]): string {
  let [best, most] = [' ', 0]
  for (const sign of ['\t', ';', ',']) {
    const count = rows.filter((row) => row.text.includes(sign)).length
    if (count > most) [best, most] = [sign, count]
  }
  return best
}

function problemOf(
  cells: readonly string[] | null,
  columns: number | undefined,
  x: number,
  second: number,
): CsvReason | null {
  if (cells === null || cells.length < 2 || cells.length > 3 || cells[2] === '') return 'columns'
  if (Number.isNaN(x) || Number.isNaN(second)) return 'not-a-number'
  if (Math.abs(x) > pointExtent || Math.abs(second) > pointExtent) return 'outside'
  return columns === undefined || cells.length === columns ? null : 'mixed'
}

/** A first line whose coordinates are words. */
const isHeading = (cells: readonly string[] | null): boolean =>
  cells !== null && cells.length >= 2 && cells.slice(0, 2).every((cell) => /^[^\d]+$/.test(cell))

/** The lines with something on them; lines that begin with # are remarks. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028]/, lineLimit)
    .entries()) {
    const trimmed = line.trim()
    if (trimmed !== '' && !trimmed.startsWith('#')) rows.push({ line: i + 1, text: trimmed })
  }
  return rows
}

/** The cells of a line; a cell may stand in double quotes, a quote in it doubled. */
function cellsOf(line: string, separator: string): string[] | null {
  if (separator === ' ') return line.split(/\s+/)
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(line.slice(at))
    const end = quoted ? at + quoted[0].length : line.indexOf(separator, at)
    if (!quoted && /^\s*"/.test(line.slice(at, at + 80))) return null
    const next = end === -1 ? line.length : end
    if (quoted && next < line.length && line[next] !== separator) return null
    cells.push((quoted ? quoted[1].replaceAll('""', '"') : line.slice(at, next)).trim())
    if (next >= line.length || cells.length > 3) return cells
    at = next + 1
  }
}

/** NaN where the cell is no number. A comma in a cell is a decimal comma, − a minus. */
const toNumber = (cell: string): number => {
  const plain = cell.replace('−', '-').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
}

/**
 * The class index of each label. Whole numbers 0…5 with a 0 among them keep their value; other whole numbers are
 * numbered by size, words by first appearance. A seventh class has no index.
 */
function numberClasses(labels: readonly string[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(labels)]
  const whole = distinct.every((label) => /^[+-]?\d{1,9}(\.0*)?$/.test(label))
  const values = [...new Set(distinct.map(Number))].sort((a, b) => a - b)
  if (whole && values[0] === 0 && values[values.length - 1] < classLimit) {
    return new Map(distinct.map((label) => [label, Number(label) + 0]))
  }
  const index = (label: string, i: number) => (whole ? values.indexOf(Number(label)) : i)
  return new Map(
    distinct
      .map((label, i): [string, number] => [label, index(label, i)])
      .filter(([, place]) => place < classLimit),
  )
}
