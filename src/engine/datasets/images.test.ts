import { describe, expect, it } from 'vitest'
import { Random } from '../random.ts'
import type { ImageShards } from '../types.ts'
import { createDataSet } from './index.ts'
import { configOf, countsOf } from './testing.ts'

/** Images whose channels have means near 60, 120 and 180 and different spreads; labels are balanced per hundred. */
function madeImages(count: number, seed: number): ImageShards['train'] {
  const random = new Random(seed, 'data')
  const order = Int32Array.from({ length: count }, (_, i) => i % 10)
  for (let start = 0; start < count; start += 100) random.shuffle(order.subarray(start, start + 100))
  const pixels = Uint8Array.from(
    { length: count * 3072 },
    (_, i) => 60 * ((i % 3) + 1) + random.below(20 + 30 * (i % 3)),
  )
  return { labels: Uint8Array.from(order), pixels }
}

const shards: ImageShards = { train: madeImages(300, 1), test: madeImages(100, 2) }
const images = (samples: number) => createDataSet(configOf({ set: 'cifar10', samples }), shards)

describe('cifar10', () => {
  it('is a classification of images into ten classes', () => {
    const { name, task, domain, inputSize, outputSize, train, test } = images(300)
    expect([name, task, domain, inputSize, outputSize]).toEqual([
      'cifar10',
      'classification',
      'image',
      3072,
      10,
    ])
    expect([train.count, test.count, train.coordinates.length]).toEqual([300, 100, 0])
    expect([...test.targets]).toEqual([...shards.test.labels])
    expect(test.pixels).toEqual(shards.test.pixels)
  })

  it('says so when the images are missing', () => {
    const none = { labels: new Uint8Array(0), pixels: new Uint8Array(0) }
    expect(() => createDataSet(configOf({ set: 'cifar10' }))).toThrow(/needs its images/)
    expect(() => createDataSet(configOf({ set: 'cifar10' }), { train: none, test: none })).toThrow(
      /needs its images/,
    )
    expect(() => images(300).featurize(new Float32Array(2), 1, new Float32Array(2))).toThrow(/images/)
  })

  it('takes the first images of each class, the classes equal within one', () => {
    for (const samples of [10, 57, 100, 123, 299]) {
      const { train } = images(samples)
      expect(train.count).toBe(samples)
      const counts = countsOf(train.targets)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      for (let label = 0; label < 10; label++) {
        const from = [...shards.train.labels.keys()].filter((i) => shards.train.labels[i] === label)
        const to = [...train.targets.keys()].filter((i) => train.targets[i] === label)
        to.forEach((row, k) => {
          const image = train.pixels?.subarray(row * 3072, row * 3072 + 30)
          expect(image).toEqual(shards.train.pixels.subarray(from[k] * 3072, from[k] * 3072 + 30))
        })
      }
    }
    expect(images(5000).train.count).toBe(300)
  })

  it('is tested on as many images as it says, the first of each class', () => {
    const tested = (testImages: number) =>
      createDataSet(configOf({ set: 'cifar10', samples: 100, testImages }), shards).test
    const some = tested(50)
    expect(some.count).toBe(50)
    expect(countsOf(some.targets)).toEqual(Array(10).fill(5))
    const first = shards.test.labels.indexOf(some.targets[0])
    expect(some.pixels?.subarray(0, 3072)).toEqual(
      shards.test.pixels.subarray(first * 3072, (first + 1) * 3072),
    )
    expect(tested(2000).pixels).toEqual(shards.test.pixels)
  })

  it('gives the training images mean 0 and standard deviation 1 in each channel', () => {
    const { train } = images(200)
    const inputs = new Float32Array(train.count * 3072)
    train.gather(null, 0, train.count, inputs)
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0
      let squares = 0
      for (let i = channel; i < inputs.length; i += 3) {
        sum += inputs[i]
        squares += inputs[i] ** 2
      }
      const mean = sum / (inputs.length / 3)
      expect(Math.abs(mean)).toBeLessThan(1e-5)
      expect(Math.sqrt(squares / (inputs.length / 3) - mean * mean)).toBeCloseTo(1, 5)
    }
  })

  it('normalizes the test images by the training images', () => {
    const dark = { ...shards, test: { ...shards.test, pixels: shards.test.pixels.map((p) => p - 50) } }
    const first = new Float32Array(3072)
    images(300).test.gather(null, 0, 1, first)
    const darker = new Float32Array(3072)
    createDataSet(configOf({ set: 'cifar10', samples: 300 }), dark).test.gather(null, 0, 1, darker)
    const shift = first[0] - darker[0]
    expect(shift).toBeGreaterThan(2)
    for (let i = 0; i < 3072; i += 3) expect(first[i] - darker[i]).toBeCloseTo(shift, 4)
  })

  it('gathers rows in the order asked for', () => {
    const { train } = images(100)
    const rows = Int32Array.from([0, 42, 7, 42])
    const two = new Float32Array(2 * 3072)
    train.gather(rows, 1, 2, two)
    const one = new Float32Array(3072)
    train.gather(null, 42, 1, one)
    expect(two.subarray(0, 3072)).toEqual(one)
    train.gather(null, 7, 1, one)
    expect(two.subarray(3072)).toEqual(one)
  })

  it('takes images of one color without dividing by 0', () => {
    const flat = { labels: shards.test.labels, pixels: new Uint8Array(100 * 3072).fill(9) }
    const { train } = createDataSet(configOf({ set: 'cifar10', samples: 100 }), { train: flat, test: flat })
    const out = new Float32Array(3072).fill(5)
    train.gather(null, 0, 1, out)
    expect(out.every((value) => value === 0)).toBe(true)
  })
})
