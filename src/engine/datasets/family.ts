/**
 * The kinds of point sets. A set says where its points are; drawing, noise, features and the split are common.
 *
 * Formulas are in float64 + − × ÷ √ (the same on every machine) and the elementary functions of math.ts, whose
 * arguments are float32; what is stored is rounded to float32.
 */

/** The draws of one point, always all four, so that no setting shifts the draws of the points after it. */
export interface Draws {
  /** uniform in [0, 1) */
  readonly u: number
  readonly v: number
  /** standard normal */
  readonly p: number
  readonly q: number
}

/** One point of a class and what it is made from. */
export interface ClassPoint extends Draws {
  readonly label: number
  readonly classes: number
  /** place among the points of its class, equally spaced from 0 to 1 */
  readonly along: number
  /** 0…1 */
  readonly noise: number
}

/** Classification over the plane. */
export interface ClassFamily {
  readonly kind: 'classes'
  /** number of classes, or null: as the config says */
  readonly classes: number | null
  /** the drawn part of the plane is ±extent in x and y */
  readonly extent: number
  place(point: ClassPoint): readonly [x: number, y: number]
}

/** Regression over the plane. */
export interface SurfaceFamily {
  readonly kind: 'surface'
  /** true value at (x, y), about −1…1 */
  value(x: number, y: number): number
}

/** Regression over a line. */
export interface CurveFamily {
  readonly kind: 'curve'
  /** true value at x, about −1…1 */
  value(x: number): number
}

export type Family = ClassFamily | SurfaceFamily | CurveFamily

/** Points lie within ±REACH before noise; ±EXTENT is drawn. */
export const REACH = 3
export const EXTENT = 3.3

/** (x, y) moved by noise · spread in a normally distributed direction. */
export function displaced(
  x: number,
  y: number,
  spread: number,
  { p, q, noise }: ClassPoint,
): [number, number] {
  return [x + noise * spread * p, y + noise * spread * q]
}
