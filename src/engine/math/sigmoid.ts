import { powerOfTwo } from './bits.ts'
import { exp, expm1OfRest, powerWithin } from './exp.ts'
import { log1pWithin } from './log.ts'

const fround = Math.fround
const TINY = 5.421010862427522e-20 // 2⁻⁶⁴

/**
 * x / (1 + e^(z + low)) for z in −40…115; `low` is a small correction to z, or 0.
 *
 * 1 + eᶻ = (1 + 2ⁿ) + 2ⁿ t with t = eʳ − 1: the first sum is exact up to n = 23, so one rounding is saved against
 * 1 + exp(z); above, its 1 joins the second term. Where eᶻ leaves the float32 range, 2⁻⁶⁴ times the denominator is
 * used, because the quotient may still be a subnormal number.
 */
export function overOnePlusExp(x: number, z: number, low: number): number {
  const n = powerWithin(z) | 0
  const t = expm1OfRest(z, low, n)
  const scale = n > 64 ? TINY : 1
  const power = powerOfTwo(n > 64 ? n - 64 : n)
  const rest = fround(power * t)
  const denominator = fround(fround(scale + power) + (n > 23 ? fround(rest + scale) : rest))
  return fround(fround(x / denominator) * scale)
}

/** σ(x) = 1 / (1 + e⁻ˣ), with full relative accuracy for very negative x too. Error < 2 ulp. */
export function sigmoid(x: number): number {
  return overOnePlusExp(1, x > 40 ? -40 : x < -104 ? 104 : -x, 0)
}

/** x·σ(x). Error < 2 ulp. silu(−∞) = −0. */
export function silu(x: number): number {
  return overOnePlusExp(x < -110 ? -110 : x, x > 40 ? -40 : x < -110 ? 110 : -x, 0)
}

/** Hyperbolic tangent. Error < 2 ulp. */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x
  if (size < 0.55) {
    if (size < 1e-4) return x
    const z = fround(x * x)
    const p3 = fround(fround(z * -0.006295586004853249) + 0.02108827605843544)
    const p2 = fround(fround(z * p3) - 0.05385684594511986)
    const p1 = fround(fround(z * p2) + 0.13332636654376984)
    const p0 = fround(fround(z * p1) - 0.33333319425582886)
    return fround(x + fround(x * fround(z * p0)))
  }
  const y = fround(1 - overOnePlusExp(2, size > 20 ? 40 : 2 * size, 0))
  return x < 0 ? -y : y
}

/** ln(1 + eˣ). Error < 2 ulp. */
export function softplus(x: number): number {
  const size = x < 0 ? -x : x
  if (size < 1) {
    // ln 2 + x/2 + ln cosh(x/2): a sum without cancellation that is monotone through 0
    const z = fround(x * x)
    const p3 = fround(fround(z * 1.7130194009951083e-6) - 2.596293961687479e-5)
    const p2 = fround(fround(z * p3) + 0.000347069522831589)
    const p1 = fround(fround(z * p2) - 0.005208312533795834)
    const p0 = fround(fround(z * p1) + 0.125)
    const fromLn2 = fround(fround(0.5 * x) + fround(z * p0))
    return fround(0.6931471824645996 + fround(fromLn2 - 1.9046542121259336e-9))
  }
  const fromRamp = log1pWithin(exp(-size))
  return x > 0 ? fround(x + fromRamp) : fromRamp
}
