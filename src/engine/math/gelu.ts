import { overOnePlusExp } from './sigmoid.ts'

const fround = Math.fround

// gelu(x) = x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))) = x σ(z), z = x (A + B x²)   (Hendrycks & Gimpel 2016)
const A_HIGH = 1.595768928527832 // A = 2 √(2/π), to a multiple of 2⁻²⁰
const A_LOW = 1.930778950054446e-7
const B_HIGH = 0.07135009765625 // B = 0.044715 A, to a multiple of 2⁻¹⁵
const B_LOW = 4.718616310128709e-6
const B = 0.07135481387376785
const THREE_B = 0.21406444907188416
/** x + GRID − GRID rounds |x| < 2¹⁴ to a multiple of 2⁻⁸; x² and z likewise below. */
const GRID_8 = 49152 // 1.5 · 2²³ · 2⁻⁸
const GRID_5 = 393216 // 1.5 · 2²³ · 2⁻⁵

/**
 * numerator · σ(z(x)) for −11 ≤ x ≤ 6.
 *
 * Far to the left σ(z) ≈ eᶻ, and an error of 1 ulp in z ≈ −80 would be one of 80 ulp in eᶻ. So z is carried in two
 * parts: every factor is split on a fixed grid such that the leading products and sums are exact in 24 bits.
 */
function timesSigmoid(numerator: number, x: number): number {
  const xHigh = fround(fround(x + GRID_8) - GRID_8)
  const xLow = fround(x - xHigh)
  const square = fround(xHigh * xHigh)
  const squareHigh = fround(fround(square + GRID_5) - GRID_5)
  const squareLow = fround(fround(square - squareHigh) + fround(fround(x + xHigh) * xLow))
  const factor = fround(A_HIGH + fround(B_HIGH * squareHigh))
  const factorLow = fround(fround(A_LOW + fround(B_LOW * squareHigh)) + fround(B * squareLow))
  const factorHigh = fround(fround(factor + GRID_8) - GRID_8)
  const z = fround(xHigh * factorHigh)
  const zLow = fround(
    fround(xHigh * fround(fround(factor - factorHigh) + factorLow)) +
      fround(xLow * fround(factor + factorLow)),
  )
  return overOnePlusExp(numerator, -z, -zLow)
}

/** GELU in its tanh form. Error < 3 ulp. gelu(−∞) = −0. */
export function gelu(x: number): number {
  const within = x < -11 ? -11 : x
  return timesSigmoid(within, within > 6 ? 6 : within)
}

/** Its derivative, σ + x σ (1 − σ) (A + 3B x²). Absolute error < 2·10⁻⁷ (it changes sign near −0.75). */
export function geluDerivative(x: number): number {
  // gelu(x) − gelu(−x) = x, so the derivatives at x and −x add to 1; the left one loses nothing in 1 − σ
  const left = x > 0 ? -x : x
  const within = left < -11 ? -11 : left
  const s = timesSigmoid(1, within)
  const slope = fround(A_HIGH + fround(THREE_B * fround(within * within)))
  const y = fround(s * fround(1 + fround(fround(within * slope) * fround(1 - s))))
  return x > 0 ? fround(1 - y) : y
}
