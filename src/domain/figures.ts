/** Figures as text: short enough for a reserved width, with the typographic minus. Those of charts are in tickFigures.ts. */
import { fixedFigure, typographic } from './tickFigures.ts'

/** What stands for a figure that is not there. */
export const noFigure = '–'

/** Never wider than five figures and a half (a sign apart), so that a large one never moves: 0.031, 12.35, 4·10⁻⁴, 2·10¹². */
export function shortFigure(value: number): string {
  if (!Number.isFinite(value)) return noFigure
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.00095 || size >= 99_999.5) return typographic(value.toExponential(0))
  const digits = size < 9.9995 ? 3 : size < 99.995 ? 2 : size < 999.95 ? 1 : 0
  return typographic(value.toFixed(digits))
}

/** Three significant digits, for a figure that is read closely: 0.0312, 4.21·10⁻⁴, 1,240 is 1240. */
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

/** Two significant digits, never wider than six and a half: 0.12, 0.0073, 3.4·10⁻⁵, 2·10⁻¹². For columns of figures over many decades. */
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

/** Two significant digits with a power of ten, of any size: 3.4·10⁻⁵, 10⁻⁹. */
export const powerFigure = (value: number): string => typographic(value.toExponential(1).replace('1.0', '1'))
