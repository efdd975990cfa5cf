/** A deep network of random weights, by the textbook reference: what of its values and of its gradient gets through. */
import { defaultConfig } from '../../config/schema.ts'
import type { ActivationName, WeightInitName } from '../../config/types.ts'
import { saturatedRanges } from '../../engine/network/saturation.ts'
import { Random } from '../../engine/random.ts'
import {
  forward,
  lossAndGradient,
  type ReferenceProblem,
  referenceLayers,
} from '../../engine/reference/network.ts'
import { firstParameters } from './parameters.ts'

export interface DeepNetwork {
  depth: number
  activation: ActivationName
  weights: WeightInitName
  seed: number
  /** of the initialization, as the settings have it */
  scale?: number
  /** units of each hidden layer */
  width?: number
  inputs?: number
  examples?: number
}

/** Standard deviation of a layer's first weights, as the engine defines it. */
function deviation(name: WeightInitName, scale: number, inputs: number, units: number): number {
  if (name === 'he') return scale * Math.sqrt(2 / inputs)
  if (name === 'xavier') return scale * Math.sqrt(2 / (inputs + units))
  return name === 'zeros' ? 0 : scale
}

/** Two classes, inputs and weights drawn by the seed, no biases. */
function drawn({
  depth,
  activation,
  weights,
  seed,
  scale = 1,
  width = 8,
  inputs: inputSize = 2,
  examples = 4,
}: DeepNetwork): { problem: ReferenceProblem; parameters: number[] } {
  const random = new Random(seed, 'data')
  const layers = referenceLayers(
    {
      layers: Array.from({ length: depth }, () => ({ ...defaultConfig.layers[0], units: width, activation })),
    },
    inputSize,
    2,
  )
  const parameters = firstParameters(layers, random, (layer) =>
    deviation(weights, scale, layer.inputs, layer.units),
  )
  const inputs = Array.from({ length: examples }, () =>
    Array.from({ length: inputSize }, () => random.normal()),
  )
  const targets = inputs.map((_, k) => k % 2)
  return { problem: { layers, loss: 'softmax', l1: 0, l2: 0, inputs, targets }, parameters }
}

function gradientNorms({ problem, parameters }: ReturnType<typeof drawn>): number[] {
  const { gradient } = lossAndGradient(problem, parameters)
  return problem.layers.map(({ weightsFrom, biasesFrom }) =>
    Math.sqrt(gradient.slice(weightsFrom, biasesFrom).reduce((sum, g) => sum + g * g, 0)),
  )
}

/** L2 norm of the weight gradient, layer by layer, the output layer last. */
export const depthGradients = (network: DeepNetwork): number[] => gradientNorms(drawn(network))

export interface DepthSpread {
  /** standard deviation of the values of each hidden layer, over its units and the examples */
  spreads: number[]
  /** L2 norm of the weight gradient, the output layer last */
  gradients: number[]
  /** share of (example, unit) pairs of the last hidden layer that are saturated; NaN: the activation never is */
  saturated: number
}

/** As wide as the lab has its layers, and its inputs, each of spread 1. */
const wide = { width: 16, inputs: 16, examples: 8 } as const

/** What becomes of inputs of spread 1 on their way through the layers, and of the gradient on its way back. */
export function depthSpread(network: DeepNetwork): DepthSpread {
  const deep = drawn({ ...wide, ...network })
  const { problem, parameters } = deep
  const traces = problem.inputs.map((_, example) => forward(problem, parameters, example))
  const spreads = Array.from({ length: network.depth }, (_, l) =>
    spreadOf(traces.flatMap((layers) => layers[l].outputs)),
  )
  const ranges = saturatedRanges(network.activation, 1)
  const values = traces.flatMap((layers) => layers[network.depth - 1].preActivations[0])
  const inside = values.filter((z) => ranges.some(([low, high]) => z > low && z < high))
  return {
    spreads,
    gradients: gradientNorms(deep),
    saturated: ranges.length > 0 ? inside.length / values.length : Number.NaN,
  }
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}
