import type { ActivationName, ExperimentConfig, LossName } from '../../config/types.ts'
import { alphaOf } from '../../domain/activations.ts'
import { piecesOf } from '../network/activations.ts'
import { activation, derivative } from './activations.ts'
import { lossOf } from './losses.ts'

/**
 * A small network in float64 with the arithmetic written as in the textbook: the oracle of the engine's tests, and
 * what the course's gradient check shows. Parameters are one array in the engine's order (layer by layer weights,
 * biases, slopes).
 */
export interface ReferenceLayer {
  activation: ActivationName
  alpha: number
  inputs: number
  units: number
  pieces: 1 | 2
  /** where its weights, biases and slopes begin in the parameters */
  weightsFrom: number
  biasesFrom: number
  slopesFrom: number
}

export interface ReferenceProblem {
  layers: ReferenceLayer[]
  loss: LossName
  l1: number
  l2: number
  /** [examples][inputs] */
  inputs: number[][]
  /** class indices, or values */
  targets: number[]
  /** dropout factors by hidden layer, example and unit: 0 or 1/(1 − p) */
  masks?: number[][][]
}

/** What one example makes of a layer, forward and backward. */
export interface LayerTrace {
  inputs: number[]
  /** [pieces][units] */
  preActivations: number[][]
  /** what the next layer gets, after dropout */
  outputs: number[]
  /** loss gradient by the outputs, [units], and by the pre-activations, [pieces][units] */
  outputGradient: number[]
  preActivationGradient: number[][]
}

/** The layers of a config, as the engine lays them out. */
export function referenceLayers(
  config: Pick<ExperimentConfig, 'layers'>,
  inputSize: number,
  outputSize: number,
): ReferenceLayer[] {
  let inputs = inputSize
  let from = 0
  return [...config.layers, { units: outputSize, activation: 'linear' as const }].map((layer) => {
    const { units, activation: name } = layer
    const pieces = piecesOf(name)
    const biasesFrom = from + pieces * inputs * units
    const slopesFrom = biasesFrom + pieces * units
    const result = { activation: name, alpha: alphaOf(layer), inputs, units, pieces }
    const places = { weightsFrom: from, biasesFrom, slopesFrom }
    from = slopesFrom + (name === 'prelu' ? units : 0)
    inputs = units
    return { ...result, ...places }
  })
}

const weightAt = (layer: ReferenceLayer, piece: number, i: number, j: number): number =>
  layer.weightsFrom + (piece * layer.inputs + i) * layer.units + j

const slopeOf = (layer: ReferenceLayer, parameters: number[], j: number): number =>
  layer.activation === 'prelu' ? parameters[layer.slopesFrom + j] : layer.alpha

/** The piece that a unit's activation comes from: the larger one, the first of equals. */
const winner = (trace: LayerTrace, j: number): number =>
  trace.preActivations.length > 1 && trace.preActivations[1][j] > trace.preActivations[0][j] ? 1 : 0

function forwardLayer(
  layer: ReferenceLayer,
  parameters: number[],
  inputs: number[],
  mask?: number[],
): LayerTrace {
  const { units, pieces } = layer
  const preActivations = Array.from({ length: pieces }, (_, p) =>
    Array.from({ length: units }, (_, j) =>
      inputs.reduce(
        (sum, x, i) => sum + x * parameters[weightAt(layer, p, i, j)],
        parameters[layer.biasesFrom + p * units + j],
      ),
    ),
  )
  const trace = { inputs, preActivations, outputs: [], outputGradient: [], preActivationGradient: [] }
  const outputs = preActivations[0].map((_, j) => {
    const z = preActivations[winner(trace, j)][j]
    return activation(layer.activation, z, slopeOf(layer, parameters, j)) * (mask ? mask[j] : 1)
  })
  return { ...trace, outputs }
}

