import { describe, expect, it } from 'vitest'
import { type DataSetName, dataSetNames } from '../../config/types.ts'
import { Random } from '../random.ts'
import type { DataSet, ImageShards, Split } from '../types.ts'
import { createDataSet } from './index.ts'
import { holdApart, splitExamples } from './split.ts'
import { configOf, countsOf, hashOf, inputsOf } from './testing.ts'

const pointSets = dataSetNames.filter((set) => !['cifar10', 'formula', 'custom'].includes(set))
const shares = [0.02, 0.25, 0.5]

const inputsIn = (data: DataSet, split: Split | undefined) => (split ? inputsOf(data, split) : null)
/** Every example of a split as text, so that equal ones are equal. */
const examplesIn = (data: DataSet, split: Split | undefined): string[] =>
  split
    ? Array.from(split.targets, (target, i) =>
        [...inputsOf(data, split).subarray(i * data.inputSize, (i + 1) * data.inputSize), target].join(' '),
      )
    : []

describe.each(pointSets)('of %s', (set: DataSetName) => {
  const create = (validationShare?: number, seed = 1) =>
    createDataSet(configOf({ set, noise: 0.3, seed, ...(validationShare && { validationShare }) }))

  it('the held-apart examples are training data that training has no longer, and the test stays as it is', () => {
    const whole = create()
    expect(whole.validation).toBeUndefined()
    for (const share of shares) {
      const held = create(share)
      const count = Math.round(share * whole.train.count)
      expect([held.validation?.count, held.train.count]).toEqual([count, whole.train.count - count])
      expect([...examplesIn(held, held.train), ...examplesIn(held, held.validation)].sort()).toEqual(
        examplesIn(whole, whole.train).sort(),
      )
      expect([inputsIn(held, held.test), held.test.targets]).toEqual([
        inputsIn(whole, whole.test),
        whole.test.targets,
      ])
    }
  })

  it('the same seed holds the same examples apart', () => {
    const held = (seed: number) => {
      const { validation } = create(0.25, seed)
      return validation ? hashOf(validation.coordinates, validation.targets) : ''
    }
    expect(held(1)).toBe(held(1))
    expect(held(1)).not.toBe(held(2))
  })
})

it('classes keep their shares in what is held apart, and each has one example left to train on', () => {
  const labels = Array.from({ length: 200 }, (_, i) => (i < 150 ? 0 : i < 196 ? 1 : 2))
  for (let seed = 0; seed < 30; seed++) {
    const { train } = splitExamples(labels, 0.3, seed)
    const held = holdApart(labels, train, 0.4, seed)
    const before = countsOf([...train].map((i) => labels[i]))
    const apart = countsOf([...(held.validation ?? [])].map((i) => labels[i]))
    for (const [label, count] of before.entries())
      expect(Math.abs((apart[label] ?? 0) - 0.4 * count)).toBeLessThanOrEqual(1)
    expect(countsOf([...held.train].map((i) => labels[i])).every((count) => count > 0)).toBe(true)
    for (const side of [held.train, held.validation ?? []])
      expect([...side]).toEqual([...side].sort((a, b) => a - b))
  }
})

it('other draws than the test’s decide: which examples are tested says nothing of which are held apart', () => {
  const labels = new Float32Array(40)
  const counts = new Array<number>(40).fill(0)
  const rounds = 3000
  for (let seed = 0; seed < rounds; seed++) {
    const { train } = splitExamples(labels, 0.5, seed)
    for (const index of holdApart(labels, train, 0.5, seed).validation ?? []) counts[index] += 1
  }
  for (const count of counts) expect(Math.abs(count - rounds / 4)).toBeLessThan(110)
})

it('one example at least stays on either side, and of a single one nothing is held apart', () => {
  const own = (n: number, validationShare: number) =>
    createDataSet(
      configOf({
        set: 'custom',
        points: Array.from({ length: n }, (_, i) => ({ x: i / 10, y: 0, label: i % 2 })),
        testShare: 0.1,
        validationShare,
      }),
    )
  for (const n of [0, 1, 2]) {
    const { train, validation, test } = own(n, 0.5)
    expect([train.count, validation, test.count]).toEqual([1, undefined, 1])
  }
  const three = own(3, 0.01)
  expect([three.train.count, three.validation?.count, three.test.count]).toEqual([1, 1, 1])
})

describe('of images', () => {
  const made = (count: number, seed: number): ImageShards['train'] => {
    const random = new Random(seed, 'data')
    const labels = Int32Array.from({ length: count }, (_, i) => i % 10)
    for (let start = 0; start < count; start += 50) random.shuffle(labels.subarray(start, start + 50))
    return {
      labels: Uint8Array.from(labels),
      pixels: Uint8Array.from({ length: count * 3072 }, () => random.below(256)),
    }
  }
  const shards: ImageShards = { train: made(300, 1), test: made(50, 2) }
  const images = (samples: number, validationShare?: number, from = shards) =>
    createDataSet(configOf({ set: 'cifar10', samples, ...(validationShare && { validationShare }) }), from)

  it('training, its normalization and so every update are those of fewer images without a validation split', () => {
    const held = images(250, 0.2)
    const fewer = images(200)
    expect([held.train.count, held.validation?.count]).toEqual([200, 50])
    // hashes: comparing half a million numbers one by one takes seconds
    expect(hashOf(inputsOf(held), held.train.targets)).toBe(hashOf(inputsOf(fewer), fewer.train.targets))
    expect(held.pixelTables).toEqual(fewer.pixelTables)
    expect(hashOf(inputsOf(held, held.test))).toBe(hashOf(inputsOf(fewer, fewer.test)))
  })

  it('the last images of each class are held apart, the classes equal within one', () => {
    for (const [samples, share] of [
      [300, 0.5],
      [123, 0.1],
      [57, 0.03],
    ]) {
      const whole = images(samples)
      const held = images(samples, share)
      const { validation } = held
      const count = Math.round(samples * share)
      expect([validation?.count, held.train.count]).toEqual([count, samples - count])
      const apart = countsOf(validation?.targets ?? [])
      const most = Math.max(...apart.filter((n) => n))
      for (let label = 0; label < 10; label++) {
        expect(most - (apart[label] ?? 0)).toBeLessThanOrEqual(1)
        const of = (split: Split | undefined) =>
          [...(split?.targets ?? [])].flatMap((target, i) =>
            target === label ? [split?.pixels?.slice(i * 3072, i * 3072 + 12).join()] : [],
          )
        expect([...of(held.train), ...of(validation)]).toEqual(of(whole.train))
      }
    }
  })

  it('what is held apart is normalized by what is trained on', () => {
    const dark = { labels: shards.train.labels, pixels: shards.train.pixels.slice() }
    const { validation } = images(300, 0.1)
    const last = dark.labels.lastIndexOf(validation?.targets.at(-1) ?? -1)
    dark.pixels.fill(0, last * 3072, (last + 1) * 3072)
    const darker = images(300, 0.1, { ...shards, train: dark })
    expect(hashOf(inputsOf(darker))).toBe(hashOf(inputsOf(images(300, 0.1))))
    const black = inputsOf(darker, darker.validation).slice(-3072)
    expect(black[0]).toBe(darker.pixelTables?.[0])
  })
})
