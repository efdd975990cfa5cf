/** Figures as text: short enough for a reserved width, with the typographic minus. */

/** What stands for a figure that is not there. */
export const noFigure = '–'

/** With the typographic minus, and without the plus of an exponent. */
export const typographic = (text: string) => text.replace('e+', 'e').replace(/-/g, '−')

/** At most five characters (six when negative), so that a large figure never moves: 0.031, 12.35, 4e−4, 2e12. */
export function shortFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001 || size >= 99_999.5) return typographic(value.toExponential(0))
  const digits = size < 9.9995 ? 3 : size < 99.995 ? 2 : size < 999.95 ? 1 : 0
  return typographic(value.toFixed(digits))
}

/** Three significant digits, for a figure that is read closely: 0.0312, 4.21e−4, 1,240 is 1240. */
export function closeFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001 || size >= 99_999.5) return typographic(value.toExponential(2))
  return typographic(size >= 100 ? value.toFixed(0) : value.toPrecision(3))
}

/** A difference with its sign, the plus too. */
export const signedFigure = (value: number): string =>
  value >= 0 ? `+${shortFigure(value)}` : shortFigure(value)

/** Two significant digits, in at most six characters: 0.12, 3.4e−5, 2e−12. For columns of figures over many decades. */
export function tinyFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.00995 || size >= 999.5) return typographic(value.toExponential(size < 1e-9 ? 0 : 1))
  return typographic(size >= 9.95 ? value.toFixed(0) : size >= 0.995 ? value.toFixed(1) : value.toFixed(2))
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

/** A share 0…1 in percent with one decimal. 100 is all of them and nothing less: 99.96 percent is written 99.9. */
export function percentFigure(share: number): string {
  if (!Number.isFinite(share)) return noFigure
  return share >= 1 ? '100' : (Math.min(999, Math.round(share * 1000)) / 10).toFixed(1)
}
