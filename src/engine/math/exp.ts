import { powerOfTwo } from './bits.ts'

const fround = Math.fround

/** Adding it to |x| < 2²² and taking it away again rounds x to the nearest whole number. */
const ROUNDER = 12582912 // 1.5 · 2²³
const LOG2_E = 1.4426950216293335
/** ln 2 in two parts (Cody–Waite): the first has 15 bits, so n · LN2_HIGH is exact for |n| < 512. */
const LN2_HIGH = 0.693145751953125
const LN2_LOW = 1.428606765330187e-6

/** n of x = n · ln 2 + r with |r| ≤ ln 2 / 2 (a hair more by rounding). */
export function powerWithin(x: number): number {
  return fround(fround(fround(x * LOG2_E) + ROUNDER) - ROUNDER)
}

/** r of x + low = n · ln 2 + r; `low` is a small correction to x, or 0. */
export function remainderWithin(x: number, low: number, n: number): number {
  return fround(fround(fround(x - fround(n * LN2_HIGH)) - fround(n * LN2_LOW)) + low)
}

/** eʳ − 1 for |r| ≤ 0.347: r + r² q(r), |relative error of the polynomial| ≤ 2⁻²⁶. */
export function expm1OnRemainder(r: number): number {
  const q4 = 0.0013870695838704705
  const q3 = fround(fround(q4 * r) + 0.00836627185344696)
  const q2 = fround(fround(q3 * r) + 0.04166743531823158)
  const q1 = fround(fround(q2 * r) + 0.1666654646396637)
  const q0 = fround(fround(q1 * r) + 0.4999999701976776)
  return fround(r + fround(fround(r * r) * q0))
}

/** eˣ. Error < 1 ulp. */
export function exp(x: number): number {
  const within = x > 89 ? 89 : x < -104 ? -104 : x
  const n = powerWithin(within)
  const y = fround(1 + expm1OnRemainder(remainderWithin(within, 0, n)))
  // 2ⁿ in two factors: the first product is exact, the second rounds once, to a subnormal number too
  const half = n >> 1
  return fround(fround(y * powerOfTwo(half)) * powerOfTwo(n - half))
}

/** eˣ − 1, accurate near 0 as well. Error < 2 ulp. */
export function expm1(x: number): number {
  if (x > -1e-8 && x < 1e-8) return x
  if (x > 60) return exp(x)
  const within = x < -40 ? -40 : x
  const n = powerWithin(within)
  const power = powerOfTwo(n)
  return fround(fround(power - 1) + fround(power * expm1OnRemainder(remainderWithin(within, 0, n))))
}
