/** From lines to cells: which sign separates them, and what stands between. */
import { dsvFormat } from 'd3-dsv'
import type { Line } from './lines.ts'
import { isMissing, parseNumber } from './numbers.ts'
import type { InTurns } from './turns.ts'
import type { Row, Separator } from './types.ts'

type Sign = Exclude<Separator, 'lists'>
const signs: Readonly<Record<Sign, string>> = {
  tab: '\t',
  semicolon: ';',
  pipe: '|',
  comma: ',',
  spaces: ' ',
}
const names = Object.keys(signs) as Sign[]

/** Lines that the separator is found by. */
const probed = 200

/** The cells of one line. */
export type Splitter = (text: string) => string[]

export function splitterOf(separator: Sign): Splitter {
  const sign = signs[separator]
  const format = dsvFormat(sign)
  const beforeQuote = new RegExp(`(^|\\${sign})[ \\t]+"`, 'g')
  const afterQuote = new RegExp(`"[ \\t]+(\\${sign}|$)`, 'g')
  const tidy = (text: string) => {
    if (separator === 'spaces') return text.trim().replace(/[ \t]+/g, ' ')
    const bare = separator === 'pipe' ? text.trim().replace(/^\||\|$/g, '') : text
    return bare.includes('"') ? bare.replace(beforeQuote, '$1"').replace(afterQuote, '"$1') : bare
  }
  return (text) => (format.parseRows(tidy(text))[0] ?? []).map(bare)
}

/** Characters after which a turn may end. */
const portion = 20_000

/** The lines with their cells. */
export function* rowsOf(lines: readonly Line[], split: Splitter): InTurns<Row[]> {
  const rows: Row[] = []
  let work = 0
  for (const { line, text } of lines) {
    rows.push({ line, text, cells: split(text) })
    work += text.length + 20
    if (work < portion) continue
    work = 0
    yield
  }
  return rows
}

/** Without blanks around it, and without quotes that the grammar left. */
function bare(cell: string): string {
  const trimmed = cell.trim()
  const quoted = /^(['"])(.*)\1$/s.exec(trimmed)
  return quoted && trimmed.length > 1 ? quoted[2].trim() : trimmed
}

/** Whether a comma may be a decimal one. */
export const hasDecimalComma = (separator: Separator): boolean =>
  separator !== 'comma' && separator !== 'lists'

/** The separator that divides most lines alike, and into numbers; null: none divides them. */
export function* separatorOf(lines: readonly Line[], declared: string | null): InTurns<Sign | null> {
  const said = names.find((name) => signs[name] === declared)
  if (said) return said
  let best: Sign | null = null
  let most = 0
  for (const name of names) {
    const score = yield* scoreOf(lines.slice(0, probed), name)
    if (score > most) [best, most] = [name, score]
  }
  return best
}

function* scoreOf(lines: readonly Line[], name: Sign): InTurns<number> {
  const rows = (yield* rowsOf(lines, splitterOf(name))).map(({ cells }) => cells)
  const width = usualWidth(rows)
  if (width < 2) return 0
  const alike = rows.filter((row) => row.length === width)
  let numbers = 0
  for (const row of alike)
    for (const cell of row)
      if (isMissing(cell) || !Number.isNaN(parseNumber(cell, hasDecimalComma(name)))) numbers++
  return (alike.length / rows.length) * (0.1 + numbers / (alike.length * width))
}

/** The number of cells that most lines have; of equals the larger. */
export function usualWidth(rows: ReadonlyArray<readonly string[]>): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  let [width, most] = [0, 0]
  for (const [length, count] of counts)
    if (count > most || (count === most && length > width)) [width, most] = [length, count]
  return width
}
