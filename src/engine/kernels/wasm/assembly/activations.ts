import { expm1, gelu, geluDerivative, sigmoid, silu, softplus, tanh } from './elementary'
import { storeFirst } from './tile'

// The numbers of the activations are those of `activationKinds` in ../passes.ts.
@inline const LINEAR = 0
@inline const SIGMOID = 1
@inline export const TANH = 2
@inline const RELU = 3
@inline export const LEAKY_RELU = 4
@inline const ELU = 5
@inline const SILU = 6
@inline const GELU = 7
@inline const SOFTPLUS = 8

@inline
function value(kind: i32, alpha: v128, z: v128): v128 {
  if (kind == SIGMOID) return sigmoid(z)
  if (kind == TANH) return tanh(z)
  if (kind == RELU) return v128.andnot(z, negative(z))
  if (kind == LEAKY_RELU) return v128.bitselect(f32x4.mul(alpha, z), z, negative(z))
  if (kind == ELU) return v128.bitselect(f32x4.mul(alpha, expm1(z)), z, negative(z))
  if (kind == SILU) return silu(z)
  if (kind == GELU) return gelu(z)
  if (kind == SOFTPLUS) return softplus(z)
  return z
}

/** tanh′(z), with a = tanh z. */
@inline
export function tanhDerivative(a: v128): v128 {
  return f32x4.sub(f32x4.splat(1), f32x4.mul(a, a))
}

/** delta · f′(z), with a = f(z). */
@inline
function backward(kind: i32, alpha: v128, z: v128, a: v128, delta: v128): v128 {
  const one = f32x4.splat(1)
  if (kind == SIGMOID) return f32x4.mul(delta, f32x4.mul(a, f32x4.sub(one, a)))
  if (kind == TANH) return f32x4.mul(delta, tanhDerivative(a))
  if (kind == RELU) return v128.and(delta, positive(z))
  if (kind == LEAKY_RELU) return v128.bitselect(delta, f32x4.mul(delta, alpha), positive(z))
  if (kind == ELU) return v128.bitselect(delta, f32x4.mul(delta, f32x4.add(a, alpha)), positive(z))
  if (kind == GELU) return f32x4.mul(delta, geluDerivative(z))
  if (kind == SOFTPLUS) return f32x4.mul(delta, sigmoid(z))
  if (kind == SILU) {
    const s = sigmoid(z)
    return f32x4.mul(delta, f32x4.add(s, f32x4.mul(a, f32x4.sub(one, s))))
  }
  return delta
}

@inline
function negative(z: v128): v128 {
  return f32x4.lt(z, f32x4.splat(0))
}

@inline
function positive(z: v128): v128 {
  return f32x4.gt(z, f32x4.splat(0))
}

@inline
function forwardAll(kind: i32, alpha: f32, z: usize, out: usize, length: i32): void {
  const slope = f32x4.splat(alpha)
  // two vectors at a time share what is read of constants
  for (; length >= 8; length -= 8) {
    const lower = value(kind, slope, v128.load(z))
    const upper = value(kind, slope, v128.load(z, 16))
    v128.store(out, lower)
    v128.store(out, upper, 16)
    z += 32
    out += 32
  }
  for (; length > 0; length -= 4) {
    storeFirst(out, value(kind, slope, v128.load(z)), length)
    z += 16
    out += 16
  }
}

@inline
function backwardAll(kind: i32, alpha: f32, z: usize, a: usize, delta: usize, out: usize, length: i32): void {
  const slope = f32x4.splat(alpha)
  const whole = 4 * (length & ~3)
  let at = 0
  for (; at < whole; at += 16) {
    v128.store(out + at, backward(kind, slope, v128.load(z + at), v128.load(a + at), v128.load(delta + at)))
  }
  if (length & 3) {
    const rest = backward(kind, slope, v128.load(z + at), v128.load(a + at), v128.load(delta + at))
    storeFirst(out + at, rest, length & 3)
  }
}

