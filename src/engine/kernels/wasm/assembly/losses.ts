// The losses of ../../../network/losses.ts: a row's sums go on one after the other, what lies side by side goes four by four.
import { exp, log } from './elementary'
import { storeFirst } from './tile'

// The numbers of the losses are those of `lossKinds` in ../passes.ts.
@inline const SOFTMAX = 0
@inline const HINGE = 1

/** Losses of `rows` rows of scores, summed in float64 from `sum` on; their gradients, times scale, go to delta. */
export function losses(
  kind: i32,
  scores: usize,
  outputs: i32,
  targets: usize,
  delta: usize,
  rows: i32,
  scale: f32,
  sum: f64,
): f64 {
  return sumOfLosses(true, kind, scores, outputs, 4 * outputs, targets, delta, rows, scale, sum)
}

/** The gradients alone, rows `row` bytes apart; whether all losses are finite. */
export function isSound(
  kind: i32,
  scores: usize,
  outputs: i32,
  row: i32,
  targets: usize,
  delta: usize,
  rows: i32,
  scale: f32,
): bool {
  return isFinite(sumOfLosses(false, kind, scores, outputs, row, targets, delta, rows, scale, 0))
}

/** `exact` false: a sum that is finite exactly when the losses are, and quicker. */
@inline
function sumOfLosses(
  exact: bool,
  kind: i32,
  scores: usize,
  outputs: i32,
  row: i32,
  targets: usize,
  delta: usize,
  rows: i32,
  scale: f32,
  sum: f64,
): f64 {
  for (let r = 0; r < rows; r++) {
    const target = load<f32>(targets + 4 * r)
    if (kind == SOFTMAX) sum += softmax(exact, scores, outputs, <i32>target, delta, scale)
    else if (kind == HINGE) sum += hinge(scores, outputs, <i32>target, delta, scale)
    else sum += squared(scores, outputs, target, delta, scale)
    scores += row
    delta += row
  }
  return sum
}

@inline
function softmax(exact: bool, scores: usize, outputs: i32, target: i32, delta: usize, scale: f32): f32 {
  let most = load<f32>(scores)
  for (let j = 1; j < outputs; j++) {
    const score = load<f32>(scores + 4 * j)
    if (score > most) most = score
  }
  const highest = f32x4.splat(most)
  let sum: f32 = 0
  for (let j = 0; j < outputs; j += 4) {
    const e = exp(f32x4.sub(v128.load(scores + 4 * j), highest))
    const left = outputs - j
    storeFirst(delta + 4 * j, e, left)
    sum += f32x4.extract_lane(e, 0)
    if (left > 1) sum += f32x4.extract_lane(e, 1)
    if (left > 2) sum += f32x4.extract_lane(e, 2)
    if (left > 3) sum += f32x4.extract_lane(e, 3)
  }
  const right = load<f32>(delta + 4 * target) / sum - 1
  const total = f32x4.splat(sum)
  for (let j = 0; j < outputs; j += 4) {
    const p = f32x4.div(v128.load(delta + 4 * j), total)
    storeFirst(delta + 4 * j, f32x4.mul(f32x4.splat(scale), p), outputs - j)
  }
  store<f32>(delta + 4 * target, scale * right)
  // a sum that is a number is at least 1, so that its logarithm is finite
  return (exact ? log(sum) : sum) - (load<f32>(scores + 4 * target) - most)
}

@inline
function hinge(scores: usize, outputs: i32, target: i32, delta: usize, scale: f32): f32 {
  const right = load<f32>(scores + 4 * target)
  let sum: f32 = 0
  let above: f32 = 0
  for (let j = 0; j < outputs; j++) {
    if (j == target) continue
    const margin: f32 = load<f32>(scores + 4 * j) - right + 1
    const inside = margin <= 0
    if (!inside) {
      sum += margin
      above += 1
    }
    store<f32>(delta + 4 * j, inside ? 0 : scale)
  }
  store<f32>(delta + 4 * target, -above * scale)
  return sum
}

@inline
function squared(scores: usize, outputs: i32, target: f32, delta: usize, scale: f32): f32 {
  let sum: f32 = 0
  for (let j = 0; j < outputs; j++) {
    const error: f32 = load<f32>(scores + 4 * j) - target
    sum += 0.5 * error * error
    store<f32>(delta + 4 * j, scale * error)
  }
  return sum
}
