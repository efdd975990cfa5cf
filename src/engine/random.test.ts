import { describe, expect, it } from 'vitest'
import { Random, type StreamName } from './random.ts'

const streams: StreamName[] = ['data', 'split', 'initialization', 'shuffle', 'dropout', 'inputNoise']
const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const bitCount = (word: number) => {
  let count = 0
  for (let rest = word >>> 0; rest > 0; rest >>>= 1) count += rest & 1
  return count
}

/** Largest distance between the empirical distribution and `cdf` (Kolmogorov–Smirnov). */
function distance(values: number[], cdf: (x: number) => number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.reduce((most, value, i) => {
    const p = cdf(value)
    return Math.max(most, p - i / sorted.length, (i + 1) / sorted.length - p)
  }, 0)
}

/** Distribution function of the standard normal, by Simpson's rule. */
function normalCdf(x: number): number {
  const n = 200
  const h = x / n
  let sum = 1 + Math.exp((-x * x) / 2)
  for (let i = 1; i < n; i++) sum += (i % 2 === 0 ? 2 : 4) * Math.exp(-((i * h) ** 2) / 2)
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI)
}

describe('the generator', () => {
  it('gives the published values of sfc32 for the seed words 0, 0, 0', () => {
    // PractRand's sfc32 after its 15 seeding rounds, as also pinned by the Rust crate sfc-prng
    const published = [
      0xfb52c520, 0x38802be1, 0x948279e6, 0xec4bf1d9, 0x7cb0a909, 0xfad8b4a8, 0x3ca4b808, 0x3821b4c5,
      0x5e7023ca, 0x50f26bf7, 0xf1e1b0a2, 0x6163032f, 0x3bf3c9a4,
    ]
    const random = new Random(0, 'data', 0)
    expect(draws(published.length, () => random.uint32())).toEqual(published)
  })

  it('agrees with a plain transcription of sfc32 for other seeds, streams and indices', () => {
    for (const [seed, stream, index] of [
      [1, 'data', 0],
      [0xffffffff, 'dropout', 123456],
      [42, 'inputNoise', 0x7fffffff],
    ] as const) {
      let [a, b, c, counter] = [streams.indexOf(stream), seed, index, 1].map((word) => BigInt(word))
      const mask = 0xffffffffn
      const next = () => {
        const out = (a + b + counter++) & mask
        a = b ^ (b >> 9n)
        b = (c + (c << 3n)) & mask
        c = (((c << 21n) | (c >> 11n)) + out) & mask
        return Number(out)
      }
      draws(15, next)
      const random = new Random(seed, stream, index)
      expect(draws(100, () => random.uint32())).toEqual(draws(100, next))
    }
  })

  it('starts again after reseed as if it were new, an odd number of normal draws before it included', () => {
    const random = new Random(5, 'shuffle', 1)
    random.normal()
    random.reseed(6, 'dropout', 9)
    const fresh = new Random(6, 'dropout', 9)
    expect(draws(5, () => random.normal())).toEqual(draws(5, () => fresh.normal()))
  })

  it('keeps its first draws for ever', () => {
    const random = new Random(1, 'initialization')
    expect(draws(4, () => random.uniform())).toEqual([
      0.5517299175262451, 0.09236955642700195, 0.5086630582809448, 0.6433326005935669,
    ])
    expect(draws(4, () => random.normal())).toEqual([
      0.006981165148317814, 1.5506627559661865, -0.5779187679290771, -0.5738065242767334,
    ])
    expect(draws(8, () => random.below(100))).toEqual([7, 26, 5, 20, 52, 67, 11, 98])
  })

  it('changes half of the bits between neighboring seeds, streams and indices', () => {
    const flips: number[] = []
    const first = (seed: number, stream: StreamName, index: number) => {
      const random = new Random(seed, stream, index)
      return draws(4, () => random.uint32())
    }
    for (let seed = 0; seed < 60; seed++) {
      const stream = streams[seed % 5]
      const here = first(seed, stream, seed)
      for (const other of [
        first(seed + 1, stream, seed),
        first(seed, stream, seed + 1),
        first(seed, streams[(seed % 5) + 1], seed),
      ]) {
        flips.push(...here.map((word, i) => bitCount(word ^ other[i])))
      }
    }
    expect(mean(flips)).toBeGreaterThan(15.6)
    expect(mean(flips)).toBeLessThan(16.4)
    expect(Math.min(...flips)).toBeGreaterThan(3)
  })

  it('has no correlation between the first draws of successive seeds or indices', () => {
    for (const make of [(i: number) => new Random(i, 'data'), (i: number) => new Random(1, 'dropout', i)]) {
      const values = Array.from({ length: 20001 }, (_, i) => make(i).uniform() - 0.5)
      const lagged = mean(values.slice(1).map((value, i) => value * values[i]))
      expect(Math.abs(lagged * 12)).toBeLessThan(0.03)
      expect(distance(values, (x) => x + 0.5)).toBeLessThan(0.014)
    }
  })

  it('has uncorrelated streams for one seed', () => {
    const values = streams.map((stream) => {
      const random = new Random(7, stream)
      return draws(20000, () => random.uniform() - 0.5)
    })
    for (let i = 0; i < streams.length; i++) {
      for (let j = 0; j < i; j++) {
        expect(Math.abs(12 * mean(values[i].map((value, k) => value * values[j][k])))).toBeLessThan(0.035)
      }
    }
  })
})

