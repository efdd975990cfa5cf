/** The import by script: as the dialog reads a table, without a person. */
import { say } from '../../i18n/language.ts'
import { foreignWords } from '../../i18n/words/settings/table.ts'
import { rolesOf } from '../../table/choose.ts'
import { reading } from '../../table/read.ts'
import { type Taken, taking } from '../../table/take.ts'
import type { Choice, Column, Table } from '../../table/types.ts'
import { badLines, notesOf } from './notes.ts'
import { type BlobLike, bytesOf, isBlob, largestFile } from './source.ts'
import { inTurns } from './turns.ts'

export { changeFor } from './apply.ts'

/** Columns by their heading, or by their place from '1' on. `label` asks for classes, `value` for a regression. */
export interface TableColumns {
  x?: string
  /** none: over a line */
  y?: string
  label?: string
  value?: string
}

/** What was read of a table, and what of it is used. */
export interface TableReport {
  /** lines that could be points */
  rows: number
  /** points: at most 1,000, of more an even sample */
  used: number
  /** all of the usable lines; none for a regression */
  classes: Array<{ name: string; count: number }>
  columns: TableColumns
  /** of the points, in the file's own units; over a line without `y`, and of a regression with `value` */
  range: { x: [number, number]; y?: [number, number]; value?: [number, number] }
  /** sentences about what was not as one would expect, and the lines that are no points */
  notes: string[]
}

/**
 * Reads a text, or a blob of this or another page.
 *
 * @throws Error with a sentence when it is no table, or has no such column
 */
export async function importTable(
  source: string | BlobLike,
  columns: TableColumns,
  seed: number,
): Promise<{ taken: Taken; report: TableReport }> {
  if (isBlob(source) && source.size > largestFile) throw new RangeError('The file is larger than 10 MB.')
  const read = await inTurns(reading(isBlob(source) ? await bytesOf(source) : source))
  if ('foreign' in read) throw new Error(say(foreignWords, 'en')[read.foreign])
  const { table } = read
  const choice = choiceOf(table, read.guess, columns)
  const taken = await inTurns(taking(table, choice, seed))
  const notes = notesOf(table, choice, taken, seed, 'en')
  if (taken.points.length === 0) throw new Error(notes.join(' '))
  return { taken, report: reportOf(table, choice, taken, notes) }
}

const nameOf = ({ name, place }: Column) => name || String(place)

function reportOf(table: Table, choice: Choice, taken: Taken, notes: string[]): TableReport {
  const names = Object.fromEntries(
    rolesOf(choice.kind).map((role) => {
      const target = choice.kind === 'classes' ? 'label' : 'value'
      return [role === 'target' ? target : role, nameOf(table.columns[choice[role]])]
    }),
  )
  const range = Object.fromEntries(
    Object.entries(taken.range).map(([axis, { min, max }]) => [axis, [min, max]]),
  ) as TableReport['range']
  const { rows, classes, points, problems } = taken
  const bad = badLines(taken, 'en')
  const lines =
    problems.length > 0 ? [`${bad.title}: ${[...bad.lines, bad.more ?? []].flat().join('; ')}.`] : []
  return { rows, used: points.length, classes, columns: names, range, notes: [...notes, ...lines] }
}

/** The guess with the columns that were given. */
function choiceOf(table: Table, guess: Choice, given: TableColumns): Choice {
  if (given.label !== undefined && given.value !== undefined)
    throw new TypeError('A table has a label or a value: classes or a regression, not both.')
  const kind = kindOf(guess, given)
  const guessed = table.guesses[kind]
  if (!guessed)
    throw new Error(
      `The table has not enough columns of numbers for ${kind === 'classes' ? 'classes' : 'values'}.`,
    )
  const wanted: Partial<Choice> = {}
  const target = given.label ?? given.value
  if (given.x !== undefined) wanted.x = indexOf(table, given.x)
  if (given.y !== undefined) wanted.y = indexOf(table, given.y)
  if (target !== undefined) wanted.target = indexOf(table, target)
  return withFree(table, { ...guessed, ...wanted }, wanted)
}

function kindOf(guess: Choice, { x, y, label, value }: TableColumns): Choice['kind'] {
  if (label !== undefined) return 'classes'
  if (value === undefined) return guess.kind === 'line' && y !== undefined ? 'plane' : guess.kind
  if (y !== undefined) return 'plane'
  return x !== undefined || guess.kind === 'line' ? 'line' : 'plane'
}

/** Where a guessed column is one that was given for something else, another column of numbers takes its place. */
function withFree(table: Table, choice: Choice, wanted: Partial<Choice>): Choice {
  const roles = rolesOf(choice.kind)
  const changed = { ...choice }
  for (const role of roles) {
    if (wanted[role] !== undefined) continue
    const others = roles.filter((other) => other !== role).map((other) => changed[other])
    if (!others.includes(changed[role])) continue
    const free = table.columns.findIndex(
      (column, i) => !column.isIndex && column.numbers > 0 && !others.includes(i),
    )
    if (free >= 0) changed[role] = free
  }
  return changed
}

function indexOf({ columns }: Table, given: string): number {
  const name = String(given).trim()
  const tests: Array<(column: Column) => boolean> = [
    (column) => column.name === name,
    (column) => column.name.toLowerCase() === name.toLowerCase() && name !== '',
    (column) => String(column.place) === name,
  ]
  for (const test of tests) {
    const found = columns.findIndex(test)
    if (found >= 0) return found
  }
  const known = columns.map((column) => `'${nameOf(column)}'`).join(', ')
  throw new RangeError(`The table has no column '${name.slice(0, 40)}'. Its columns are ${known}.`)
}
