/** Figures along axes and beside pictures. */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number of JavaScript as a text has it: −0.5, 3.4·10⁻⁵, 10⁹. A raised figure is hardly wider than half a figure. */
export function typographic(number: string): string {
  const [digits, power] = number.split('e')
  const factor = digits.replace('-', '−')
  if (!power) return factor
  const exponent = power.replace(/[+-]|\d/g, (sign) => raised[Number(sign)] ?? (sign === '+' ? '' : '⁻'))
  return `${factor}·10${exponent}`.replace(/^(−?)1·/, '$1')
}

/** As short as it is exact to so many digits; below the least and from the most on as powers of ten. */
function exactFigure(value: number, digits: number, least: number, most: number): string {
  const size = Math.abs(value)
  const exact = Number(value.toPrecision(digits))
  return typographic(size !== 0 && (size < least || size >= most) ? exact.toExponential() : String(exact))
}

/** A tick's number, as short as it is exact. */
export const tickFigure = (value: number): string => exactFigure(value, 6, 0.001, 100_000)

/** The same along an axis that may have units of its own, where there is more room: 200000, 0.0005. */
export const axisFigure = (value: number): string => exactFigure(value, 10, 1e-4, 1e7)

/** So many decimals, whatever its size. */
export const fixedFigure = (value: number, decimals: number): string => typographic(value.toFixed(decimals))
