import type { ActivationName, ExperimentConfig, LossName } from '../../config/types.ts'
import { type LayerGeometry, layerGeometries } from '../../domain/layers/geometry.ts'
import type { Shape } from '../../domain/layers/shape.ts'
import { activation, derivative } from './activations.ts'
import { referenceKinds } from './kinds.ts'
import { lossOf } from './losses.ts'

/**
 * A small network in float64 with the arithmetic written as in the textbook: the oracle of the engine's tests, and
 * what the course's gradient check shows. Parameters are one array in the engine's order (layer by layer weights,
 * biases, slopes).
 */
export type ReferenceLayer = LayerGeometry

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
  /** what backpropagation takes for f′, in place of the right one: a mistake that a gradient check is to find */
  derivative?: (name: ActivationName, z: number, slope: number) => number
}

/** What one example makes of a layer, forward and backward. */
export interface LayerTrace {
  inputs: number[]
  /** [pieces][width] */
  preActivations: number[][]
  /** what the next layer gets, after dropout */
  outputs: number[]
  /** loss gradient by the outputs, [width], and by the pre-activations, [pieces][width] */
  outputGradient: number[]
  preActivationGradient: number[][]
}

/** The layers of a config, as the engine lays them out. */
export function referenceLayers(
  config: Pick<ExperimentConfig, 'layers'>,
  inputSize: number | Shape,
  outputSize: number,
): ReferenceLayer[] {
  return layerGeometries(config.layers, inputSize, outputSize)
}

const slopeOf = (layer: ReferenceLayer, parameters: number[], j: number): number =>
  layer.activation === 'prelu' ? parameters[layer.slopesFrom + (j % layer.units)] : layer.alpha

/** The piece that a value comes from: the larger one, the first of equals. */
const winner = (trace: LayerTrace, j: number): number =>
  trace.preActivations.length > 1 && trace.preActivations[1][j] > trace.preActivations[0][j] ? 1 : 0

function forwardLayer(
  layer: ReferenceLayer,
  parameters: number[],
  inputs: number[],
  mask?: number[],
): LayerTrace {
  const preActivations = referenceKinds[layer.kind].preActivations(layer, parameters, inputs)
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
  const { derivative: slopeAt = derivative } = problem
  let outputGradient = scoreGradient
  for (let l = traces.length - 1; l >= 0; l--) {
    const layer = problem.layers[l]
    const trace = traces[l]
    const mask = problem.masks?.[l]?.[example]
    trace.outputGradient = outputGradient
    trace.preActivationGradient = trace.preActivations.map((z, p) =>
      z.map((_, j) => {
        if (winner(trace, j) !== p) return 0
        const slope = slopeAt(layer.activation, z[j], slopeOf(layer, parameters, j))
        return outputGradient[j] * (mask ? mask[j] : 1) * slope
      }),
    )
    if (layer.activation === 'prelu') addSlopeGradient(layer, trace, mask, share, gradient)
    const kind = referenceKinds[layer.kind]
    kind.addGradient(layer, trace.inputs, trace.preActivationGradient, share, gradient)
    outputGradient = kind.inputGradient(layer, parameters, trace.preActivationGradient, trace.inputs)
  }
}

function addSlopeGradient(
  layer: ReferenceLayer,
  trace: LayerTrace,
  mask: number[] | undefined,
  share: number,
  gradient: number[],
): void {
  for (const [j, z] of trace.preActivations[0].entries()) {
    const by = trace.outputGradient[j] * (mask ? mask[j] : 1) * Math.min(z, 0)
    gradient[layer.slopesFrom + (j % layer.units)] += share * by
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
