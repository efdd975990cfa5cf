/** The kinds of layers as values: what a layer of a kind makes of the shape below it, and what it needs for that. */
import type { Activation } from '../activations.ts'
import { type Shape, sizeOf, vector } from './shape.ts'

export type LayerKindName = 'dense' | 'maxout'

/** A hidden layer as the config has it. */
export interface LayerConfig extends Activation {
  /** left out where the activation says it: 'maxout', else 'dense' */
  kind?: LayerKindName
  units: number
}

/**
 * A layer in numbers. Its weight matrix is laid at every one of its positions: a row of its values is positions × units,
 * and bias, activation, dead units and max-norm are of the units, wherever they stand.
 */
export interface Geometry {
  /** what comes out */
  readonly shape: Shape
  readonly positions: number
  /** linear pieces a unit: 2 for maxout, else 1 */
  readonly pieces: 1 | 2
  /** rows of a piece's weight matrix: what goes into one unit at one position */
  readonly inputs: number
  /** columns of it */
  readonly units: number
  /** how many parameters, in the digest's order: [pieces × inputs × units], [pieces × units], [units] */
  readonly weights: number
  readonly biases: number
  readonly slopes: number
}

export interface LayerKind {
  geometry(layer: LayerConfig, below: Shape): Geometry
}

/** Every unit has a weight for every value below. */
const fullyConnected = (pieces: 1 | 2): LayerKind => ({
  geometry({ units, activation }, below) {
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
 * engine/network/kinds/ and in engine/reference/kinds.ts: the compiler names what is missing.
 */
export const layerKinds: Record<LayerKindName, LayerKind> = {
  dense: fullyConnected(1),
  maxout: fullyConnected(2),
}

export const kindOf = ({ kind, activation }: LayerConfig): LayerKindName =>
  kind ?? (activation === 'maxout' ? 'maxout' : 'dense')
