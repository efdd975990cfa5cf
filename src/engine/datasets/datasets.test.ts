import { describe, expect, it } from 'vitest'
import type { DataSetName } from '../../config/types.ts'
import { createDataSet } from './index.ts'
import { configOf, countsOf, hashOf, inputsOf, pointsOf } from './testing.ts'

const classSets = {
  circle: 2,
  xor: 2,
  gaussians: 2,
  spiral: 2,
  moons: 2,
  rings: 4,
  checkerboard: 2,
  blobs: 4,
  'three-spirals': 3,
} as const
const surfaces = ['plane', 'hills'] as const
const curves = ['sine', 'step', 'bumps', 'drawn'] as const
const classNames = Object.keys(classSets) as Array<keyof typeof classSets>
const names: DataSetName[] = [...classNames, ...surfaces, ...curves]
const create = (data: Parameters<typeof configOf>[0]) => createDataSet(configOf({ classes: 4, ...data }))

describe.each(names)('%s', (set) => {
  it('says what it is', () => {
    const dataSet = create({ set })
    const isClass = set in classSets
    const line = (curves as readonly string[]).includes(set)
    expect(dataSet.name).toBe(set)
    expect(dataSet.task).toBe(isClass ? 'classification' : 'regression')
    expect(dataSet.domain).toBe(line ? 'line' : 'plane')
    expect(dataSet.inputSize).toBe(line ? 1 : 2)
    expect(dataSet.outputSize).toBe(isClass ? classSets[set as keyof typeof classSets] : 1)
    expect(dataSet.train.pixels).toBeNull()
  })

  it('has the points asked for, in both splits', () => {
    for (const [samples, testShare, test] of [
      [240, 0.3, 72],
      [241, 0.5, 121],
      [20, 0.1, 2],
    ]) {
      const dataSet = create({ set, samples, testShare })
      expect([dataSet.train.count, dataSet.test.count]).toEqual([samples - test, test])
      for (const split of [dataSet.train, dataSet.test]) {
        expect(split.targets.length).toBe(split.count)
        expect(split.coordinates.length).toBe(split.count * (dataSet.domain === 'line' ? 1 : 2))
      }
    }
  })

  it('lies within the drawn extent without noise', () => {
    const { extent, ...dataSet } = create({ set, samples: 1000 })
    for (const { x, y, target } of pointsOf({ extent, ...dataSet })) {
      const up = dataSet.domain === 'line' ? target : y
      expect(x >= extent.x[0] && x <= extent.x[1] && up >= extent.y[0] && up <= extent.y[1]).toBe(true)
    }
  })

  it('is the same for the same seed and another one for another seed', () => {
    const bits = (seed: number) => {
      const { train, test } = create({ set, noise: 0.3, seed })
      return hashOf(train.coordinates, train.targets, test.coordinates, test.targets)
    }
    expect(bits(1)).toBe(bits(1))
    expect(new Set([1, 2, 3, 4].map(bits)).size).toBe(4)
  })

  it('keeps the order of its points when only the noise changes, and moves them in proportion to it', () => {
    const at = (noise: number) => pointsOf(create({ set, noise }))
    const [still, half, full] = [at(0), at(0.5), at(1)]
    let moved = 0
    still.forEach((point, i) => {
      if (set in classSets) {
        expect(half[i].target).toBe(point.target)
        expect(full[i].target).toBe(point.target)
      } else {
        expect([half[i].x, half[i].y]).toEqual([point.x, point.y])
        expect(half[i].target - point.target).toBeCloseTo((full[i].target - point.target) / 2, 5)
      }
      // The noise of three-spirals turns the points: that is linear in the angle.
      if (set in classSets && set !== 'three-spirals') {
        expect(half[i].x - point.x).toBeCloseTo((full[i].x - point.x) / 2, 5)
        expect(half[i].y - point.y).toBeCloseTo((full[i].y - point.y) / 2, 5)
      }
      moved += Math.hypot(full[i].x - point.x, full[i].y - point.y, full[i].target - point.target)
    })
    expect(moved / still.length).toBeGreaterThan(0.15)
  })

  it('does not move its points when the split changes', () => {
    const sorted = (testShare: number) =>
      pointsOf(create({ set, noise: 0.4, testShare })).sort((a, b) => a.x - b.x || a.y - b.y)
    expect(sorted(0.2)).toEqual(sorted(0.7))
  })
})

describe.each(classNames)('%s', (set) => {
  it('has classes that are equal within one, in both splits', () => {
    for (const samples of [240, 241, 242, 31]) {
      const { train, test } = create({ set, samples })
      for (const labels of [train.targets, test.targets, [...train.targets, ...test.targets]]) {
        const counts = countsOf(labels)
        expect(counts.length).toBe(classSets[set])
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(
          labels.length === samples ? 1 : 2,
        )
      }
    }
  })
})

describe('the training inputs keep their bits', () => {
  // Changing one of these changes what every link to this data set shows.
  const pinned: Record<string, string> = {
    circle: '6efe9f0f',
    xor: 'e5370f68',
    gaussians: '76078339',
    spiral: '563e37d2',
    moons: 'f1cf5283',
    rings: '901d60ca',
    checkerboard: 'b99b4b6b',
    blobs: 'c1cc3776',
    'three-spirals': '1add564d',
    plane: 'e6dda897',
    hills: 'ca09afec',
    sine: '0f1cf7df',
    step: '7231d62a',
    bumps: 'eff9b748',
    drawn: 'c65c7bbe',
  }
  it.each(names)('%s', (set) => {
    const dataSet = createDataSet(
      configOf({ set, noise: 0.2, classes: 4 }, ['x', 'y', 'x^2', 'xy', 'sin(x)']),
    )
    expect(hashOf(inputsOf(dataSet), dataSet.train.targets)).toBe(pinned[set])
  })
})

it('gathers what featurize makes of the coordinates, in any order', () => {
  for (const set of ['moons', 'sine'] as const) {
    const dataSet = createDataSet(configOf({ set, noise: 0.2 }, ['sin(x)', 'x', 'x^2', 'xy']))
    const { train, inputSize } = dataSet
    const all = new Float32Array(train.count * inputSize)
    dataSet.featurize(train.coordinates, train.count, all)
    expect(inputsOf(dataSet)).toEqual(all)

    const rows = Int32Array.from([9, 3, 3, 0, 17])
    const some = new Float32Array(3 * inputSize)
    train.gather(rows, 1, 3, some)
    const expected = [3, 3, 0].flatMap((row) => [...all.subarray(row * inputSize, (row + 1) * inputSize)])
    expect([...some]).toEqual(expected)
    train.gather(null, 5, 3, some)
    expect(some).toEqual(all.subarray(5 * inputSize, 8 * inputSize))
  }
})

it('makes a set of two points at least', () => {
  const { train, test } = create({ set: 'xor', samples: 1 })
  expect([train.count, test.count]).toEqual([1, 1])
})
