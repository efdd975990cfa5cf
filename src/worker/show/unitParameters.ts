import type { Layer } from '../../engine/kernels/arrays.ts'
import type { Network } from '../../engine/network/network.ts'

/** Layer −1 is the inputs, which have no parameters. */
export interface UnitPlace {
  layer: number
  unit: number
}

/** The unit's own layer and unit stand before its parameters, so that the page knows whose they are. */
const headLength = 2

const layerOf = ({ layers }: Network, { layer, unit }: UnitPlace): Layer | null => {
  const found = layers[layer]
  return found && unit >= 0 && unit < found.units ? found : null
}

/** Length of what `writeUnitParameters` writes; 0 for an input, or a unit that there is not. */
export function unitParameterCount(network: Network, place: UnitPlace): number {
  const layer = layerOf(network, place)
  return layer ? headLength + (layer.end - layer.weightsFrom) / layer.units : 0
}

/** Writes layer and unit, then the unit's biases, its slope (PReLU), and its incoming weights piece by piece. */
export function writeUnitParameters(network: Network, place: UnitPlace, out: Float32Array): void {
  const layer = layerOf(network, place)
  if (!layer) return
  const { unit } = place
  let at = 0
  out[at++] = place.layer
  out[at++] = unit
  // every part is as many rows of the layer's units
  for (const part of [layer.rest, layer.weights])
    for (let k = unit; k < part.length; k += layer.units) out[at++] = part[k]
}
