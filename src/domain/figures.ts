/** Figures as text: short enough for a reserved width, with the typographic minus. Those of charts are in tickFigures.ts. */
import { fixedFigure, typographic } from './tickFigures.ts'

/** What stands for a figure that is not there. */
export const noFigure = '–'

/** At most five characters (six when negative), so that a large figure never moves: 0.031, 12.35, 4e−4, 2e12. */
export function shortFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.00095 || size >= 99_999.5) return typographic(value.toExponential(0))
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

/** Three digits, zeros too, so that its width hardly changes while it grows: 0.340, 42.0; null from 1000 on. */
export const steadyFigure = (value: number): string | null =>
  value < 999.5 ? typographic(value.toPrecision(3)) : null

/** Two significant digits, in at most six characters: 0.12, 0.0073, 3.4e−5, 2e−12. For columns of figures over many decades. */
export function tinyFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.00095 || size >= 999.5) return typographic(value.toExponential(size < 1e-9 ? 0 : 1))
  const digits = size >= 9.95 ? 0 : size >= 0.995 ? 1 : size >= 0.0995 ? 2 : size >= 0.00995 ? 3 : 4
  return typographic(value.toFixed(digits))
}

/** A share 0…1 in percent with one decimal. 100 is all of them and nothing less: 99.96 percent is written 99.9. */
export function percentFigure(share: number): string {
  if (!Number.isFinite(share)) return noFigure
  return share >= 1 ? '100' : (Math.min(999, Math.round(share * 1000)) / 10).toFixed(1)
}

/** Two decimals are enough to compare weights by eye; small ones have two digits. */
export function weightFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-4 || size >= 1e5)) return typographic(value.toExponential(1))
  return size !== 0 && size < 0.095 ? typographic(value.toPrecision(2)) : fixedFigure(value, 2)
}

/** Two significant digits with a power of ten as a text has it: 3.4·10⁻⁵, 10⁻⁹. */
export function powerFigure(value: number): string {
  const [mantissa, power] = value.toExponential(1).split('e')
  const factor = mantissa === '1.0' ? '' : `${typographic(mantissa)}·`
  return `${factor}10${[...power.replace('+', '')].map((sign) => raised[sign]).join('')}`
}

/** As tinyFigure, with a power of ten as a text has it, for a figure that stands by itself: 0.12, 3.4·10⁻⁵, 2.0·10⁻¹². */
export function textFigure(value: number): string {
  const short = tinyFigure(value)
  return short.includes('e') ? powerFigure(value) : short
}

const raised: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign])),
}
