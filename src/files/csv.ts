/** Tables that other programs read: a line of names, then a line a row; nothing where there is no value. */
import type { AxesConfig, AxisConfig } from '../config/types.ts'
import type { DataDescription } from '../protocol/messages.ts'

type Cell = string | number | null

/** RFC 4180, with the line ends of one's own system's programs. */
export const csvOf = (names: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string =>
  `${[names, ...rows].map((row) => row.map(written).join(',')).join('\n')}\n`

const written = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The shortest decimal that is this float32. */
export function shortest(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === Math.fround(value)) return short
  }
  return Number(value.toPrecision(9))
}

/** A figure over the run: the steps at which it was measured, and its values. */
export interface Column {
  name: string
  length: number
  steps: ArrayLike<number>
  values: ArrayLike<number>
}

/** A row for each step at which anything was measured. Columns without any value are left out. */
export function historyCsv(columns: readonly Column[]): string {
  const used = columns.filter(({ length }) => length > 0)
  const rows = new Map<number, Cell[]>()
  for (const [k, { length, steps, values }] of used.entries())
    for (let i = 0; i < length; i++) {
      const row = rows.get(steps[i]) ?? [steps[i], ...used.map(() => null)]
      row[k + 1] = shortest(values[i])
      rows.set(steps[i], row)
    }
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row)
  return csvOf(['step', ...used.map(({ name }) => name)], sorted)
}

const own = (value: number, axis: AxisConfig | undefined): number =>
  axis ? Number((axis.offset + axis.factor * value).toPrecision(7)) : shortest(value)

/** Every point with its class or value and its split, in the units that it came in. */
export function pointsCsv(
  { task, domain, train, validation, test }: DataDescription,
  classNames: readonly string[],
  axes: AxesConfig,
): string {
  const stride = domain === 'line' ? 1 : 2
  const classes = task === 'classification'
  const spatial = stride === 1 ? [axes.x] : [axes.x, axes.y]
  const names = spatial.map((axis, k) => axis?.name || 'xy'[k])
  const splits = { train, ...(validation && { validation }), test }
  const rows = Object.entries(splits).flatMap(([split, { count, coordinates, targets }]) =>
    Array.from({ length: count }, (_, i): Cell[] => [
      ...spatial.map((axis, k) => own(coordinates[stride * i + k], axis)),
      classes ? classNames[targets[i]] || targets[i] : own(targets[i], axes.value),
      split,
    ]),
  )
  return csvOf([...names, classes ? 'class' : axes.value?.name || 'value', 'split'], rows)
}
