import type { ExperimentConfig } from '../config/types.ts'
import { alphaOf } from './activations.ts'

/** Whether two configs have the same hidden layers, so that one's parameters mean the same in the other. */
export function sameNetwork(a: ExperimentConfig, b: ExperimentConfig): boolean {
  if (a.layers.length !== b.layers.length) return false
  return a.layers.every((layer, l) => {
    const other = b.layers[l]
    return (
      layer.units === other.units &&
      layer.activation === other.activation &&
      alphaOf(layer) === alphaOf(other)
    )
  })
}
