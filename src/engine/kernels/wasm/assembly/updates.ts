// Element-wise kernels over whole arrays: the optimizers (formulas in ../../../training/optimizers.ts), penalties, products.
import { storeFirst } from './tile'

// The numbers of the optimizers are those of `optimizerKinds` in ../passes.ts.
@inline export const SGD = 0
@inline export const MOMENTUM = 1
@inline export const NESTEROV = 2
@inline export const ADAGRAD = 3
@inline export const RMSPROP = 4
@inline export const ADAM = 5

/** √c + ε. */
@inline
function rootOf(c: v128): v128 {
  return f32x4.add(f32x4.sqrt(c), f32x4.splat(1e-8))
}

/** a·x + b·y, each rounded. */
@inline
function blend(a: f32, x: v128, b: f32, y: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.splat(a), x), f32x4.mul(f32x4.splat(b), y))
}

/**
 * The step Δw for four gradients. The optimizer's memory at `first` and `second` moves on, its first `left` values.
 * mu is the momentum; Adam's bias corrections are mu and secondScale.
 */
@inline
export function stepOf(
  kind: i32,
  g: v128,
  first: usize,
  second: usize,
  rate: v128,
  mu: v128,
  secondScale: v128,
  left: i32,
): v128 {
  const pull = f32x4.mul(rate, g)
  if (kind == SGD) return f32x4.neg(pull)
  if (kind == MOMENTUM) {
    const step = f32x4.sub(f32x4.mul(mu, v128.load(first)), pull)
    storeFirst(first, step, left)
    return step
  }
  if (kind == NESTEROV) {
    const velocity = f32x4.sub(f32x4.mul(mu, v128.load(first)), pull)
    storeFirst(first, velocity, left)
    return f32x4.sub(f32x4.mul(mu, velocity), pull)
  }
  const square = f32x4.mul(g, g)
  if (kind == ADAM) {
    const m = blend(0.9, v128.load(first), 0.1, g)
    const v = blend(0.999, v128.load(second), 0.001, square)
    storeFirst(first, m, left)
    storeFirst(second, v, left)
    const mean = f32x4.mul(m, mu)
    return f32x4.neg(f32x4.div(f32x4.mul(rate, mean), rootOf(f32x4.mul(v, secondScale))))
  }
  const c =
    kind == ADAGRAD ? f32x4.add(v128.load(first), square) : blend(0.9, v128.load(first), 0.1, square)
  storeFirst(first, c, left)
  return f32x4.neg(f32x4.div(pull, rootOf(c)))
}

/** Updates `length` parameters, and leaves the steps in place of the gradient. Whether the parameters are finite then. */
@inline
function updateAll(
  kind: i32,
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  rate: f32,
  mu: f32,
  secondScale: f32,
  length: i32,
): bool {
  const eta = f32x4.splat(rate)
  const m = f32x4.splat(mu)
  const scale = f32x4.splat(secondScale)
  let most = i32x4.splat(0)
  const whole = 4 * (length & ~3)
  let at = 0
  for (; at < whole; at += 16) {
    const step = stepOf(kind, v128.load(g + at), first + at, second + at, eta, m, scale, 4)
    const moved = f32x4.add(v128.load(w + at), step)
    v128.store(g + at, step)
    v128.store(w + at, moved)
    most = i32x4.max_s(most, f32x4.abs(moved))
  }
  const left = length & 3
  if (left) {
    const step = stepOf(kind, v128.load(g + at), first + at, second + at, eta, m, scale, left)
    const moved = f32x4.add(v128.load(w + at), step)
    storeFirst(g + at, step, left)
    storeFirst(w + at, moved, left)
    most = i32x4.max_s(most, f32x4.abs(firstOf(moved, left)))
  }
  return !v128.any_true(i32x4.gt_s(most, i32x4.splat(LARGEST)))
}

/** The bits of the largest finite number. */
const LARGEST: i32 = 0x7f7fffff

export function sgd(w: usize, g: usize, rate: f32, length: i32): bool {
  return updateAll(SGD, w, g, 0, 0, rate, 0, 0, length)
}

export function momentum(w: usize, g: usize, v: usize, rate: f32, mu: f32, length: i32): bool {
  return updateAll(MOMENTUM, w, g, v, 0, rate, mu, 0, length)
}

export function nesterov(w: usize, g: usize, v: usize, rate: f32, mu: f32, length: i32): bool {
  return updateAll(NESTEROV, w, g, v, 0, rate, mu, 0, length)
}

export function adagrad(w: usize, g: usize, cache: usize, rate: f32, length: i32): bool {
  return updateAll(ADAGRAD, w, g, cache, 0, rate, 0, 0, length)
}

export function rmsprop(w: usize, g: usize, cache: usize, rate: f32, length: i32): bool {
  return updateAll(RMSPROP, w, g, cache, 0, rate, 0, 0, length)
}

export function adam(
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  rate: f32,
  firstScale: f32,
  secondScale: f32,
  length: i32,
): bool {
  return updateAll(ADAM, w, g, first, second, rate, firstScale, secondScale, length)
}

@inline
function splat(x: f32): v128 {
  return f32x4.splat(x)
}

