import { defaultAlpha } from '../../config/schema.ts'
import type { ActivationName, LayerConfig } from '../../config/types.ts'

/**
 * Whether a unit of this layer may come to be 0, with a derivative of 0, for every example:
 * ReLU; leaky ReLU and ELU whose α is 0; PReLU, when it learns a slope of 0; GELU, whose tanh form is exactly 0 in
 * float32 below about −6. The others have a derivative above 0 wherever float32 does not underflow, or (maxout) pass the
 * gradient to one of their pieces.
 */
export function canDie({ activation, alpha }: LayerConfig): boolean {
  const defaults: Partial<Record<ActivationName, number>> = defaultAlpha
  switch (activation) {
    case 'relu':
    case 'prelu':
    case 'gelu':
      return true
    case 'leaky-relu':
    case 'elu':
      return (alpha ?? defaults[activation]) === 0
    case 'linear':
    case 'sigmoid':
    case 'tanh':
    case 'maxout':
    case 'silu':
    case 'softplus':
      return false
  }
}

/** The hidden layers (from 0) whose units can die. */
export const mortalLayers = (layers: readonly LayerConfig[]): number[] =>
  layers.flatMap((layer, i) => (canDie(layer) ? [i] : []))
