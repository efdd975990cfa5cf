import { fixedFigure } from '../../../domain/tickFigures.ts'

/** Two decimals of a score, or of what adds up to it; what is rounded to 0 has no minus. */
export const scoreFigure = (value: number): string => fixedFigure(Math.abs(value) < 0.005 ? 0 : value, 2)
