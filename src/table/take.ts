/** From a table and a choice of its columns to points for the stage. */
import { cleanName, stageAxis } from '../config/normalize/normalizeNames.ts'
import { snap } from '../config/normalize/normalizePoints.ts'
import { shorten } from '../config/notes.ts'
import { bounds, pointLimit } from '../config/schema.ts'
import type { AxesConfig, AxisConfig, AxisName, CustomPoint, DataConfig } from '../config/types.ts'
import { type ClassCount, classesOf, labelKey } from './labels.ts'
import { isMissing } from './numbers.ts'
import { evenSample } from './sample.ts'
import { fitAxes, fitValue, type Span, spanOf, toStage } from './scale.ts'
import { atOnce, everyRow, type InTurns } from './turns.ts'
import type { Choice, Column, LineProblem, LineReason, Table } from './types.ts'

export interface Taken {
  points: CustomPoint[]
  /** of the classes that are used, in the order of the labels */
  classNames: string[]
  axes: Required<AxesConfig>
  /** all classes of the usable lines, with their counts there */
  classes: ClassCount[]
  /** lines that could be points */
  rows: number
  /** lines of the table that are none, with the reason, in the file's order */
  problems: LineProblem[]
  /** classes beyond those that there is room for */
  leftOut: ClassCount[]
  /** of the used points, in the file's units */
  range: Partial<Record<AxisName, Span>>
}

const classLimit = bounds.data.classes.max
/** Beyond this a number has no place in a link. */
const farthest = 1e15

interface Found {
  row: number
  label: number
}

/** The points of the chosen columns: at most 1,000, of more an even sample by the seed. */
export const takePoints = (table: Table, choice: Choice, seed: number): Taken =>
  atOnce(taking(table, choice, seed))

/** The same in turns. */
export function* taking(table: Table, choice: Choice, seed: number): InTurns<Taken> {
  const columns: Record<AxisName, Column> = {
    x: table.columns[choice.x],
    y: table.columns[choice.y],
    value: table.columns[choice.target],
  }
  const inUse: AxisName[] =
    choice.kind === 'classes' ? ['x', 'y'] : choice.kind === 'plane' ? ['x', 'y', 'value'] : ['x', 'value']
  const problems = [...table.problems]
  const bad = (row: number, reason: LineReason) => {
    const { line, text } = table.rows[row]
    problems.push({ line, text, reason })
  }
  const usable: number[] = []
  yield* everyRow(table.rows.length, (row) => {
    const reason =
      reasonOf(
        row,
        inUse.map((name) => columns[name]),
      ) ?? labelReason(row, choice, columns.value)
    if (reason) bad(row, reason)
    else usable.push(row)
  })

  const { cells } = columns.value
  const counted: ReadonlyMap<string, ClassCount> =
    choice.kind === 'classes' ? classesOf(usable.map((row) => cells[row])) : new Map()
  yield
  const kept = largest(counted)
  const labels = new Map(kept.map((key, label) => [key, label]))
  const written = new Map<string, number | undefined>()
  const labelOf = (cell: string) => {
    if (!written.has(cell)) written.set(cell, labels.get(labelKey(cell)))
    return written.get(cell)
  }
  const found: Found[] = []
  yield* everyRow(usable.length, (i) => {
    const row = usable[i]
    const label = choice.kind === 'classes' ? labelOf(cells[row]) : 0
    if (label === undefined) bad(row, 'rare-class')
    else found.push({ row, label })
  })
  const sampled = evenSample(
    found.map(({ label }) => label),
    pointLimit,
    seed,
  ).map((i) => found[i])
  yield

  const range = Object.fromEntries(
    inUse.map((name) => [name, spanOf(sampled.map(({ row }) => columns[name].values[row]))]),
  ) as Taken['range']
  const axes = axesOf(columns, range)
  const place = (name: AxisName, row: number) => snap(toStage(columns[name].values[row], axes[name]))
  const points = sampled.map(({ row, label }): CustomPoint => {
    const x = place('x', row)
    if (choice.kind === 'classes') return { x, y: place('y', row), label }
    const value = place('value', row)
    return choice.kind === 'line' ? { x, value } : { x, y: place('y', row), value }
  })
  problems.sort((a, b) => a.line - b.line)
  yield* everyRow(problems.length, (i) => {
    problems[i] = { ...problems[i], text: shorten(problems[i].text) }
  })
  return {
    points,
    classNames: distinct(kept.map((key) => counted.get(key)?.name ?? '')),
    axes,
    classes: [...counted.values()],
    rows: usable.length,
    problems,
    leftOut: [...counted].filter(([key]) => !labels.has(key)).map(([, one]) => one),
    range,
  }
}

/** What of the config a table changes. */
export const dataOf = ({
  points,
  classNames,
  axes,
}: Taken): Pick<DataConfig, 'set' | 'points' | 'classNames' | 'axes'> => ({
  set: 'custom',
  points,
  classNames,
  axes,
})

function reasonOf(row: number, columns: readonly Column[]): LineReason | null {
  for (const { cells, values } of columns) {
    if (isMissing(cells[row])) return 'no-number'
    if (Number.isNaN(values[row])) return 'not-a-number'
    if (Math.abs(values[row]) > farthest) return 'far'
  }
  return null
}

const labelReason = (row: number, { kind }: Choice, { cells }: Column): LineReason | null =>
  kind === 'classes' && isMissing(cells[row]) ? 'no-label' : null

/** The keys of the largest classes that there is room for, in their order. */
function largest(counted: ReadonlyMap<string, ClassCount>): string[] {
  const keys = [...counted.keys()]
  if (keys.length <= classLimit) return keys
  const size = (key: string) => counted.get(key)?.count ?? 0
  const most = new Set([...keys].sort((a, b) => size(b) - size(a)).slice(0, classLimit))
  return keys.filter((key) => most.has(key))
}

/** The names as a config has them; of two that are alike when they are cut, the second keeps its number. */
function distinct(names: readonly string[]): string[] {
  const clean = names.map(cleanName)
  return clean.map((name, i) => (clean.indexOf(name) < i ? '' : name))
}

function axesOf(columns: Record<AxisName, Column>, { x, y, value }: Taken['range']): Required<AxesConfig> {
  const axes: Required<AxesConfig> = { x: stageAxis, y: stageAxis, value: stageAxis }
  // a heading that only says which axis it is needs no mention
  const set = (name: AxisName, fit: Omit<AxisConfig, 'name'>) => {
    axes[name] = {
      name: columns[name].name.toLowerCase() === name ? '' : cleanName(columns[name].name),
      ...fit,
    }
  }
  const plane = [x, y].filter((span) => span !== undefined)
  if (plane.some(({ min, max }) => min > max)) return axes
  const fits = fitAxes(plane)
  set('x', fits[0])
  if (fits.length > 1) set('y', fits[1])
  if (value) set('value', fitValue(value))
  return axes
}
