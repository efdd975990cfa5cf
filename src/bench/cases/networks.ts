import type { ExperimentConfig } from '../../config/types.ts'
import type { DenseLayer } from '../../domain/layers/layerKinds.ts'
import { experiment } from '../../engine/fixtures.ts'

export const repeated = (count: number, units: number, activation: DenseLayer['activation']): DenseLayer[] =>
  Array.from({ length: count }, () => ({ units, activation }))

/** CIFAR-10 images with ReLU layers and softmax; the batch sizes divide the number of images. */
export const imageConfig = (
  units: readonly number[],
  batchSize: number,
  optimizer: Partial<ExperimentConfig['optimizer']>,
): ExperimentConfig =>
  experiment({
    data: { set: 'cifar10', samples: 1920 },
    layers: units.map((n) => ({ units: n, activation: 'relu' })),
    optimizer,
    batchSize,
  })

/** 250 training points of a tilted plane: one output with squared loss, as TensorFlow Playground has it. */
export const toyConfig = (layers: DenseLayer[], batchSize: number, learningRate: number): ExperimentConfig =>
  experiment({
    data: { set: 'plane', samples: 500, testShare: 0.5, noise: 0 },
    layers,
    initialization: { weights: layers.some(({ activation }) => activation === 'relu') ? 'he' : 'xavier' },
    loss: 'squared',
    optimizer: { learningRate },
    batchSize,
  })

/**
 * Floating-point operations of one training example: forward, weight gradient and input gradient are each one product
 * of 2 operations a weight; the first layer needs no input gradient. Biases, activations and updates are not counted.
 */
export const operationsOf = (inputs: number, layers: readonly number[], outputs: number): number =>
  3 * forwardOperations(inputs, layers, outputs) - 2 * inputs * (layers[0] ?? outputs)

/** The same of a forward pass alone. */
export function forwardOperations(inputs: number, layers: readonly number[], outputs: number): number {
  const sizes = [inputs, ...layers, outputs]
  let sum = 0
  for (let l = 1; l < sizes.length; l++) sum += 2 * sizes[l - 1] * sizes[l]
  return sum
}
