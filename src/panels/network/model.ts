import { type LineRule, lineRules } from '../../charts/network/networkLines.ts'
import { domainOf, inputFeatures, inputSizeOf, taskOf } from '../../config/shape.ts'
import type { ExperimentConfig, FeatureName } from '../../config/types.ts'
import type { PlacedLayer } from '../layerKinds/layerView.ts'
import { placedLayers } from '../layerKinds/layerViews.ts'

/** A unit's address, as view.focusUnit has it: layer −1 is the inputs, the last one the output. */
export interface UnitAddress {
  layer: number
  unit: number
}

/** What the tiles of units with places show: their map of the shown image, or the filter that makes it. */
export type TileLook = 'maps' | 'filters'

/** What the network's picture and editor need of the config. */
export interface NetworkModel {
  domain: 'plane' | 'line' | 'image'
  task: 'classification' | 'regression'
  inputs: number
  features: readonly FeatureName[]
  /** hidden layers, then the output */
  layers: readonly PlacedLayer[]
  /** tiles of each drawn layer, inputs first; an image is one tile */
  tiles: readonly number[]
  rules: readonly LineRule[]
  /** over images, which drawn layers stand at several places: their units are pictures. Empty: none does */
  pictures: readonly boolean[]
}

/** What the panel draws of a config's network. */
export function networkModel(config: ExperimentConfig): NetworkModel {
  const domain = domainOf(config)
  const layers = placedLayers(config)
  const inputs = inputSizeOf(config)
  const placed = layers.some(({ positions }) => positions > 1)
  return {
    domain,
    task: taskOf(config),
    inputs,
    features: inputFeatures(config),
    layers,
    tiles: [domain === 'image' ? 1 : Math.max(1, inputs), ...layers.map(({ units }) => units)],
    pictures: placed ? [true, ...layers.map(({ positions }) => positions > 1)] : [],
    rules: domain === 'image' ? layers.map(() => 0) : lineRules(layers),
  }
}

/** What of the config decides the model: while this text stays, so does the picture's layout. */
export const modelKey = (config: ExperimentConfig): string =>
  JSON.stringify([domainOf(config), taskOf(config), inputFeatures(config), placedLayers(config)])

/** Place of a unit among all drawn tiles. */
export function tileOf(model: NetworkModel, { layer, unit }: UnitAddress): number {
  let first = 0
  for (let l = 0; l <= layer; l++) first += model.tiles[l]
  return first + unit
}

/** The unit of a drawn tile. */
export function addressOf(model: NetworkModel, tile: number): UnitAddress {
  let unit = tile
  let l = 0
  while (l + 1 < model.tiles.length && unit >= model.tiles[l]) unit -= model.tiles[l++]
  return { layer: l - 1, unit }
}

export const isIn = (model: NetworkModel, { layer, unit }: UnitAddress): boolean =>
  layer >= -1 && layer + 1 < model.tiles.length && unit >= 0 && unit < model.tiles[layer + 1]

/** Whether the unit looks through a window, and can be seen at work at a place of it. */
export const canWork = (model: NetworkModel, { layer }: UnitAddress): boolean =>
  model.domain === 'image' && model.layers[layer]?.field !== undefined

export const sameUnit = (a: UnitAddress | null, b: UnitAddress | null): boolean =>
  a === b || (a !== null && b !== null && a.layer === b.layer && a.unit === b.unit)

/** Whether a frame's counts (of the real inputs) are those of this model: an older experiment's frame is not drawn. */
export const fitsModel = (model: NetworkModel, unitCounts: readonly number[]): boolean =>
  unitCounts.length === model.layers.length + 1 &&
  unitCounts[0] === model.inputs &&
  model.layers.every(({ units }, l) => units === unitCounts[l + 1])

/** One parameter that can be typed in, as commands.edit takes it. */
export interface ParameterPlace {
  kind: 'weight' | 'bias' | 'slope'
  /** within the layer's weights, biases or slopes */
  index: number
  /** of a weight: where it comes from */
  input: number
  /** maxout: 0 or 1 */
  piece: number
}

/** All parameters of one unit: its bias (two for maxout), its slope, its incoming weights. */
export function unitParameters(model: NetworkModel, { layer, unit }: UnitAddress): ParameterPlace[] {
  if (layer < 0) return []
  const { inputs, units, biases, slopes, weights } = model.layers[layer]
  const places: ParameterPlace[] = []
  for (let index = unit; index < biases; index += units)
    places.push({ kind: 'bias', index, input: -1, piece: Math.floor(index / units) })
  for (let index = unit; index < slopes; index += units)
    places.push({ kind: 'slope', index, input: -1, piece: 0 })
  for (let index = unit; index < weights; index += units) {
    const row = Math.floor(index / units)
    places.push({ kind: 'weight', index, input: row % inputs, piece: Math.floor(row / inputs) })
  }
  return places
}

/** The place in the array of all parameters. */
export function placeInAll(model: NetworkModel, layer: number, { kind, index }: ParameterPlace): number {
  const { weightsFrom, biasesFrom, slopesFrom } = model.layers[layer]
  return index + (kind === 'weight' ? weightsFrom : kind === 'bias' ? biasesFrom : slopesFrom)
}
