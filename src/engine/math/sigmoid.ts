import { powerOfTwo } from './bits.ts'
import { exp, expm1OfRest, powerWithin, powerWithinTwice } from './exp.ts'
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

/**
 * Hyperbolic tangent. Error < 1.9 ulp, monotone: every float32 value was tried. Below 0.55 an odd polynomial, above
 * 1 − 2/(1 + e²ˣ). What is wrong with the exponential hardly shows there, so one constant for ln 2 is enough, and a
 * polynomial of degree 5 whose error is smallest where it would show most. A deep tanh network spends a third of its
 * time here.
 */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x
  if (size < 0.55) {
    if (size < 1e-4) return x
    const z = fround(x * x)
    const p2 = fround(fround(z * 0.016436094418168068) - 0.05267105624079704)
    const p1 = fround(fround(z * p2) + 0.13320714235305786)
    const p0 = fround(fround(z * p1) - 0.3333294689655304)
    return fround(x + fround(x * fround(z * p0)))
  }
  const within = size > 10 ? 10 : size
  const n = powerWithinTwice(within)
  const r = fround(2 * within - fround(n * 0.6931471824645996))
  const square = fround(r * r)
  const q01 = fround(fround(r * 0.1666736602783203) + 0.49999314546585083)
  const q23 = fround(fround(r * 0.00828996580094099) + 0.04188151657581329)
  const expm1 = fround(r + fround(square * fround(fround(square * q23) + q01)))
  const power = powerOfTwo(n | 0)
  const denominator = fround(fround(1 + power) + fround(power * expm1))
  const y = fround(1 - fround(2 / denominator))
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