describe('distributions', () => {
  it('draws uniform multiples of 2^-24 in [0, 1)', () => {
    const random = new Random(3, 'data')
    const values = draws(50000, () => random.uniform())
    for (const value of values) {
      if (!(value >= 0 && value < 1 && Math.fround(value) === value)) expect.fail(`${value}`)
    }
    expect(distance(values, (x) => x)).toBeLessThan(0.0087) // 99.9 % point: 1.95 / √n
  })

  it('draws float32 normal values: mean 0, variance 1, no skew, kurtosis 3, the right distribution', () => {
    const random = new Random(4, 'inputNoise', 12)
    const values = draws(100000, () => random.normal())
    expect(values.every((value) => Math.fround(value) === value)).toBe(true)
    expect(Math.abs(mean(values))).toBeLessThan(0.012)
    expect(mean(values.map((z) => z * z))).toBeCloseTo(1, 1.7)
    expect(Math.abs(mean(values.map((z) => z ** 3)))).toBeLessThan(0.04)
    expect(Math.abs(mean(values.map((z) => z ** 4)) - 3)).toBeLessThan(0.15)
    expect(distance(values.slice(0, 20000), normalCdf)).toBeLessThan(0.0138)
  })

  it('draws the two normal values of a pair independently', () => {
    const random = new Random(8, 'data')
    const pairs = draws(50000, () => [random.normal(), random.normal()])
    expect(Math.abs(mean(pairs.map(([a, b]) => a * b)))).toBeLessThan(0.016)
    expect(Math.abs(mean(pairs.map(([a, b]) => (a * a - 1) * (b * b - 1))))).toBeLessThan(0.05)
    for (const [signA, signB] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ]) {
      const share = mean(pairs.map(([a, b]) => (a * signA > 0 && b * signB > 0 ? 1 : 0)))
      expect(Math.abs(share - 0.25)).toBeLessThan(0.007)
    }
  })

  it('draws whole numbers below n equally often', () => {
    const random = new Random(9, 'shuffle')
    for (const n of [1, 2, 3, 7, 10, 100]) {
      const counts = new Array<number>(n).fill(0)
      const count = 2000 * n
      for (let i = 0; i < count; i++) counts[random.below(n)]++
      const chiSquared = counts.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0)
      expect(chiSquared).toBeLessThan(n - 1 + 4 * Math.sqrt(2 * n))
    }
    const large = draws(20000, () => random.below(0x200000))
    expect(distance(large, (x) => x / 0x200000)).toBeLessThan(0.0138)
  })

  it('refuses bounds that it cannot keep unbiased', () => {
    const random = new Random(1, 'data')
    for (const n of [0, -1, 0x200001, Number.NaN]) expect(() => random.below(n)).toThrow(RangeError)
  })

  it('shuffles: each order of four equally often, nothing lost, entries beyond the count untouched', () => {
    const counts = new Map<string, number>()
    const random = new Random(2, 'shuffle')
    for (let i = 0; i < 24000; i++) {
      random.reseed(2, 'shuffle', i)
      const order = Int32Array.from([0, 1, 2, 3, 4, 5])
      random.shuffle(order, 4)
      expect(order[4]).toBe(4)
      const key = order.subarray(0, 4).join('')
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    const chiSquared = [...counts.values()].reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0)
    expect(chiSquared).toBeLessThan(50) // 99.9 % point of 23 degrees of freedom: 49.7
  })
})
