/** The table of what the panels know of each kind of layer. */
import { layerSizes } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { LayerKindName } from '../../domain/layers/layerKinds.ts'
import { conv } from './conv.ts'
import { dense } from './dense.ts'
import type { LayerView, PlacedLayer } from './layerView.ts'
import { maxout } from './maxout.ts'
import { pool } from './pool.ts'

export const layerViews: Record<LayerKindName, LayerView> = { dense, maxout, conv, pool }

export const viewOf = ({ kind }: Pick<PlacedLayer, 'kind'>): LayerView => layerViews[kind]

/** The part of a config that says what its layers are. */
export type NetworkConfig = Pick<ExperimentConfig, 'data' | 'features' | 'layers'>

/** Every layer of the network, the output last. */
export function placedLayers(config: NetworkConfig): PlacedLayer[] {
  let [counted, apart] = [0, 0]
  return layerSizes(config).map((size, l) => ({
    ...size,
    config: config.layers[l] ?? { units: size.units, activation: 'linear' },
    number: viewOf(size).apart ? ++apart : ++counted,
  }))
}

/** N of an N-layer network: the layers that have weights. */
export const depthOf = (config: NetworkConfig): number =>
  placedLayers(config).filter(({ weights }) => weights > 0).length

/** The hidden layers alone. */
export const hiddenLayers = (config: NetworkConfig): PlacedLayer[] => placedLayers(config).slice(0, -1)

/** Equal texts in a row, counted. */
export function runsOf(texts: readonly string[]): Array<{ text: string; count: number }> {
  const found: Array<{ text: string; count: number }> = []
  for (const text of texts) {
    const last = found[found.length - 1]
    if (last?.text === text) last.count += 1
    else found.push({ text, count: 1 })
  }
  return found
}
