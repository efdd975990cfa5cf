/** All parameters of a network as one list, in the order of the textbook reference. */
import type { Random } from '../../engine/random.ts'
import type { ReferenceLayer } from '../../engine/reference/network.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'

/** First parameters: normal weights of a layer's standard deviation, drawn layer by layer; biases are 0. */
export function firstParameters(
  layers: readonly ReferenceLayer[],
  random: Random,
  deviation: (layer: ReferenceLayer) => number,
): number[] {
  const parameters: number[] = []
  for (const layer of layers) {
    const spread = deviation(layer)
    for (let k = layer.weightsFrom; k < layer.biasesFrom; k++) parameters.push(spread * random.normal())
    while (parameters.length < layer.slopesFrom) parameters.push(0)
  }
  return parameters
}

/** Those of a snapshot. */
export const parametersOf = ({ layers }: Pick<Snapshot, 'layers'>): number[] =>
  layers.flatMap(({ weights, biases, slopes }) => [...weights, ...biases, ...(slopes ?? [])])
