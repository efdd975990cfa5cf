import { describe, expect, test } from 'vitest'
import { activationNames, type ExperimentConfig, type LossName, lossNames } from '../../config/types.ts'
import type { ActivationName } from '../../domain/activations.ts'
import { experiment, randomData } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { lossAndGradient, type ReferenceProblem, referenceLayers } from '../reference/network.ts'
import { Workspace } from '../training/workspace.ts'
import { backpropagate } from './backpropagation.ts'
import { layLayers } from './layers.ts'
import { Network } from './network.ts'

const count = 12

/** The engine's gradient of a mean loss over `count` examples and the reference's, from the same parameters. */
function gradients(config: ExperimentConfig, dropout: boolean) {
  const data = randomData(count, 3, config.loss === 'squared' ? 1 : 4)
  const { inputSize, outputSize } = data
  const network = new Network(config, inputSize, outputSize, plainKernels)
  const workspace = new Workspace(network.layers, count, network.kernels)
  workspace.switchMasks(dropout)
  for (const { mask } of workspace.layers) mask?.set(mask.map((_, k) => (k % 5 === 0 ? 0 : 1.25)))
  const gradient = new Float32Array(network.parameterCount)
  const laid = layLayers(network.geometries, gradient)
  data.train.gather(null, 0, count, workspace.inputs)
  const { targets } = data.train
  const sum = backpropagate(network, workspace, laid, config.loss, targets, count, Math.fround(1 / count))
  const { l1, l2 } = config.regularization
  for (const [l, { weights }] of network.layers.entries()) {
    network.kernels.addPenalty(laid[l].weights, weights, l1, l2, weights.length)
  }
  const rows = (values: Float32Array, width: number) =>
    Array.from({ length: count }, (_, r) => Array.from(values.subarray(r * width, (r + 1) * width)))
  const problem: ReferenceProblem = {
    layers: referenceLayers(config, inputSize, outputSize),
    loss: config.loss,
    l1,
    l2,
    inputs: rows(data.train.coordinates, inputSize),
    targets: Array.from(targets),
    masks: dropout
      ? workspace.layers
          .slice(0, -1)
          .map(({ mask }, l) => rows(mask as Float32Array, network.layers[l].units))
      : undefined,
  }
  const reference = lossAndGradient(problem, Array.from(network.parameters))
  return { loss: sum / count, gradient, reference }
}

function expectAgreement({ loss, gradient, reference }: ReturnType<typeof gradients>, withPenalty: boolean) {
  const largest = Math.max(...reference.gradient.map(Math.abs))
  const error = Math.max(...reference.gradient.map((g, k) => Math.abs(g - gradient[k])))
  expect(largest).toBeGreaterThan(0.01)
  expect(error / largest).toBeLessThan(1e-4)
  if (!withPenalty) expect(loss).toBeCloseTo(reference.loss, 5)
}

const configOf = (activation: ActivationName, loss: LossName) =>
  experiment({ layers: [7, 5].map((units) => ({ units, activation })), loss, initialization: { bias: 0.1 } })

describe.each(lossNames)(
  'float32 gradients agree with the reference to 1e-4 of the largest, %s loss',
  (loss) => {
    test.each(activationNames)('%s', (activation) => {
      expectAgreement(gradients(configOf(activation, loss), false), false)
    })

    test.each(activationNames)('%s with L1, L2 and a fixed dropout mask', (activation) => {
      const config = {
        ...configOf(activation, loss),
        regularization: experiment({ regularization: { l1: 0.01, l2: 0.1 } }).regularization,
      }
      expectAgreement(gradients(config, true), true)
    })
  },
)

test('a change of one weight in a thousand would be seen', () => {
  const { gradient, reference } = gradients(configOf('tanh', 'softmax'), false)
  const largest = Math.max(...reference.gradient.map(Math.abs))
  gradient[0] += 1.1e-4 * largest
  expect(() => expectAgreement({ loss: reference.loss, gradient, reference }, true)).toThrow()
})
