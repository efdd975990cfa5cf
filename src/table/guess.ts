/** Which columns are probably x, y, and the class or the value: by their names and by what is in them. */

import { labelKey } from './labels.ts'
import { isMissing } from './numbers.ts'
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

/**
 * Column indices of a good guess, of the kind that is asked for, else of the one that is probably meant; null: there are
 * not enough columns of numbers for it.
 */
export function guessChoice(table: Pick<Table, 'columns' | 'rows'>, kind?: Choice['kind']): Choice | null {
  const { columns, rows } = table
  const all = columns.map((_, i) => i).filter((i) => !columns[i].isIndex)
  const numeric = all.filter((i) => 2 * columns[i].numbers > rows.length - columns[i].missing)
  const classes =
    kind === undefined || kind === 'classes' ? guessClasses(table, all, numeric, kind ? 0 : 2) : null
  return classes || kind === 'classes' ? classes : guessValues(table, numeric, kind)
}

function guessClasses(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  all: readonly number[],
  numeric: readonly number[],
  least: number,
): Choice | null {
  const scores = all.map((i) => classScore(columns[i], i, columns, rows.length))
  const best = Math.max(...scores)
  const target = all[scores.lastIndexOf(best)]
  const inputs = numeric.filter((i) => i !== target)
  if (best < least || inputs.length < 2) return null
  const [x, y] = pairOf(columns, inputs, (i) => separation(columns[i], columns[target]))
  return { kind: 'classes', x, y, target }
}

function guessValues(
  { columns }: Pick<Table, 'columns'>,
  numeric: readonly number[],
  kind?: Choice['kind'],
): Choice | null {
  const named = numeric.find((i) => valueName.test(columns[i].name))
  const target = named ?? numeric[numeric.length - 1]
  const rest = numeric.filter((i) => i !== target)
  if (rest.length < (kind === 'plane' ? 2 : 1)) return null
  const strength = (i: number) => Math.abs(correlation(columns[i], columns[target]))
  if (rest.length === 1 || kind === 'line') {
    const named = rest.find((i) => xName.test(columns[i].name))
    const x = named ?? [...rest].sort((a, b) => strength(b) - strength(a))[0]
    return { kind: 'line', x, y: x, target }
  }
  const [x, y] = pairOf(columns, rest, strength)
  return { kind: 'plane', x, y, target }
}

/** Two columns: named x and y, or the only two, or those with the highest score, in the file's order. */
function pairOf(
  columns: readonly Column[],
  from: readonly number[],
  score: (i: number) => number,
): [number, number] {
  const x = from.find((i) => xName.test(columns[i].name))
  const y = from.find((i) => i !== x && yName.test(columns[i].name))
  if (x !== undefined && y !== undefined) return [x, y]
  const best = from.length === 2 ? [...from] : [...from].sort((a, b) => score(b) - score(a)).slice(0, 2)
  const [first, second] = best.sort((a, b) => a - b)
  return [first, second]
}

/** How far a column's numbers stand apart between classes, over how far within them (the F ratio without its factor). */
function separation({ values }: Column, { cells }: Column): number {
  const sums = new Map<string, { n: number; sum: number; squares: number }>()
  let [n, sum, squares] = [0, 0, 0]
  values.forEach((value, row) => {
    if (Number.isNaN(value) || isMissing(cells[row])) return
    const key = labelKey(cells[row])
    const own = sums.get(key) ?? { n: 0, sum: 0, squares: 0 }
    sums.set(key, { n: own.n + 1, sum: own.sum + value, squares: own.squares + value * value })
    n++
    sum += value
    squares += value * value
  })
  const spread = (n: number, sum: number, squares: number) => squares - (sum * sum) / Math.max(1, n)
  let within = 0
  for (const own of sums.values()) within += spread(own.n, own.sum, own.squares)
  return within > 0 ? spread(n, sum, squares) / within : 0
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
