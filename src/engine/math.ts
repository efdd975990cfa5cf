/**
 * The elementary functions of the engine, in float32.
 *
 * `Math.exp` and its kin differ from browser to browser; + − × ÷ √ do not. So every function here is made of these,
 * each rounded to float32 at once (`Math.fround`), in one written order: a vector version that does the same
 * operations has the same bits. Arguments are float32 values. NaN gives NaN; ±0, ±∞, overflow and subnormal results
 * are as IEEE 754 recommends. Errors are in ulp of the float32 result and are measured in math.test.ts.
 *
 * Coefficients are our own minimax fits: weighted least squares on 1,500 Chebyshev nodes, reweighted (Lawson) until
 * the relative error levels, with 40-digit references; each coefficient is rounded to float32, lowest degree first,
 * and those above it are fitted anew.
 */
export { exp, expm1 } from './math/exp.ts'
export { gelu, geluDerivative } from './math/gelu.ts'
export { log } from './math/log.ts'
export { sigmoid, silu, softplus, tanh } from './math/sigmoid.ts'
export { cos, cosOnQuarter, sin, sinOnQuarter } from './math/trigonometry.ts'

/** √x, correctly rounded (the float64 root of a float32 value rounds to the float32 root). */
export function sqrt(x: number): number {
  return Math.fround(Math.sqrt(x))
}
