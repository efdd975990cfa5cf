import type { Extent } from './planeScale.ts'

/** The curve's value at x, linear between its samples; not a number outside the extent. */
export function valueAt(curve: Float32Array, extent: Extent, x: number): number {
  const place = ((x - extent.x[0]) / (extent.x[1] - extent.x[0])) * (curve.length - 1)
  const left = Math.floor(place)
  if (!(left >= 0 && place <= curve.length - 1)) return Number.NaN
  const right = Math.min(left + 1, curve.length - 1)
  return curve[left] + (place - left) * (curve[right] - curve[left])
}
