/** What a table read from text is made of. Everything that a person is told of it comes as a code, never as words. */

export type Encoding = 'utf-8' | 'utf-16' | 'euc-kr' | 'windows-1252'
export type Separator = 'tab' | 'semicolon' | 'pipe' | 'comma' | 'spaces' | 'lists'

/** What a source is that is no table: each has a sentence that says so, and what to do. */
export type ForeignKind =
  | 'empty'
  | 'excel'
  | 'opendocument'
  | 'numbers'
  | 'word'
  | 'hangul'
  | 'office'
  | 'zip'
  | 'image'
  | 'pdf'
  | 'html'
  | 'rtf'
  | 'notebook'
  | 'json'
  | 'numpy'
  | 'matlab'
  | 'binary'
  | 'one-column'
  | 'no-numbers'

export type LineReason = 'columns' | 'not-a-number' | 'no-number' | 'no-label' | 'rare-class' | 'far'

/** A line that is no point. */
export interface LineProblem {
  /** 1 is the first line of the text */
  line: number
  text: string
  reason: LineReason
}

/** One line of the table. */
export interface Row {
  line: number
  text: string
  cells: readonly string[]
}

export interface Column {
  /** its heading, or '' */
  name: string
  /** its place in the file, from 1 */
  place: number
  cells: readonly string[]
  /** NaN where a cell is no number */
  values: Float64Array
  numbers: number
  missing: number
  /** distinct labels, if it were the classes */
  distinct: number
  /** every number in it is whole */
  whole: boolean
  min: number
  max: number
  /** it only counts the rows */
  isIndex: boolean
}

export interface Table {
  encoding: Encoding
  separator: Separator
  heading: boolean
  columns: readonly Column[]
  rows: readonly Row[]
  /** lines with another number of cells */
  problems: readonly LineProblem[]
  /** lines after the last one that was looked at */
  cut: boolean
  /** the columns that would probably be taken for each kind; null: there are not enough */
  guesses: Readonly<Record<TableKind, Choice | null>>
}

/** What the columns are: classes over the plane, values over the plane, or values over a line. */
type TableKind = 'classes' | 'plane' | 'line'
/** Which columns (by index) a person takes. Over a line `y` plays no part. */
export interface Choice {
  kind: TableKind
  x: number
  y: number
  /** the class, or the value */
  target: number
}
