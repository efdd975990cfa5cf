import type { SvgContext } from '../../charts/svg/svgContext.ts'

/** What is drawn on: a canvas, or what writes SVG. */
export type Sheet = CanvasRenderingContext2D | SvgContext
export const asContext = (sheet: Sheet): CanvasRenderingContext2D => sheet as CanvasRenderingContext2D

/** Place of the part's upper left corner on the page. */
export interface Origin {
  left: number
  top: number
}
