import { shortFigure } from './figures.ts'

/** Two decimals, fewer of large ones: for a table of numbers that are multiplied and added. Never wider than six figures and a half. */
export function cellFigure(value: number): string {
  const size = Math.abs(value)
  if (!(size < 99.5)) return shortFigure(value)
  if (size === 0) return '0'
  const text = size.toFixed(size < 9.995 ? 2 : 1)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