/** See Kernels.multiply. */
export function multiply(a: usize, b: usize, out: usize, length: i32): void {
  for (let k = 0; k < length; k += 4) {
    const at = 4 * k
    storeFirst(out + at, f32x4.mul(v128.load(a + at), v128.load(b + at)), length - k)
  }
}

/** See Kernels.addPenalty. */
export function addPenalty(gradient: usize, weights: usize, l1: f32, l2: f32, length: i32): void {
  const zero = splat(0)
  for (let k = 0; k < length; k += 4) {
    const at = 4 * k
    const w = v128.load(weights + at)
    const up = v128.and(splat(l1), f32x4.gt(w, zero))
    const down = v128.and(splat(-l1), f32x4.lt(w, zero))
    const ridge = f32x4.add(v128.load(gradient + at), f32x4.mul(splat(l2), w))
    storeFirst(gradient + at, f32x4.add(ridge, v128.or(up, down)), length - k)
  }
}

/** See Kernels.sumOfSquares. */
export function sumOfSquares(values: usize, length: i32): f64 {
  let lower = f64x2.splat(0)
  let upper = lower
  let k = 0
  for (; k + 4 <= length; k += 4) {
    const v = v128.load(values + 4 * k)
    const a = f64x2.promote_low_f32x4(v)
    const b = f64x2.promote_low_f32x4(v128.shuffle<f32>(v, v, 2, 3, 2, 3))
    lower = f64x2.add(lower, f64x2.mul(a, a))
    upper = f64x2.add(upper, f64x2.mul(b, b))
  }
  let s0 = f64x2.extract_lane(lower, 0)
  let s1 = f64x2.extract_lane(lower, 1)
  let s2 = f64x2.extract_lane(upper, 0)
  const s3 = f64x2.extract_lane(upper, 1)
  const left = length - k
  if (left > 0) s0 += square(values + 4 * k)
  if (left > 1) s1 += square(values + 4 * k + 4)
  if (left > 2) s2 += square(values + 4 * k + 8)
  return s0 + s1 + (s2 + s3)
}

@inline
function square(at: usize): f64 {
  const x = <f64>load<f32>(at)
  return x * x
}

/** Values of a block of squaredNorm. */
export const BLOCK: i32 = 4096
const SMALLEST: f64 = 1e-30

/** See Kernels.squaredNorm. */
export function squaredNorm(values: usize, length: i32): f64 {
  let sum: f64 = 0
  for (let k = 0; k < length; k += BLOCK) sum += blockSum(values + 4 * k, min(BLOCK, length - k))
  return sum
}

/** The sum of squares of one block: `length` is at most BLOCK. */
export function blockSum(values: usize, length: i32): f64 {
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  let at = values
  for (const end = values + 4 * (length & ~15); at < end; at += 64) {
    s0 = f32x4.add(s0, squareOf(v128.load(at)))
    s1 = f32x4.add(s1, squareOf(v128.load(at, 16)))
    s2 = f32x4.add(s2, squareOf(v128.load(at, 32)))
    s3 = f32x4.add(s3, squareOf(v128.load(at, 48)))
  }
  const left = length & 15
  if (left > 0) s0 = f32x4.add(s0, squareOf(firstOf(v128.load(at), left)))
  if (left > 4) s1 = f32x4.add(s1, squareOf(firstOf(v128.load(at, 16), left - 4)))
  if (left > 8) s2 = f32x4.add(s2, squareOf(firstOf(v128.load(at, 32), left - 8)))
  if (left > 12) s3 = f32x4.add(s3, squareOf(firstOf(v128.load(at, 48), left - 12)))
  const c = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3))
  const lower = <f64>f32x4.extract_lane(c, 0) + <f64>f32x4.extract_lane(c, 1)
  const sum = lower + (<f64>f32x4.extract_lane(c, 2) + <f64>f32x4.extract_lane(c, 3))
  return sum >= SMALLEST && sum < Infinity ? sum : sumOfSquares(values, length)
}

@inline
function squareOf(v: v128): v128 {
  return f32x4.mul(v, v)
}

/** The first `count` lanes, 0 in the others. */
@inline
function firstOf(v: v128, count: i32): v128 {
  return v128.and(v, i32x4.gt_s(i32x4.splat(count), i32x4(0, 1, 2, 3)))
}

/** See Kernels.limitNorms. */
export function limitNorms(weights: usize, norms: usize, bound: f32, width: i32, units: i32): void {
  memory.fill(norms, 0, 4 * units)
  for (let i = 0; i < width; i++) {
    const row = weights + 4 * i * units
    for (let j = 0; j < units; j += 4) {
      const w = v128.load(row + 4 * j)
      const sum = f32x4.add(v128.load(norms + 4 * j), f32x4.mul(w, w))
      storeFirst(norms + 4 * j, sum, units - j)
    }
  }
  let above = false
  for (let j = 0; j < units; j++) {
    const norm = sqrt<f32>(load<f32>(norms + 4 * j))
    store<f32>(norms + 4 * j, norm > bound ? bound / norm : 1)
    above = above || norm > bound
  }
  if (!above) return
  for (let i = 0; i < width; i++) {
    const row = weights + 4 * i * units
    for (let j = 0; j < units; j += 4) {
      const scaled = f32x4.mul(v128.load(row + 4 * j), v128.load(norms + 4 * j))
      storeFirst(row + 4 * j, scaled, units - j)
    }
  }
}
