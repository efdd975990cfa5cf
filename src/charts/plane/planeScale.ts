/** A rectangle of the canvas, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Extent {
  x: readonly [number, number]
  y: readonly [number, number]
}

/** The units that are written along an axis in place of the picture's own: written = offset + factor · place. */
export interface AxisUnits {
  name: string
  offset: number
  factor: number
}
export interface Units {
  x?: AxisUnits
  y?: AxisUnits
}

/** Data coordinates ↔ CSS pixels; y grows upward. */
export interface PlaneScale {
  box: Box
  x(value: number): number
  y(value: number): number
  /** data coordinates of a pixel */
  invert(px: number, py: number): { x: number; y: number }
}

/** The scale that fits an extent to a box. */
export function planeScale(extent: Extent, box: Box): PlaneScale {
  const [x0, x1] = extent.x
  const [y0, y1] = extent.y
  const perX = box.width / (x1 - x0)
  const perY = box.height / (y1 - y0)
  return {
    box,
    x: (value) => box.x + (value - x0) * perX,
    y: (value) => box.y + (y1 - value) * perY,
    invert: (px, py) => ({ x: x0 + (px - box.x) / perX, y: y1 - (py - box.y) / perY }),
  }
}

/** The largest square in the middle of a canvas. */
export function squareBox(width: number, height: number): Box {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side }
}

/** Radius of the points of a picture this high: seen from the back row, not in the way on a phone. */
export const pointRadius = (side: number): number => Math.max(3.4, Math.min(9, side / 110))
