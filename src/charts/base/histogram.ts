/** A small histogram of activations: bars from the first to the last value, a hairline at zero. */
import type { ChartTheme } from './theme.ts'

export interface HistogramPicture {
  theme: ChartTheme
  /** [bins] in equal steps from low to high */
  counts: ArrayLike<number>
  low: number
  high: number
}

/** The values the bars span: up to the last bin that has any. */
export function occupiedRange({ counts, low, high }: Omit<HistogramPicture, 'theme'>): {
  first: number
  end: number
  low: number
  high: number
} {
  let end = counts.length
  while (end > 1 && !(counts[end - 1] > 0)) end--
  let first = 0
  while (first < end - 1 && !(counts[first] > 0)) first++
  const width = (high - low) / counts.length
  return { first, end, low: low + first * width, high: low + end * width }
}

/**
 * Draws the bars. Their heights are the square roots of the counts: a ReLU layer is 0 so often that all else would
 * vanish beside it. Negative and positive activations have the diverging scale's colors.
 */
export function drawHistogram(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
  picture: HistogramPicture,
): void {
  const { theme, counts, low, high } = picture
  const floor = height - 1
  context.fillStyle = theme.line
  context.fillRect(0, floor, width, 1)
  if (!Number.isFinite(low + high) || counts.length === 0) return
  const { first, end } = occupiedRange(picture)
  let most = 0
  for (let k = first; k < end; k++) most = Math.max(most, counts[k])
  if (most === 0) return
  const binWidth = (high - low) / counts.length
  const perBin = width / (end - first)
  for (let k = first; k < end; k++) {
    if (!(counts[k] > 0)) continue
    const tall = Math.max(1, Math.sqrt(counts[k] / most) * (floor - 1))
    context.fillStyle = low + (k + 0.5) * binWidth < 0 ? theme.negative : theme.positive
    context.fillRect((k - first) * perBin, floor - tall, Math.max(0.5, perBin - 0.5), tall)
  }
  const zero = (-low / binWidth - first) * perBin
  if (zero > 0 && zero < width) {
    context.fillStyle = theme.muted
    context.fillRect(Math.round(zero) - 0.5, 0, 1, height)
  }
}
