/** Bars on a logarithmic scale, one a layer: sizes over many powers of ten. */

import { tickFigure } from '../../domain/tickFigures.ts'
import { chartFont, labelSize } from './edgeTicks.ts'
import type { ChartTheme } from './theme.ts'

export interface BarsPicture {
  theme: ChartTheme
  /** above 0; what is 0 has no bar */
  values: readonly number[]
  /** the values at the foot and at the top */
  domain: readonly [number, number]
  /** under the first and the last bar */
  ends: readonly [string, string]
}

/** Bars on a logarithmic scale, with labels under the first and the last. */
export function drawLogBars(
  context: CanvasRenderingContext2D,
  size: { width: number; height: number },
  { theme, values, domain, ends }: BarsPicture,
): void {
  const font = labelSize(size.height)
  const left = font * 4.2
  const bottom = size.height - font * 1.8
  const top = font
  const low = Math.log10(domain[0])
  const share = (value: number) =>
    Math.max(0, Math.min(1, (Math.log10(value) - low) / (Math.log10(domain[1]) - low)))
  context.font = chartFont(font)
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  for (let power = Math.ceil(low); power <= Math.log10(domain[1]) + 1e-9; power += 2) {
    const y = Math.round(bottom - share(10 ** power) * (bottom - top)) + 0.5
    context.fillStyle = theme.line
    context.fillRect(left, y, size.width - left, 1)
    context.fillStyle = theme.muted
    context.fillText(tickFigure(10 ** power), left - font * 0.5, y)
  }
  const room = (size.width - left) / Math.max(1, values.length)
  context.fillStyle = theme.accent
  values.forEach((value, i) => {
    if (!(value > 0)) return
    const height = Math.max(1, share(value) * (bottom - top))
    context.fillRect(left + i * room + room * 0.12, bottom - height, Math.max(1, room * 0.76), height)
  })
  context.fillStyle = theme.muted
  context.textBaseline = 'top'
  context.textAlign = 'left'
  context.fillText(ends[0], left, bottom + font * 0.4)
  context.textAlign = 'right'
  if (values.length > 1) context.fillText(ends[1], size.width - 1, bottom + font * 0.4)
}
