/**
 * Elementary functions in float64, made of + − × ÷ √ alone like the engine's float32 ones, so that the gradient check
 * reads the same in every browser. Plain series: meant to be read, not to be fast. Absolute errors are near 1e-16
 * times the result's size, or 1 where the result is smaller.
 */

// ln 2 in two parts: the first one has 20 zero bits at its end, so that its product with an exponent is exact
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** eˣ: x = k·ln 2 + r with |r| ≤ ½·ln 2, Taylor series of eʳ to degree 15, times 2ᵏ. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.8) return Number.POSITIVE_INFINITY
  if (x < -745.2) return 0
  const k = Math.round(x / (ln2High + ln2Low))
  const r = x - k * ln2High - k * ln2Low
  let sum = 1
  for (let n = 15; n >= 1; n--) sum = 1 + (r / n) * sum
  return scale(sum, k)
}

/** x · 2ᵏ */
function scale(x: number, k: number): number {
  let result = x
  const factor = k < 0 ? 0.5 : 2
  for (let n = Math.abs(k); n > 0; n--) result *= factor
  return result
}

/** ln x of x > 0: x = 2ᵏ·m with m in [√½, √2), ln m = 2·artanh((m − 1)/(m + 1)) as a series. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let m = x
  let k = 0
  for (; m >= Math.SQRT2; k++) m /= 2
  for (; m < Math.SQRT1_2; k--) m *= 2
  const s = (m - 1) / (m + 1)
  const square = s * s
  let sum = 0
  for (let n = 25; n >= 1; n -= 2) sum = 1 / n + square * sum
  return k * ln2High + (2 * s * sum + k * ln2Low)
}

/** 1/(1 + e⁻ˣ), without overflow. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const e = exp(x)
  return e / (1 + e)
}

/** tanh x = 2σ(2x) − 1 */
export const tanh = (x: number): number => 2 * sigmoid(2 * x) - 1

/** ln(1 + eˣ), without overflow. */
export const softplus = (x: number): number => Math.max(x, 0) + log(1 + exp(-Math.abs(x)))
