import { expect, test } from 'vitest'
import { createDataSet } from '../datasets/index.ts'
import { configOf } from '../datasets/testing.ts'
import { experiment } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Network } from '../network/network.ts'
import { Random } from '../random.ts'
import type { ImageShards } from '../types.ts'
import { Batches } from './batches.ts'
import { Workspace } from './workspace.ts'

const [count, size] = [60, 3072]

function madeImages(seed: number): ImageShards['train'] {
  const random = new Random(seed, 'data')
  return {
    labels: Uint8Array.from({ length: count }, (_, k) => k % 10),
    pixels: Uint8Array.from({ length: count * size }, () => random.below(256)),
  }
}

const data = createDataSet(configOf({ set: 'cifar10', samples: count }), {
  train: madeImages(1),
  test: madeImages(2),
})
const regularization = { ...experiment().regularization, mirror: true }

function inputsOf(example: number): Float32Array {
  const out = new Float32Array(size)
  data.train.gather(null, example, 1, out)
  return out
}

/** By its definition: the pixel at column x is the one at column 31 − x. */
const turned = (image: Float32Array) =>
  image.map((_, k) => image[Math.floor(k / 96) * 96 + 3 * (31 - Math.floor((k % 96) / 3)) + (k % 3)])

const same = (a: Float32Array, b: Float32Array) => a.every((value, k) => value === b[k])

/** Which examples the epoch shows as mirror images, filled by so many rows at a time. */
function mirroredIn(epoch: number, rows: number, seed = 1): boolean[] {
  const network = new Network(experiment({ layers: [] }), size, 10, plainKernels)
  const workspace = new Workspace(network.layers, rows, network.kernels)
  const batches = new Batches(data.train, seed)
  const order = new Int32Array(count)
  batches.shareOrder(order)
  batches.moveTo(epoch, 0, -1)
  const found: boolean[] = []
  for (let from = 0; from < count; from += rows) {
    batches.fill(workspace, 0, rows, regularization)
    for (let r = 0; r < rows; r++) {
      const given = workspace.inputs.slice(r * size, (r + 1) * size)
      const image = inputsOf(order[from + r])
      const asItIs = same(given, image)
      expect(asItIs || same(given, turned(image))).toBe(true)
      found[order[from + r]] = !asItIs
    }
    if (from + rows < count) batches.complete(rows)
  }
  return found
}

test('every image is shown as it is or turned left to right, about half of them, others in another epoch', () => {
  const [first, second] = [mirroredIn(0, 10), mirroredIn(1, 10)]
  for (const epoch of [first, second]) {
    const turns = epoch.filter(Boolean).length
    expect(turns).toBeGreaterThan(count / 4)
    expect(turns).toBeLessThan((3 * count) / 4)
  }
  expect(second).not.toEqual(first)
  expect(mirroredIn(0, 10, 2)).not.toEqual(first)
})

test('the coins are the same in whatever pieces an epoch is done', () => {
  expect(mirroredIn(2, 20)).toEqual(mirroredIn(2, 6))
})
