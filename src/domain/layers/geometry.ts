/** The layers of a network in numbers: hidden layers, then the output layer. */
import { type ActivationName, alphaOf } from '../activations.ts'
import type { Geometry } from './layerKind.ts'
import { activationOf, kindOf, type LayerConfig, type LayerKindName, layerKinds } from './layerKinds.ts'
import { inputShapeOf, type Shape, sizeOf } from './shape.ts'

/** A layer in its network, with the places of its parameters in the array of all parameters. */
export interface LayerGeometry extends Geometry {
  readonly kind: LayerKindName
  /** what comes in */
  readonly below: Shape
  readonly activation: ActivationName
  /** slope of leaky-relu, starting slope of prelu, α of elu; else 0 */
  readonly alpha: number
  /** the last layer: scores or values, without activation */
  readonly output: boolean
  /** values of a row: positions × units */
  readonly width: number
  /** its weights begin here, end where its biases begin; those end where its slopes begin */
  readonly weightsFrom: number
  readonly biasesFrom: number
  readonly slopesFrom: number
  readonly end: number
}

/**
 * Parameters lie in the order of the digest: layer by layer weights, biases, slopes.
 *
 * @param inputs how many numbers an example has, or their shape
 */
export function layerGeometries(
  layers: readonly LayerConfig[],
  inputs: number | Shape,
  outputs: number,
): LayerGeometry[] {
  let below = typeof inputs === 'number' ? inputShapeOf(inputs) : inputs
  let weightsFrom = 0
  return [...layers, { units: outputs, activation: 'linear' } as const].map((layer: LayerConfig, l) => {
    const kind = kindOf(layer)
    const geometry = layerKinds[kind].geometry(layer, below)
    const activation = activationOf(layer)
    const biasesFrom = weightsFrom + geometry.weights
    const slopesFrom = biasesFrom + geometry.biases
    const result = {
      ...geometry,
      kind,
      below,
      activation: activation.activation,
      alpha: alphaOf(activation),
      output: l === layers.length,
      width: sizeOf(geometry.shape),
      weightsFrom,
      biasesFrom,
      slopesFrom,
      end: slopesFrom + geometry.slopes,
    }
    below = geometry.shape
    weightsFrom = result.end
    return result
  })
}

/** Multiply-adds of a layer, one row forward: its weights at every one of its places, zeros of the padding included. */
export const multiplyAddsOf = ({
  positions,
  weights,
}: Pick<LayerGeometry, 'positions' | 'weights'>): number => positions * weights

/** Roughly the multiply-adds of one row forward, the activations counted as eight each. */
export const rowCostOf = (
  layers: ReadonlyArray<Pick<LayerGeometry, 'positions' | 'weights' | 'width'>>,
): number => layers.reduce((sum, layer) => sum + multiplyAddsOf(layer) + 8 * layer.width, 0)
