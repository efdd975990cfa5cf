/** A confusion matrix [K × K]: row true class, column predicted. Its tones, and a small picture without numbers. */
import { cssColor, divergingScale } from '../base/colors.ts'
import type { ChartTheme } from '../base/theme.ts'

/** Tones of one side, from none (0) to all (steps). */
const steps = 24
/** The strongest tone is not the scale's end, so that the text on it stays readable in both themes. */
const strongest = 0.8

export interface ConfusionTones {
  /** on the diagonal */
  right: readonly string[]
  wrong: readonly string[]
}

export const confusionTones = (theme: ChartTheme): ConfusionTones => {
  const scale = divergingScale(theme)
  const side = (sign: 1 | -1) =>
    Array.from({ length: steps + 1 }, (_, i) => cssColor(scale((sign * strongest * i) / steps)))
  return { right: side(1), wrong: side(-1) }
}

/** How many examples are of each true class. */
export function rowSums(counts: ArrayLike<number>, classes: number): number[] {
  return Array.from({ length: classes }, (_, row) => {
    let sum = 0
    for (let column = 0; column < classes; column++) sum += counts[row * classes + column]
    return sum
  })
}

/** The cell's tone by its share of the row. Mistakes are few: their root is shown, so that none is invisible. */
export function toneOf(tones: ConfusionTones, count: number, rowSum: number, right: boolean): string {
  const share = rowSum > 0 ? Math.max(0, Math.min(1, count / rowSum)) : 0
  return right ? tones.right[Math.round(share * steps)] : tones.wrong[Math.round(Math.sqrt(share) * steps)]
}

export interface ConfusionPicture {
  tones: ConfusionTones
  /** [classes × classes] */
  counts: ArrayLike<number>
  classes: number
}

/** Squares in a square, with a gap of a pixel. */
export function drawConfusion(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  { tones, counts, classes }: ConfusionPicture,
): void {
  if (counts.length !== classes * classes) return
  const side = Math.min(width, height)
  const cell = side / classes
  const left = (width - side) / 2
  const top = (height - side) / 2
  const sums = rowSums(counts, classes)
  for (let row = 0; row < classes; row++) {
    for (let column = 0; column < classes; column++) {
      context.fillStyle = toneOf(tones, counts[row * classes + column], sums[row], row === column)
      context.fillRect(left + column * cell, top + row * cell, cell - 1, cell - 1)
    }
  }
}
