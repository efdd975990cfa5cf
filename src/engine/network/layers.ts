import type { ActivationName, ExperimentConfig, LayerConfig } from '../../config/types.ts'
import { alphaOf } from '../../domain/activations.ts'
import { piecesOf } from './activations.ts'

/** One layer of weights with its views onto the network's parameters. The output layer's activation is 'linear'. */
export interface Layer {
  readonly kind: 'dense' | 'maxout'
  readonly activation: ActivationName
  /** slope of leaky-relu, starting slope of prelu, α of elu; else 0 */
  readonly alpha: number
  readonly inputs: number
  readonly units: number
  /** linear pieces a unit: 2 for maxout, else 1 */
  readonly pieces: 1 | 2
  /** the last layer: scores or values, without activation */
  readonly output: boolean
  /** [pieces × inputs × units], row-major: weights[i * units + j] joins input i to unit j */
  readonly weights: Float32Array
  /** [pieces × units] */
  readonly biases: Float32Array
  /** learned slopes of PReLU, [units] */
  readonly slopes: Float32Array | null
  /** each piece's weights and biases */
  readonly pieceWeights: readonly Float32Array[]
  readonly pieceBiases: readonly Float32Array[]
  /** biases and slopes as one range: what no penalty is laid on */
  readonly rest: Float32Array
}

/** A layer before there are parameters for it. */
export interface LayerShape {
  config: LayerConfig
  inputs: number
  output: boolean
}

/** The hidden layers, then the output layer. */
export function layerShapes(config: ExperimentConfig, inputSize: number, outputSize: number): LayerShape[] {
  let inputs = inputSize
  const list = config.layers.map((layer) => {
    const shape = { config: layer, inputs, output: false }
    inputs = layer.units
    return shape
  })
  return [...list, { config: { units: outputSize, activation: 'linear' }, inputs, output: true }]
}

function sizeOf({ config, inputs }: LayerShape): number {
  const pieces = piecesOf(config.activation)
  const slopes = config.activation === 'prelu' ? config.units : 0
  return pieces * config.units * (inputs + 1) + slopes
}

/** Number of all weights, biases and slopes. */
export function countParameters(config: ExperimentConfig, inputSize: number, outputSize: number): number {
  return layerShapes(config, inputSize, outputSize).reduce((sum, shape) => sum + sizeOf(shape), 0)
}

/**
 * Lays the layers over an array of countParameters() values, in the order of the digest: layer by layer weights,
 * biases, slopes. Gradients and optimizer memory have the same layout.
 */
export function layLayers(
  config: ExperimentConfig,
  inputSize: number,
  outputSize: number,
  values: Float32Array,
): Layer[] {
  let from = 0
  return layerShapes(config, inputSize, outputSize).map((shape) => {
    const start = from
    from += sizeOf(shape)
    return layLayer(shape, values.subarray(start, from))
  })
}

function layLayer({ config, inputs, output }: LayerShape, values: Float32Array): Layer {
  const { units, activation } = config
  const pieces = piecesOf(activation)
  const block = inputs * units
  const biasesFrom = pieces * block
  const slopesFrom = biasesFrom + pieces * units
  const biases = values.subarray(biasesFrom, slopesFrom)
  const pieceNumbers = Array.from({ length: pieces }, (_, piece) => piece)
  return {
    kind: activation === 'maxout' ? 'maxout' : 'dense',
    activation,
    alpha: alphaOf(config),
    inputs,
    units,
    pieces,
    output,
    weights: values.subarray(0, biasesFrom),
    biases,
    slopes: activation === 'prelu' ? values.subarray(slopesFrom) : null,
    pieceWeights: pieceNumbers.map((p) => values.subarray(p * block, (p + 1) * block)),
    pieceBiases: pieceNumbers.map((p) => biases.subarray(p * units, (p + 1) * units)),
    rest: values.subarray(biasesFrom),
  }
}
