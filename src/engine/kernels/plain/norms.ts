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
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  const whole = length - (length % 4)
  for (let k = 0; k < whole; k += 4) {
    s0 += values[k] * values[k]
    s1 += values[k + 1] * values[k + 1]
    s2 += values[k + 2] * values[k + 2]
    s3 += values[k + 3] * values[k + 3]
  }
  if (whole < length) s0 += values[whole] * values[whole]
  if (whole + 1 < length) s1 += values[whole + 1] * values[whole + 1]
  if (whole + 2 < length) s2 += values[whole + 2] * values[whole + 2]
  return s0 + s1 + (s2 + s3)
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
