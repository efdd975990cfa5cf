import { leastChartFont, medium } from '../../../ui/drawing/medium.ts'

/** Size of a chart's small text in CSS pixels: the page's smallest step, which grows with the wall it is projected on. */
export function chartFontSize(): number {
  if (medium.zoom !== 1) return leastChartFont
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(root) ? 0.6875 * root : 11
}
