/** The figures that the first picture does without. */
import { fixedFigure, noFigure, typographic } from './figures.ts'

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

const raised: Readonly<Record<string, string>> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [digit, sign])),
}
