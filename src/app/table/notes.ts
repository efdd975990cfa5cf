/** What is said of a table: in the dialog, and to a script. */
import type { AxisName } from '../../config/types.ts'
import { type Language, say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { encodingWords, lineReasonWords, tableNoteWords } from '../../i18n/words/settings/table.ts'
import type { Taken } from '../../table/take.ts'
import type { Choice, Column, Table } from '../../table/types.ts'

/** Bad lines that are named one by one. */
const named = 20

export const columnName = ({ name, place }: Column, language: Language): string =>
  name === '' ? say(tableNoteWords, language).column(String(place)) : name

/** One sentence for each thing that is not as a person would expect. */
export function notesOf(
  table: Table,
  choice: Choice,
  { points, rows, classes, leftOut, axes, range }: Taken,
  seed: number,
  language: Language,
): string[] {
  const words = say(tableNoteWords, language)
  const { whole, close } = numberFormats(language)
  const notes: string[] = []
  if (table.encoding !== 'utf-8') notes.push(words.readAs(say(encodingWords, language)[table.encoding]))
  if (table.cut) notes.push(words.cut)
  const indices = table.columns.filter((column) => column.isIndex)
  if (indices.length > 0)
    notes.push(words.index(indices.map((column) => columnName(column, language)).join(', ')))
  if (points.length === 0) notes.push(words.noPoints)
  const used = rows - leftOut.reduce((sum, one) => sum + one.count, 0)
  if (points.length < used) {
    const sampled = choice.kind === 'classes' ? words.sampled : words.sampledValues
    notes.push(sampled(whole(points.length), whole(used), String(seed)))
  }
  if (classes.length === 1) notes.push(words.oneClass(classes[0].name))
  if (leftOut.length > 0) {
    const lines = leftOut.reduce((sum, one) => sum + one.count, 0)
    notes.push(words.leftOut(leftOut.map(({ name }) => name).join(', '), whole(lines)))
  }
  const roles: ReadonlyArray<readonly [AxisName, number]> = [
    ['x', choice.x],
    ['y', choice.y],
    ['value', choice.target],
  ]
  const scaled = roles.filter(([axis]) => range[axis] && (axes[axis].factor !== 1 || axes[axis].offset !== 0))
  if (scaled.length > 0 && points.length > 0) {
    const parts = scaled.map(([axis, i]) => {
      const factor = close(axes[axis].factor)
      return `${factor} (${columnName(table.columns[i], language)})`
    })
    notes.push(words.scaled(parts.join(words.and)))
  }
  return notes
}

/** The lines that are no points, the first of them one by one. */
export function badLines(
  { problems }: Taken,
  language: Language,
): { title: string; lines: string[]; more: string | null } {
  const words = say(tableNoteWords, language)
  const reasons = say(lineReasonWords, language)
  const { whole } = numberFormats(language)
  const more = problems.length - named
  return {
    title: words.badLines(whole(problems.length)),
    lines: problems.slice(0, named).map(({ line, reason }) => words.badLine(whole(line), reasons[reason])),
    more: more > 0 ? words.moreBad(whole(more)) : null,
  }
}
