const f = Math.fround

/** See Kernels.multiply. */
export function multiply(a: Float32Array, b: Float32Array, out: Float32Array, length: number): void {
  for (let k = 0; k < length; k++) out[k] = a[k] * b[k]
}

/** See Kernels.addPenalty. */
export function addPenalty(
  gradient: Float32Array,
  weights: Float32Array,
  l1: number,
  l2: number,
  length: number,
): void {
  const lasso = f(l1)
  const ridge = f(l2)
  for (let k = 0; k < length; k++) {
    const w = weights[k]
    const sign = w > 0 ? lasso : w < 0 ? -lasso : 0
    gradient[k] = f(gradient[k] + f(ridge * w)) + sign
  }
}

/** See Kernels.sumOfSquares. */
export function sumOfSquares(values: Float32Array, length: number): number {
  return exactSum(values, 0, length)
}

/** Four partial sums by index mod 4; `from` is a multiple of 4. */
function exactSum(values: Float32Array, from: number, to: number): number {
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  const whole = to - ((to - from) % 4)
  for (let k = from; k < whole; k += 4) {
    s0 += values[k] * values[k]
    s1 += values[k + 1] * values[k + 1]
    s2 += values[k + 2] * values[k + 2]
    s3 += values[k + 3] * values[k + 3]
  }
  if (whole < to) s0 += values[whole] * values[whole]
  if (whole + 1 < to) s1 += values[whole + 1] * values[whole + 1]
  if (whole + 2 < to) s2 += values[whole + 2] * values[whole + 2]
  return s0 + s1 + (s2 + s3)
}

const block = 4096
/** Sums below it are taken again in float64: float32 squares may have lost what they are of. */
const smallest = 1e-30
const partial = new Float32Array(16)

/** See Kernels.squaredNorm. */
export function squaredNorm(values: Float32Array, length: number): number {
  let sum = 0
  for (let from = 0; from < length; from += block)
    sum += blockSum(values, from, Math.min(from + block, length))
  return sum
}

function blockSum(values: Float32Array, from: number, to: number): number {
  partial.fill(0)
  for (let k = from, p = 0; k < to; k++, p = (p + 1) % 16) {
    partial[p] = partial[p] + f(values[k] * values[k])
  }
  const column = (p: number) => f(f(partial[p] + partial[p + 4]) + f(partial[p + 8] + partial[p + 12]))
  const sum = column(0) + column(1) + (column(2) + column(3))
  return sum >= smallest && sum < Number.POSITIVE_INFINITY ? sum : exactSum(values, from, to)
}

/** See Kernels.limitNorms. */
export function limitNorms(
  weights: Float32Array,
  norms: Float32Array,
  bound: number,
  width: number,
  units: number,
): void {
  const limit = f(bound)
  norms.fill(0, 0, units)
  for (let i = 0, k = 0; i < width; i++) {
    for (let j = 0; j < units; j++, k++) norms[j] = f(norms[j] + f(weights[k] * weights[k]))
  }
  let above = false
  for (let j = 0; j < units; j++) {
    const norm = f(Math.sqrt(norms[j]))
    norms[j] = norm > limit ? f(limit / norm) : 1
    above ||= norm > limit
  }
  if (!above) return
  for (let i = 0, k = 0; i < width; i++) {
    for (let j = 0; j < units; j++, k++) weights[k] = weights[k] * norms[j]
  }
}
