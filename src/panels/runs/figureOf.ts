import type { Measure } from '../../config/link/runsLink.ts'
import { closeFigure, percentFigure } from '../../domain/figures.ts'

/** A value of a measure as a sweep's cell has it. */
export function figureOf(value: number, measure: Measure): string {
  if (measure.endsWith('Accuracy') || measure === 'dead') return `${percentFigure(value)}%`
  if (measure === 'time') return `${Math.round(value)} ms`
  return closeFigure(value)
}
