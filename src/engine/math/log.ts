import { bitsOf, fromBits } from './bits.ts'

const fround = Math.fround

/** ln 2 in two parts; the first ends in seven zero bits, so that e · LN2_HIGH is exact for every exponent e. */
const LN2_HIGH = 0.6931381225585938
const LN2_LOW = 9.058001523953862e-6
const SQRT_HALF_BITS = 0x3f3504f3
const SMALLEST_NORMAL = 1.1754943508222875e-38

/** Natural logarithm. Error < 1 ulp. log(±0) = −∞, log of a negative number is NaN. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
  const subnormal = x < SMALLEST_NORMAL
  const bits = bitsOf(subnormal ? x * 33554432 : x)
  // x = 2ᵉ · m with m in [√½, √2)
  const e = (bits - SQRT_HALF_BITS) >> 23
  const f = fromBits(bits - (e << 23)) - 1
  const exponent = subnormal ? e - 25 : e
  const head = fround(exponent * LN2_HIGH)
  const tail = fround(exponent * LN2_LOW)
  return fround(head - fround(log1pDeficit(f, tail) - f))
}

/** ln(1 + f) for −0.293 ≤ f ≤ 0.4142. Error < 1 ulp. */
export function log1pWithin(f: number): number {
  return fround(f - log1pDeficit(f, 0))
}

/**
 * f − ln(1 + f) − tail. With s = f / (2 + f): ln(1 + f) = 2 artanh s = 2s + s·R(s²), and 2s = f − s·f leads to
 * ln(1 + f) = f − (f²/2 − s (f²/2 + R)), in which only small terms carry rounding errors (the form of fdlibm).
 */
function log1pDeficit(f: number, tail: number): number {
  const s = fround(f / fround(2 + f))
  const z = fround(s * s)
  const r1 = fround(fround(z * 0.29871460795402527) + 0.3997756838798523)
  const r0 = fround(z * fround(fround(z * r1) + 0.6666677594184875))
  const half = fround(fround(0.5 * f) * f)
  return fround(half - fround(fround(s * fround(half + r0)) + tail))
}
