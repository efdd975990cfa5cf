import { describe, expect, test } from 'vitest'
import type { Said } from '../../course/claims/claim.ts'
import { Random } from '../../engine/random.ts'
import { bandFrom, holds, interQuartileRange, median, saidOf } from './statistics.ts'

/** What runs come to: skewed, as losses are; or whether something happened. */
const draw: Record<string, (random: Random) => number> = {
  losses: (random) => random.normal() ** 2,
  happened: (random) => Number(random.uniform() < 0.7),
}

const cases: Array<[Said, keyof typeof draw]> = [
  ['median', 'losses'],
  ['mean', 'losses'],
  ['quartiles', 'losses'],
  ['share', 'happened'],
  ['runs', 'losses'],
  ['below', 'losses'],
  ['above', 'losses'],
]

describe.each(cases)('a claim of %s', (of, kind) => {
  const claim = { of, seeds: 20, style: 'number' } as const
  const ofSeeds = (count: number, random: Random) => Array.from({ length: count }, () => draw[kind](random))

  test('fails on fewer than 1 of 100 ranges of other seeds, whichever seeds its band was made from', () => {
    let failed = 0
    const ranges = 1000
    const makers = 2
    for (let seed = 1; seed <= makers; seed++) {
      const random = new Random(seed, 'data')
      const band = bandFrom(claim, ofSeeds(200, random), new Random(seed, 'data'))
      for (let k = 0; k < ranges; k++) if (!holds(claim, band, ofSeeds(20, random))) failed += 1
    }
    expect(failed).toBeLessThan((makers * ranges) / 100)
  })

  test('fails where the runs are others', () => {
    const random = new Random(1, 'data')
    const band = bandFrom(claim, ofSeeds(200, random), new Random(1, 'data'))
    const other = (value: number) => (kind === 'happened' ? 0 : of === 'above' ? value - 10 : 30 * value + 10)
    const others = ofSeeds(20, random).map(other)
    expect(holds(claim, band, others)).toBe(false)
  })

  test('never holds where a run came to no number, and makes no band of one', () => {
    const values = ofSeeds(20, new Random(1, 'data'))
    const band = { measured: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, least: 0 }
    expect(holds(claim, band, values)).toBe(true)
    expect(holds(claim, band, [...values.slice(1), Number.NaN])).toBe(false)
    expect(() => bandFrom(claim, [1, Number.NaN], new Random(1, 'data'))).toThrow('no number')
  })
})

test('the median of three runs lies in a band made from twelve, but for fewer than 1 of 100 ranges', () => {
  const claim = { of: 'median', seeds: 3, style: 'number' } as const
  const random = new Random(3, 'data')
  const ofSeeds = (count: number) => Array.from({ length: count }, () => random.normal())
  let failed = 0
  for (let k = 0; k < 2000; k++)
    if (!holds(claim, bandFrom(claim, ofSeeds(12), random), ofSeeds(3))) failed += 1
  expect(failed).toBeLessThan(20)
})

test('what mathematics has so holds of every run', () => {
  const band = { measured: 0, low: 0, high: 1 }
  expect(holds({ of: 'every' }, band, [0, 0.5, 1])).toBe(true)
  expect(holds({ of: 'every' }, band, [0, 0.5, 1.01])).toBe(false)
})

test('the band of nine runs in ten has its ends where one in twenty lies beyond', () => {
  const values = Array.from({ length: 1001 }, (_, k) => k / 10)
  const { low, high, measured } = bandFrom(
    { of: 'runs', seeds: 20, style: 'number' },
    values,
    new Random(1, 'data'),
  )
  expect([low, measured, high]).toEqual([5, 50, 95])
})

test('a table has the one figure of a statistic, or the least and greatest of the runs', () => {
  expect(saidOf({ of: 'median' }, [3, 1, 2])).toEqual([2])
  expect(saidOf({ of: 'mean' }, [3, 1, 5])).toEqual([3])
  expect(saidOf({ of: 'share' }, [1, 0, 1, 0])).toEqual([0.5])
  expect(saidOf({ of: 'runs' }, [3, 1, 2])).toEqual([1, 3])
  expect(saidOf({ of: 'every' }, [1, 1])).toEqual([1])
  expect(median([1, 2, 3, 4])).toBe(2.5)
  expect(interQuartileRange([0, 1, 2, 3, 4])).toBe(2)
})

test('a share that is all of the seeds lets one in some hundreds be otherwise, and no more', () => {
  const claim = { of: 'share', seeds: 60, style: 'percent' } as const
  const band = bandFrom(claim, new Array<number>(200).fill(1), new Random(1, 'data'))
  const range = (others: number) => Array.from({ length: 60 }, (_, k) => Number(k >= others))
  expect(band).toMatchObject({ measured: 1, high: 1 })
  expect(holds(claim, band, range(1))).toBe(true)
  expect(holds(claim, band, range(6))).toBe(false)
  const none = bandFrom(claim, new Array<number>(200).fill(0), new Random(1, 'data'))
  expect(none.low).toBe(0)
  expect(none.high).toBeCloseTo(1 - band.low)
})
