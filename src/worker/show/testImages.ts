/** For the tests of this room: images without a shard, networks over them, and what the float64 reference makes of each. */

import type { LayerConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import { imageDataSet } from '../../engine/datasets/imageDataSet.ts'
import { experiment } from '../../engine/fixtures.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import { Random } from '../../engine/random.ts'
import { forward, referenceLayers } from '../../engine/reference/network.ts'
import type { DataSet, ImageShards } from '../../engine/types.ts'

/** So many images of random pixels for training and test, of the classes in turn. */
export function randomShards(count: number): ImageShards {
  const random = new Random(3, 'data')
  const split = () => ({
    labels: Uint8Array.from({ length: count }, (_, k) => k % 10),
    pixels: Uint8Array.from({ length: count * imageSize }, () => Math.floor(256 * random.uniform())),
  })
  return { train: split(), test: split() }
}

/** A network of these layers over images. */
export const networkOn = (layers: LayerConfig[]): Network =>
  new Network(experiment({ layers, initialization: { bias: 0.05 } }), imageSize, 10, plainKernels)

/** What every layer gives for a test image, in float64: [layers][values]. */
export function referenceOutputs(network: Network, { test }: DataSet, image: number): number[][] {
  const inputs = new Float32Array(imageSize)
  test.gather(null, image, 1, inputs)
  const problem = {
    layers: referenceLayers(network.config, imageSize, 10),
    loss: 'softmax' as const,
    l1: 0,
    l2: 0,
    inputs: [Array.from(inputs)],
    targets: [0],
  }
  return forward(problem, Array.from(network.parameters), 0).map(({ outputs }) => outputs)
}

/** A data set of so many random images of each split. */
export const imagesOf = (count: number): DataSet =>
  imageDataSet(
    experiment({ data: { set: 'cifar10', samples: count, testImages: count } }),
    randomShards(count),
  )