/** Forward through all layers of one example of the problem. */
export function forward(problem: ReferenceProblem, parameters: number[], example: number): LayerTrace[] {
  let values = problem.inputs[example]
  return problem.layers.map((layer, l) => {
    const trace = forwardLayer(layer, parameters, values, problem.masks?.[l]?.[example])
    values = trace.outputs
    return trace
  })
}

/** Completes the traces of an example with its gradients and adds `share` of the parameters' gradient. */
function backward(
  problem: ReferenceProblem,
  parameters: number[],
  example: number,
  traces: LayerTrace[],
  scoreGradient: number[],
  share: number,
  gradient: number[],
): void {
  let outputGradient = scoreGradient
  for (let l = traces.length - 1; l >= 0; l--) {
    const layer = problem.layers[l]
    const trace = traces[l]
    const mask = problem.masks?.[l]?.[example]
    trace.outputGradient = outputGradient
    trace.preActivationGradient = trace.preActivations.map((z, p) =>
      z.map((_, j) => {
        if (winner(trace, j) !== p) return 0
        const slope = derivative(layer.activation, z[j], slopeOf(layer, parameters, j))
        return outputGradient[j] * (mask ? mask[j] : 1) * slope
      }),
    )
    addLayerGradient(layer, trace, mask, share, gradient)
    outputGradient = trace.inputs.map((_, i) =>
      trace.preActivationGradient.reduce(
        (sum, deltas, p) => deltas.reduce((s, d, j) => s + d * parameters[weightAt(layer, p, i, j)], sum),
        0,
      ),
    )
  }
}

function addLayerGradient(
  layer: ReferenceLayer,
  trace: LayerTrace,
  mask: number[] | undefined,
  share: number,
  gradient: number[],
): void {
  for (const [p, deltas] of trace.preActivationGradient.entries()) {
    for (const [j, delta] of deltas.entries()) {
      for (const [i, x] of trace.inputs.entries()) gradient[weightAt(layer, p, i, j)] += share * x * delta
      gradient[layer.biasesFrom + p * layer.units + j] += share * delta
      if (layer.activation !== 'prelu') continue
      const below = Math.min(trace.preActivations[p][j], 0)
      gradient[layer.slopesFrom + j] += share * trace.outputGradient[j] * (mask ? mask[j] : 1) * below
    }
  }
}

const isWeight = (layer: ReferenceLayer, k: number): boolean => k >= layer.weightsFrom && k < layer.biasesFrom

/** Mean data loss plus ½·l2·Σw² + l1·Σ|w| over the weights, and its gradient by every parameter. */
export function lossAndGradient(
  problem: ReferenceProblem,
  parameters: number[],
): { loss: number; gradient: number[] } {
  const share = 1 / problem.inputs.length
  const gradient = parameters.map(() => 0)
  let loss = 0
  for (const [example, target] of problem.targets.entries()) {
    const traces = forward(problem, parameters, example)
    const result = lossOf(problem.loss, traces[traces.length - 1].outputs, target)
    loss += share * result.loss
    backward(problem, parameters, example, traces, result.gradient, share, gradient)
  }
  for (const layer of problem.layers) {
    for (let k = layer.weightsFrom; k < layer.biasesFrom; k++) {
      const w = parameters[k]
      gradient[k] += problem.l2 * w + problem.l1 * Math.sign(w)
    }
  }
  return { loss: loss + penalty(problem, parameters), gradient }
}

function penalty({ layers, l1, l2 }: ReferenceProblem, parameters: number[]): number {
  return parameters.reduce(
    (sum, w, k) =>
      layers.some((layer) => isWeight(layer, k)) ? sum + 0.5 * l2 * w * w + l1 * Math.abs(w) : sum,
    0,
  )
}

/** Mean data loss plus penalty, forward alone. */
export function totalLoss(problem: ReferenceProblem, parameters: number[]): number {
  const sum = problem.targets.reduce((total, target, example) => {
    const traces = forward(problem, parameters, example)
    return total + lossOf(problem.loss, traces[traces.length - 1].outputs, target).loss
  }, 0)
  return sum / problem.inputs.length + penalty(problem, parameters)
}
