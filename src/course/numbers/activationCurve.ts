/** The curves of the activation lab, in the engine's textbook float64. */
import type { ActivationName } from '../../config/types.ts'
import { inactiveRanges, type Range, saturatedRanges } from '../../engine/network/saturation.ts'
import { activation, derivative } from '../../engine/reference/activations.ts'

export const plotted = 241

export interface Pieces {
  w: readonly [number, number]
  b: readonly [number, number]
}

/** f and f′ at z. Maxout: of the larger of its two pieces over z, the first of equals. */
export function activationAt(
  name: ActivationName,
  z: number,
  alpha: number,
  { w, b }: Pieces,
): { value: number; slope: number } {
  if (name !== 'maxout') return { value: activation(name, z, alpha), slope: derivative(name, z, alpha) }
  const [first, second] = [w[0] * z + b[0], w[1] * z + b[1]]
  return second > first ? { value: second, slope: w[1] } : { value: first, slope: w[0] }
}

export interface Shade {
  kind: 'saturated' | 'inactive'
  stretches: Array<[number, number]>
}

/** Where over z the engine counts a pair as saturated or inactive; null: nowhere. */
export function shadeOf(
  name: ActivationName,
  alpha: number,
  [low, high]: readonly [number, number],
): Shade | null {
  const clipped = (ranges: readonly Range[]) =>
    ranges.map(([from, to]): [number, number] => [Math.max(low, from), Math.min(high, to)])
  const saturated = clipped(saturatedRanges(name, alpha))
  if (saturated.length > 0) return { kind: 'saturated', stretches: saturated }
  const inactive = clipped(inactiveRanges(name))
  return inactive.length > 0 ? { kind: 'inactive', stretches: inactive } : null
}
