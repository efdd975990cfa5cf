import type { ActivationName, LayerConfig } from '../config/types.ts'

/** α of a layer: the slope for x < 0 of leaky-relu, the starting slope of prelu, α of elu; 0 where there is none. */
export function alphaOf(layer: LayerConfig): number {
  switch (layer.activation) {
    case 'leaky-relu':
      return layer.alpha ?? 0.01
    case 'prelu':
      return layer.alpha ?? 0.25
    case 'elu':
      return layer.alpha ?? 1
    default:
      return 0
  }
}

/** How many linear pieces a unit has. */
export const piecesOf = (activation: ActivationName): 1 | 2 => (activation === 'maxout' ? 2 : 1)

/**
 * The largest |f′| of an activation: what "saturated" is measured by. `slope` is the unit's slope where it has one.
 * gelu's and silu's largest derivatives lie at x = √2 and x ≈ 2.3994.
 */
export function largestDerivative(activation: ActivationName, slope: number): number {
  switch (activation) {
    case 'sigmoid':
      return 0.25
    case 'leaky-relu':
    case 'prelu':
    case 'elu':
      return Math.max(1, Math.abs(slope))
    case 'gelu':
      return 1.129
    case 'silu':
      return 1.0998
    default:
      return 1
  }
}

/** A unit is saturated on an example when |f′| is below this share of its largest value. */
export const saturationShare = 0.05