/** See Kernels.activate. */
export function activate(kind: i32, alpha: f32, z: usize, out: usize, length: i32): void {
  switch (kind) {
    case SIGMOID:
      return forwardAll(SIGMOID, alpha, z, out, length)
    case TANH:
      return forwardAll(TANH, alpha, z, out, length)
    case RELU:
      return forwardAll(RELU, alpha, z, out, length)
    case LEAKY_RELU:
      return forwardAll(LEAKY_RELU, alpha, z, out, length)
    case ELU:
      return forwardAll(ELU, alpha, z, out, length)
    case SILU:
      return forwardAll(SILU, alpha, z, out, length)
    case GELU:
      return forwardAll(GELU, alpha, z, out, length)
    case SOFTPLUS:
      return forwardAll(SOFTPLUS, alpha, z, out, length)
    default:
      return forwardAll(LINEAR, alpha, z, out, length)
  }
}

/** See Kernels.activateBackward. */
export function activateBackward(
  kind: i32,
  alpha: f32,
  z: usize,
  activation: usize,
  delta: usize,
  out: usize,
  length: i32,
): void {
  switch (kind) {
    case SIGMOID:
      return backwardAll(SIGMOID, alpha, z, activation, delta, out, length)
    case TANH:
      return backwardAll(TANH, alpha, z, activation, delta, out, length)
    case RELU:
      return backwardAll(RELU, alpha, z, activation, delta, out, length)
    case LEAKY_RELU:
      return backwardAll(LEAKY_RELU, alpha, z, activation, delta, out, length)
    case ELU:
      return backwardAll(ELU, alpha, z, activation, delta, out, length)
    case SILU:
      return backwardAll(SILU, alpha, z, activation, delta, out, length)
    case GELU:
      return backwardAll(GELU, alpha, z, activation, delta, out, length)
    case SOFTPLUS:
      return backwardAll(SOFTPLUS, alpha, z, activation, delta, out, length)
    default:
      return backwardAll(LINEAR, alpha, z, activation, delta, out, length)
  }
}

/** See Kernels.maxout. */
export function maxout(first: usize, second: usize, out: usize, length: i32): void {
  for (let k = 0; k < length; k += 4) {
    const a = v128.load(first + 4 * k)
    const b = v128.load(second + 4 * k)
    storeFirst(out + 4 * k, v128.bitselect(b, a, f32x4.lt(a, b)), length - k)
  }
}

/** See Kernels.maxoutBackward. */
export function maxoutBackward(
  first: usize,
  second: usize,
  delta: usize,
  outFirst: usize,
  outSecond: usize,
  length: i32,
): void {
  for (let k = 0; k < length; k += 4) {
    const at = 4 * k
    const d = v128.load(delta + at)
    const secondWins = f32x4.lt(v128.load(first + at), v128.load(second + at))
    storeFirst(outFirst + at, v128.andnot(d, secondWins), length - k)
    storeFirst(outSecond + at, v128.and(d, secondWins), length - k)
  }
}

/** See Kernels.prelu. */
export function prelu(z: usize, slopes: usize, out: usize, rows: i32, units: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < units; j += 4) {
      const at = 4 * (r * units + j)
      const v = v128.load(z + at)
      const left = f32x4.mul(v128.load(slopes + 4 * j), v)
      storeFirst(out + at, v128.bitselect(left, v, negative(v)), units - j)
    }
  }
}

/** See Kernels.preluBackward. */
export function preluBackward(
  z: usize,
  slopes: usize,
  delta: usize,
  out: usize,
  slopeGradient: usize,
  rows: i32,
  units: i32,
): void {
  for (let j = 0; j < units; j += 4) {
    const slope = v128.load(slopes + 4 * j)
    let sum = v128.load(slopeGradient + 4 * j)
    for (let r = 0; r < rows; r++) {
      const at = 4 * (r * units + j)
      const d = v128.load(delta + at)
      const v = v128.load(z + at)
      const right = positive(v)
      sum = v128.bitselect(sum, f32x4.add(sum, f32x4.mul(d, v)), right)
      storeFirst(out + at, v128.bitselect(d, f32x4.mul(d, slope), right), units - j)
    }
    storeFirst(slopeGradient + 4 * j, sum, units - j)
  }
}
