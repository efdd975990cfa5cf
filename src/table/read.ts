import { hasDecimalComma, rowsOf, separatorOf, splitterOf } from './cells.ts'
import { columnsOf } from './columns.ts'
import { decode } from './decode.ts'
import { foreignBytes, foreignText } from './foreign.ts'
import { guessesOf, likeliest } from './guess.ts'
import { linesOf } from './lines.ts'
import { listLines } from './lists.ts'
import { atOnce, type InTurns } from './turns.ts'
import type { Choice, Encoding, ForeignKind, Table } from './types.ts'

/** A table with the choice of columns that is probably meant, or what the source is instead. */
export type Reading = { table: Table; guess: Choice } | { foreign: ForeignKind }

/** Reads the bytes of a file, or a text, as a table. Nothing throws, whatever the source is. */
export const readTable = (source: Uint8Array | string): Reading => atOnce(reading(source))

/** The same in turns. */
export function* reading(source: Uint8Array | string): InTurns<Reading> {
  if (typeof source === 'string') return yield* readText(source, 'utf-8')
  const foreign = foreignBytes(source)
  if (foreign) return { foreign }
  const { text, encoding } = yield* decode(source)
  return yield* readText(text, encoding)
}

function* readText(text: string, encoding: Encoding): InTurns<Reading> {
  const foreign = foreignText(text.replace(/^\uFEFF/, ''))
  if (foreign) return { foreign }
  const list = yield* listLines(text)
  const { lines, remark, declared, cut } = list
    ? { ...list, remark: null, declared: null }
    : yield* linesOf(text)
  const sign = yield* separatorOf(lines, declared)
  if (!sign) return { foreign: lines.length === 0 ? 'empty' : 'one-column' }
  const separator = list ? 'lists' : sign
  const split = splitterOf(sign)
  const rows = yield* rowsOf(lines, split)
  const found = yield* columnsOf(rows, remark === null ? null : split(remark), hasDecimalComma(separator))
  const guessed = yield* guessesOf(found)
  const guess = likeliest(guessed)
  if (!guess) return { foreign: 'no-numbers' }
  return { table: { encoding, separator, cut, ...found, guesses: guessed.guesses }, guess }
}
