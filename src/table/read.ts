import { hasDecimalComma, separatorOf, splitterOf } from './cells.ts'
import { columnsOf } from './columns.ts'
import { decode } from './decode.ts'
import { foreignBytes, foreignText } from './foreign.ts'
import { guessChoice } from './guess.ts'
import { type Lines, linesOf } from './lines.ts'
import { listLines } from './lists.ts'
import type { Choice, Encoding, ForeignKind, Row, Table } from './types.ts'

/** A table with the choice of columns that is probably meant, or what the source is instead. */
export type Reading = { table: Table; guess: Choice } | { foreign: ForeignKind }

/** Reads the bytes of a file, or a text, as a table. Nothing throws, whatever the source is. */
export function readTable(source: Uint8Array | string): Reading {
  if (typeof source === 'string') return readText(source, 'utf-8')
  const foreign = foreignBytes(source)
  if (foreign) return { foreign }
  const { text, encoding } = decode(source)
  return readText(text, encoding)
}

function readText(text: string, encoding: Encoding): Reading {
  const foreign = foreignText(text.replace(/^\uFEFF/, ''))
  if (foreign) return { foreign }
  const list = listLines(text)
  const { lines, remark, declared, cut }: Lines = list
    ? { lines: list, remark: null, declared: null, cut: false }
    : linesOf(text)
  const sign = separatorOf(lines, declared)
  if (!sign) return { foreign: lines.length === 0 ? 'empty' : 'one-column' }
  const separator = list ? 'lists' : sign
  const split = splitterOf(sign)
  const rows = lines.map(({ line, text }): Row => ({ line, text, cells: split(text) }))
  const found = columnsOf(rows, remark === null ? null : split(remark), hasDecimalComma(separator))
  const table: Table = { encoding, separator, cut, ...found }
  const guess = guessChoice(table)
  return guess ? { table, guess } : { foreign: 'no-numbers' }
}
