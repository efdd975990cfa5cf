import type { Condition, FunctionName, Numeric } from '../../config/formula/formulaParser.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { cos, exp, log, sin } from '../math.ts'
import { Random } from '../random.ts'
import { wholePower } from '../training/optimizers.ts'
import type { DataSet, Truth } from '../types.ts'
import { EXTENT, REACH } from './family.ts'
import { pointDataSet } from './points.ts'

const f = Math.fround

/** In float64; the elementary functions are the engine's own, in float32. */
const functions: Record<FunctionName, (a: number, b: number) => number> = {
  sin: (a) => sin(f(a)),
  cos: (a) => cos(f(a)),
  tan: (a) => sin(f(a)) / cos(f(a)),
  exp: (a) => exp(f(a)),
  log: (a) => log(f(a)),
  sqrt: (a) => Math.sqrt(a),
  abs: (a) => Math.abs(a),
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
}

/** The number at (x, y); NaN where there is none, like a root of −1. */
function evaluate(numeric: Numeric, x: number, y: number): number {
  if (numeric.kind === 'number') return numeric.value
  if (numeric.kind === 'name') return numeric.name === 'x' ? x : y
  const [first, second] = numeric.of
  const a = evaluate(first, x, y)
  const b = second ? evaluate(second, x, y) : 0
  switch (numeric.kind) {
    case 'call':
      return functions[numeric.name](a, b)
    case 'sum':
      return a + b
    case 'difference':
      return a - b
    case 'product':
      return a * b
    case 'quotient':
      return a / b
    case 'minus':
      return -a
    case 'power':
      return numeric.exponent < 0 ? 1 / wholePower(a, -numeric.exponent) : wholePower(a, numeric.exponent)
  }
}

/** Whether it holds at (x, y). A comparison with what is no number does not. */
export function holds(condition: Condition, x: number, y: number): boolean {
  switch (condition.kind) {
    case 'less':
      return evaluate(condition.of[0], x, y) < evaluate(condition.of[1], x, y)
    case 'atMost':
      return evaluate(condition.of[0], x, y) <= evaluate(condition.of[1], x, y)
    case 'and':
      return holds(condition.of[0], x, y) && holds(condition.of[1], x, y)
    case 'or':
      return holds(condition.of[0], x, y) || holds(condition.of[1], x, y)
    case 'not':
      return !holds(condition.of[0], x, y)
  }
}

/** By how much it holds: + where it does, − where not, 0 on the way between. Finite, for a level line. */
function margin(condition: Condition, x: number, y: number): number {
  switch (condition.kind) {
    case 'less':
    case 'atMost': {
      const difference = evaluate(condition.of[1], x, y) - evaluate(condition.of[0], x, y)
      if (Number.isNaN(difference)) return holds(condition, x, y) ? 1 : -1
      return Math.max(-1e6, Math.min(1e6, difference))
    }
    case 'and':
      return Math.min(margin(condition.of[0], x, y), margin(condition.of[1], x, y))
    case 'or':
      return Math.max(margin(condition.of[0], x, y), margin(condition.of[1], x, y))
    case 'not':
      return -margin(condition.of[0], x, y)
  }
}

const truthSide = 120

function truthOf(condition: Condition): Truth {
  const margins = new Float32Array(truthSide * truthSide)
  const place = (k: number) => EXTENT * ((2 * (k + 0.5)) / truthSide - 1)
  for (let row = 0; row < truthSide; row++)
    for (let column = 0; column < truthSide; column++)
      margins[row * truthSide + column] = margin(condition, place(column), -place(row))
  return { side: truthSide, margins }
}

/** σ of the points' displacement at full noise. */
const SPREAD = 0.5

/**
 * Points drawn evenly over the square by the 'data' stream, four draws a point; class 1 where the condition holds, class 0
 * elsewhere. Noise moves them after that, so that the classes overlap along the boundary.
 * @throws Error without a condition
 */
export function formulaDataSet(config: ExperimentConfig, condition: Condition | undefined): DataSet {
  if (!condition) throw new Error('the data set is said by a formula, and there is none')
  const { seed, samples, noise } = config.data
  const random = new Random(seed, 'data')
  const count = Math.max(2, Math.round(samples))
  const coordinates = new Float32Array(2 * count)
  const targets = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const x = f(REACH * (2 * random.uniform() - 1))
    const y = f(REACH * (2 * random.uniform() - 1))
    targets[i] = holds(condition, x, y) ? 1 : 0
    coordinates[2 * i] = x + noise * SPREAD * random.normal()
    coordinates[2 * i + 1] = y + noise * SPREAD * random.normal()
  }
  const extent = { x: [-EXTENT, EXTENT], y: [-EXTENT, EXTENT] } as const
  const points = { domain: 'plane', classes: 2, extent, coordinates, targets } as const
  return { ...pointDataSet(config, points), truth: truthOf(condition) }
}
