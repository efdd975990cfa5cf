/** Angle of a share of a full turn, float32. */
export function angle(share: number): number {
  return Math.fround(share * (2 * Math.PI))
}
