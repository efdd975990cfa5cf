import { powerOfTwo } from './bits.ts'

const fround = Math.fround

/** Adding it to |x| < 2²² and taking it away again rounds x to the nearest whole number. */
const ROUNDER = 12582912 // 1.5 · 2²³
const LOG2_E = 1.4426950216293335
/** ln 2 in two parts (Cody–Waite): the first has 15 bits, so that n · LN2_HIGH is exact for |n| < 512. */
const LN2_HIGH = 0.693145751953125
const LN2_LOW = 1.428606765330187e-6

/** n of x = n · ln 2 + r with |r| ≤ ln 2 / 2 (a hair more by rounding). */
export function powerWithin(x: number): number {
  return fround(fround(x * LOG2_E) + ROUNDER) - ROUNDER
}

/** n of 2x = n · ln 2 + r for 0 ≤ x ≤ 10. */
export function powerWithinTwice(x: number): number {
  return fround(fround(x * 2.885390043258667) + ROUNDER) - ROUNDER
}

/**
 * eʳ − 1 for the rest r = x + low − n · ln 2, |r| ≤ 0.347; `low` is a small correction to x, or 0.
 * r + r² q(r), the polynomial within a relative 2⁻²⁶; r's own rounding error is carried along.
 */
export function expm1OfRest(x: number, low: number, n: number): number {
  const head = x - n * LN2_HIGH
  const tail = fround(fround(n * LN2_LOW) - low)
  const r = fround(head - tail)
  const lost = fround(fround(head - r) - tail)
  const square = fround(r * r)
  const q01 = fround(fround(r * 0.1666654646396637) + 0.4999999701976776)
  const q23 = fround(fround(r * 0.00836627185344696) + 0.04166743531823158)
  const q24 = fround(fround(square * 0.0013870695838704705) + q23)
  const q = fround(fround(square * q24) + q01)
  return fround(r + fround(fround(square * q) + lost))
}

/** eˣ. Error < 1 ulp. */
export function exp(x: number): number {
  const within = x > 89 ? 89 : x < -104 ? -104 : x
  const n = powerWithin(within)
  return fround(fround(1 + expm1OfRest(within, 0, n)) * powerOfTwo(n | 0))
}

/** eˣ − 1, accurate near 0 as well. Error < 2 ulp. */
export function expm1(x: number): number {
  if (x > -1e-8 && x < 1e-8) return x
  if (x > 60) return exp(x)
  const within = x < -40 ? -40 : x
  const n = powerWithin(within)
  const power = powerOfTwo(n | 0)
  return fround(fround(power - 1) + fround(power * expm1OfRest(within, 0, n)))
}
