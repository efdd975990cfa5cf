import type { ActivationName, LayerConfig } from '../../config/types.ts'

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
