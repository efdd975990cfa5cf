const fround = Math.fround

const ROUNDER = 12582912 // 1.5 · 2²³
const TWO_OVER_PI = 0.6366197466850281
/** π/2 in five parts of which the first four have 11 bits: their products with n < 2¹³ are exact (Cody–Waite). */
const QUARTER_1 = 1.5703125
const QUARTER_2 = 0.0004837512969970703
const QUARTER_3 = 7.549533620476723e-8
const QUARTER_4 = 2.5632829192545614e-12
const QUARTER_5 = 6.123234262925839e-17
/** Up to here the reduction above is exact enough; beyond, the angle is first taken modulo the float64 2π. */
const LARGE = 12000
const TURN = 6.283185307179586

/** sin r for |r| ≤ π/4, where r is a float32 value. */
export function sinOnQuarter(r: number): number {
  return sinNearby(r, 0)
}

/** cos r for |r| ≤ π/4, where r is a float32 value. */
export function cosOnQuarter(r: number): number {
  return cosNearby(r, 0)
}

/** sin(r + low), |low| ≪ |r|. */
function sinNearby(r: number, low: number): number {
  const z = fround(r * r)
  const p = fround(
    fround(z * fround(fround(z * -0.00019518598855938762) + 0.008332191035151482)) - 0.16666655242443085,
  )
  return fround(r + fround(fround(r * fround(z * p)) + low))
}

/** cos(r + low), |low| ≪ |r|: 1 − z/2 with its rounding error carried along. */
function cosNearby(r: number, low: number): number {
  const z = fround(r * r)
  const p = fround(
    fround(z * fround(fround(z * 2.443066841806285e-5) - 0.00138873013202101)) + 0.04166664555668831,
  )
  const half = fround(0.5 * z)
  const head = fround(1 - half)
  const lost = fround(fround(1 - head) - half)
  return fround(head + fround(lost + fround(fround(fround(z * z) * p) - fround(r * low))))
}

/** sin(x + quarters · π/2) for |x| ≤ 12,000. */
function sinShifted(x: number, quarters: number): number {
  const n = fround(fround(fround(x * TWO_OVER_PI) + ROUNDER) - ROUNDER)
  const head = fround(fround(x - fround(n * QUARTER_1)) - fround(n * QUARTER_2))
  const third = fround(n * QUARTER_3)
  const rest = fround(head - third)
  const lost = fround(fround(head - rest) - third)
  const tail = fround(fround(n * QUARTER_4) + fround(n * QUARTER_5))
  const r = fround(rest - tail)
  const low = fround(fround(fround(rest - r) - tail) + lost)
  const quarter = n + quarters
  const y = (quarter & 1) === 0 ? sinNearby(r, low) : cosNearby(r, low)
  return (quarter & 2) === 0 ? y : -y
}

/**
 * sin x. Error < 1 ulp for |x| ≤ 12,000; beyond, the remainder modulo the float64 number nearest to 2π is used (exact
 * by definition, so the same everywhere), whose phase is right to 10⁻⁶ up to about 10⁹. NaN for ±∞.
 */
export function sin(x: number): number {
  if (x > -1e-4 && x < 1e-4) return x
  return sinShifted(x > LARGE || x < -LARGE ? fround(x % TURN) : x, 0)
}

/** cos x; range and errors as for sin. */
export function cos(x: number): number {
  return sinShifted(x > LARGE || x < -LARGE ? fround(x % TURN) : x, 1)
}
