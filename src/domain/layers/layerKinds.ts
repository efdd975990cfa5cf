/** The kinds of layers as values: what a layer of a kind makes of the shape below it, and what it needs for that. */
import type { Activation, ActivationName } from '../activations.ts'
import type { Geometry, Misfit } from './layerKind.ts'
import {
  type ConvLayer,
  convGeometry,
  convMisfit,
  type PoolLayer,
  poolGeometry,
  poolMisfit,
} from './planeKinds.ts'
import { type Shape, sizeOf, vector } from './shape.ts'

/** Fully connected. The usual kind: a config leaves the name out. */
export interface DenseLayer extends Activation {
  kind?: 'dense'
  units: number
}

/** A hidden layer as the config has it: of one of these, told apart by `kind`. Not every one has units or an activation. */
export type LayerConfig = DenseLayer | ConvLayer | PoolLayer

/** What a config can say of a layer. */
export type ConfigKind = NonNullable<LayerConfig['kind']>

/** What a layer is to the engine: maxout, an activation in the config, has two matrices. */
export type LayerKindName = ConfigKind | 'maxout'

export const configKindOf = ({ kind }: LayerConfig): ConfigKind => kind ?? 'dense'

/** The layer's activation with its α; a kind that has none passes its values on as they are. */
export const activationOf = (layer: LayerConfig): Activation =>
  'activation' in layer ? layer : { activation: 'linear' }

/** The layer with another activation, where its kind has one: α goes with the old one, whatever else it says stays. */
export function withActivation(layer: LayerConfig, activation: ActivationName): LayerConfig {
  if (!('activation' in layer)) return layer
  const { alpha: _, ...rest } = layer
  return { ...rest, activation }
}

/** Whether the layer looks at a plane through a window. */
export const isOnPlanes = ({ kind }: LayerConfig): boolean => kind === 'conv' || kind === 'pool'

export const isDense = (layer: LayerConfig): layer is DenseLayer => configKindOf(layer) === 'dense'

export function kindOf(layer: LayerConfig): LayerKindName {
  const kind = configKindOf(layer)
  return kind === 'dense' && activationOf(layer).activation === 'maxout' ? 'maxout' : kind
}

/** An entry's methods take layers of its own kind: see `kindOf`. */
export interface LayerKind {
  /** why a layer cannot stand on this shape; null, or no such method: it can */
  misfit?(layer: LayerConfig, below: Shape): Misfit | null
  /** of a layer that can stand there */
  geometry(layer: LayerConfig, below: Shape): Geometry
}

/** Every unit has a weight for every value below. */
const fullyConnected = (pieces: 1 | 2): LayerKind => ({
  geometry({ units, activation }: DenseLayer, below) {
    const inputs = sizeOf(below)
    return {
      shape: vector(units),
      positions: 1,
      pieces,
      inputs,
      units,
      weights: pieces * inputs * units,
      biases: pieces * units,
      slopes: activation === 'prelu' ? units : 0,
    }
  },
})

/**
 * The table. A new kind is an entry here, in config/normalize/layerFields.ts and config/link/layerCodes.ts, in
 * engine/network/kinds/ and in engine/reference/kinds.ts, in the panels' tables (panels/layerKinds/layerViews.ts) and in those
 * of the programs (program/): the compiler names what is missing. What else asks of a layer asks its numbers, not its name.
 */
export const layerKinds: Record<LayerKindName, LayerKind> = {
  dense: fullyConnected(1),
  maxout: fullyConnected(2),
  conv: { misfit: convMisfit, geometry: convGeometry },
  pool: { misfit: poolMisfit, geometry: poolGeometry },
}
