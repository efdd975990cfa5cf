/** Layers that look at a plane through a window: how many places it has, and what such a layer is in numbers. */
import type { Shape } from './shape.ts'

/** A window that is laid on a plane again and again; what of it lies outside sees zeros. */
export interface Window {
  readonly height: number
  readonly width: number
  /** from a place to the next one */
  readonly stride: number
  /** rows above and below the plane, and columns beside it, that the window may cover */
  readonly padding: number
}

/** A layer with a window: the plane below, what comes out, and the window between them. */
export interface Windowed {
  readonly below: Shape
  readonly shape: Shape
  readonly field: Window
}

/** What comes out of a window on a plane; rows and columns that do not fill a window any more are left out. */
export function shapeThrough(
  { height, width, stride, padding }: Window,
  below: Shape,
  channels: number,
): Shape {
  const places = (length: number, size: number) => Math.floor((length + 2 * padding - size) / stride) + 1
  return { height: places(below.height, height), width: places(below.width, width), channels }
}
