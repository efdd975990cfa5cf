/** Which columns are probably x, y, and the class or the value: by their names and by what is in them. */

import { labelKey } from './labels.ts'
import { isMissing } from './numbers.ts'
import { everyRow, type InTurns } from './turns.ts'
import type { Choice, Column, Table } from './types.ts'

const className =
  /^(class|classes|label|labels|target|species|variety|category|group|type|cluster|kind|outcome|클래스|라벨|레이블|종|품종|종류|분류|범주|그룹|집단|정답|목표|합격|결과)$/i
const valueName = /^(value|values|z|target|price|output|response|값|가격|출력|목표|결과)$/i
const xName = /^(x|x_?[01]|x\[0\]|x좌표)$/i
const yName = /^(y|x_?[12]|x\[1\]|y좌표)$/i

/** A class has more points than one: words, or a few whole numbers. */
function classScore(column: Column, place: number, columns: readonly Column[], rows: number): number {
  const { name, numbers, missing, distinct, whole } = column
  const words = 2 * numbers < rows - missing
  if (words && distinct > Math.max(20, rows / 2)) return 0
  if (!words && !(whole && distinct <= 10)) return 0
  const others = columns.filter((one) => one !== column && !one.isIndex)
  const finer = others.some(({ whole, distinct: count }) => !whole || count > 2 * distinct)
  let score = words ? 3 : rows >= 2 * distinct && finer ? 2 : finer ? 1.5 : 0
  if (className.test(name)) score += 4
  if (/^y$/i.test(name) && !columns.some((one) => /^x$/i.test(one.name))) score += 3
  if (place === columns.length - 1) score += 1
  if (place === 0) score += 0.5
  return score
}

/** A guess of the columns for each kind of table; `likely`: a guess of classes that is probably meant. */
interface Guesses {
  guesses: Table['guesses']
  likely: boolean
}

/** Of the guesses the one that is probably meant; null: there are not enough columns of numbers for any. */
export const likeliest = ({ guesses: { classes, plane, line }, likely }: Guesses): Choice | null =>
  (likely ? classes : null) ?? plane ?? line

/** Column indices of a good guess for each kind; null: there are not enough columns of numbers for it. */
export function* guessesOf(table: Pick<Table, 'columns' | 'rows'>): InTurns<Guesses> {
  const { columns, rows } = table
  const all = columns.map((_, i) => i).filter((i) => !columns[i].isIndex)
  const numeric = all.filter((i) => 2 * columns[i].numbers > rows.length - columns[i].missing)
  const scores = all.map((i) => classScore(columns[i], i, columns, rows.length))
  const best = Math.max(...scores)
  const classes = yield* guessClasses(columns, numeric, all[scores.lastIndexOf(best)])
  return { guesses: { classes, ...(yield* guessValues(columns, numeric)) }, likely: best >= 2 }
}

function* guessClasses(
  columns: readonly Column[],
  numeric: readonly number[],
  target: number,
): InTurns<Choice | null> {
  const inputs = numeric.filter((i) => i !== target)
  if (inputs.length < 2) return null
  const separations = yield* scoresOf(inputs, yield* separationBy(columns[target]), columns)
  const [x, y] = pairOf(columns, inputs, separations)
  return { kind: 'classes', x, y, target }
}

function* guessValues(
  columns: readonly Column[],
  numeric: readonly number[],
): InTurns<Record<'plane' | 'line', Choice | null>> {
  const target = numeric.find((i) => valueName.test(columns[i].name)) ?? numeric[numeric.length - 1]
  const rest = numeric.filter((i) => i !== target)
  if (rest.length === 0) return { plane: null, line: null }
  const strengths = yield* scoresOf(rest, (column) => Math.abs(correlation(column, columns[target])), columns)
  const named = rest.find((i) => xName.test(columns[i].name))
  const over = named ?? byScore(rest, strengths)[0]
  const line: Choice = { kind: 'line', x: over, y: over, target }
  if (rest.length === 1) return { plane: null, line: { ...line, x: rest[0], y: rest[0] } }
  const [x, y] = pairOf(columns, rest, strengths)
  return { plane: { kind: 'plane', x, y, target }, line }
}

/** A score of each of the columns, one a turn. */
function* scoresOf(
  from: readonly number[],
  score: (column: Column) => number,
  columns: readonly Column[],
): InTurns<ReadonlyMap<number, number>> {
  const scores = new Map<number, number>()
  for (const i of from) {
    scores.set(i, score(columns[i]))
    yield
  }
  return scores
}

const byScore = (from: readonly number[], scores: ReadonlyMap<number, number>): number[] =>
  [...from].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))

/** Two columns: named x and y, or the only two, or those with the highest score, in the file's order. */
function pairOf(
  columns: readonly Column[],
  from: readonly number[],
  scores: ReadonlyMap<number, number>,
): [number, number] {
  const x = from.find((i) => xName.test(columns[i].name))
  const y = from.find((i) => i !== x && yName.test(columns[i].name))
  if (x !== undefined && y !== undefined) return [x, y]
  const best = from.length === 2 ? [...from] : byScore(from, scores).slice(0, 2)
  const [first, second] = best.sort((a, b) => a - b)
  return [first, second]
}

/** How far a column's numbers stand apart between the classes, over how far within them (the F ratio without its factor). */
function* separationBy({ cells }: Column): InTurns<(column: Column) => number> {
  const keys = new Map<string, number>()
  const written = new Map<string, number>()
  const classOf = (cell: string) => {
    const known = written.get(cell)
    if (known !== undefined) return known
    const key = labelKey(cell)
    const label = isMissing(cell) ? -1 : (keys.get(key) ?? keys.size)
    if (label === keys.size) keys.set(key, label)
    written.set(cell, label)
    return label
  }
  const labels = new Int32Array(cells.length)
  yield* everyRow(cells.length, (row) => {
    labels[row] = classOf(cells[row])
  })
  return ({ values }) => separation(values, labels, keys.size)
}

function separation(values: Float64Array, labels: Int32Array, classes: number): number {
  const [counts, sums, squares] = [0, 1, 2].map(() => new Float64Array(classes + 1))
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (Number.isNaN(value) || labels[row] < 0) continue
    for (const of of [labels[row], classes]) {
      counts[of]++
      sums[of] += value
      squares[of] += value * value
    }
  }
  const spread = (of: number) => squares[of] - (sums[of] * sums[of]) / Math.max(1, counts[of])
  let within = 0
  for (let label = 0; label < classes; label++) within += spread(label)
  return within > 0 ? spread(classes) / within : 0
}

function correlation({ values: a }: Column, { values: b }: Column): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0]
  a.forEach((value, i) => {
    const other = b[i]
    if (Number.isNaN(value) || Number.isNaN(other)) return
    n++
    sa += value
    sb += other
    saa += value * value
    sbb += other * other
    sab += value * other
  })
  const spread = Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb))
  return spread > 0 ? (n * sab - sa * sb) / spread : 0
}
