import { describe, expect, it } from 'vitest'
import { geluCubic } from '../domain/activations.ts'
import {
  cos,
  exp,
  expm1,
  gelu,
  geluDerivative,
  log,
  sigmoid,
  silu,
  sin,
  softplus,
  sqrt,
  tanh,
} from './math.ts'

const math = { cos, exp, expm1, gelu, geluDerivative, log, sigmoid, silu, sin, softplus, sqrt, tanh }

const floats = new Float32Array(1)
const ints = new Int32Array(floats.buffer)
const doubles = new Float64Array(1)
const words = new Int32Array(doubles.buffer)

/** Spacing of the float32 numbers around |y|. */
function ulp(y: number): number {
  doubles[0] = Math.abs(y)
  const exponent = Math.max(((words[1] >> 20) & 2047) - 1023, -126)
  return 2 ** (exponent - 23)
}

/** float32 numbers in order: 0 is 0, their neighbors ±1. */
function rankOf(x: number): number {
  floats[0] = x
  return ints[0] < 0 ? -(ints[0] & 0x7fffffff) : ints[0]
}
function atRank(rank: number): number {
  ints[0] = rank < 0 ? -rank | 0x80000000 : rank
  return floats[0]
}

/** Every stride-th float32 number from low to high, and the neighbors of each power of two between them. */
function* grid(low: number, high: number, stride: number): Generator<number> {
  const last = rankOf(high)
  for (let rank = rankOf(low); rank <= last; ) {
    yield atRank(rank)
    const below = Math.floor(rank / BINADE) * BINADE
    rank = rank < below + 2 ? rank + 1 : Math.min(rank + stride, Math.max(below + BINADE - 2, rank + 1))
  }
}
const BINADE = 0x800000

type Case = [
  name: keyof typeof math,
  reference: (x: number) => number,
  low: number,
  high: number,
  ulps: number,
]
const geluOf = (x: number) => x / (1 + Math.exp(-2 * Math.sqrt(2 / Math.PI) * (x + geluCubic * x ** 3)))
const softplusOf = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
const huge = 3.4028234663852886e38

const cases: Case[] = [
  ['exp', Math.exp, -110, 88.72283, 1],
  ['expm1', Math.expm1, -huge, 88.72283, 2],
  ['log', Math.log, 1.401298464324817e-45, huge, 1],
  ['tanh', Math.tanh, -huge, huge, 2],
  ['sigmoid', (x) => 1 / (1 + Math.exp(-x)), -huge, huge, 2],
  ['silu', (x) => x / (1 + Math.exp(-x)), -huge, huge, 2],
  ['softplus', softplusOf, -huge, huge, 2],
  ['sin', Math.sin, -12000, 12000, 1],
  ['cos', Math.cos, -12000, 12000, 1],
  ['gelu', geluOf, -huge, huge, 3],
]

/** MATH_STRIDE=1 visits every float32 number (some minutes). */
const stride = Number(process.env.MATH_STRIDE ?? 20011)

describe('errors against the float64 functions, over the whole range', () => {
  for (const [name, reference, low, high, bound] of cases) {
    it(`${name} is within ${bound} ulp`, { timeout: 3_600_000 }, () => {
      let worst = 0
      let at = 0
      for (const x of grid(low, high, stride)) {
        const exact = reference(x)
        const error = Math.abs(math[name](x) - exact) / ulp(exact)
        if (error > worst) {
          worst = error
          at = x
        }
      }
      expect(worst, `at ${at}`).toBeLessThan(bound)
    })
  }

  it('the derivative of gelu is within 2e-7', () => {
    for (const x of grid(-20, 20, 20011)) {
      const h = 1e-5
      const exact = (geluOf(x + h) - geluOf(x - h)) / (2 * h)
      expect(Math.abs(math.geluDerivative(x) - exact)).toBeLessThan(2e-7)
    }
  })

  it('sqrt is the nearest float32 number', () => {
    for (const x of grid(0, huge, 2_000_003)) expect(math.sqrt(x)).toBe(Math.fround(Math.sqrt(x)))
  })

  it('sin and cos stay true far beyond their range, and finite everywhere', () => {
    for (const x of [12345, 1e5, 1e6, 123456789]) {
      const X = Math.fround(x)
      expect(Math.abs(math.sin(X) - Math.sin(X))).toBeLessThan(1e-6)
      expect(Math.abs(math.cos(X) - Math.cos(X))).toBeLessThan(1e-6)
    }
    for (const x of grid(12000, huge, 3_000_017)) {
      expect(Math.abs(math.sin(x))).toBeLessThanOrEqual(1)
      expect(math.sin(-x)).toBe(-math.sin(x))
      expect(Math.abs(math.cos(x))).toBeLessThanOrEqual(1)
    }
  })
})

describe('shape', () => {
  it('results are float32 numbers', () => {
    for (const [name, , low, high] of cases) {
      for (const x of grid(low, high, 9_000_011)) {
        const y = math[name](x)
        if (Math.fround(y) !== y) expect.fail(`${name}(${x}) = ${y}`)
      }
    }
  })

  for (const name of ['exp', 'expm1', 'log', 'tanh', 'sigmoid', 'softplus'] as const) {
    it(`${name} never falls`, () => {
      const from = name === 'log' ? 0 : -huge
      let before = Number.NEGATIVE_INFINITY
      for (const x of grid(from, huge, 40_009)) {
        const y = math[name](x)
        if (y < before) expect.fail(`${name} falls at ${x}`)
        before = y
      }
    })

    it(`${name} never falls between neighbors where one formula takes over from another`, () => {
      const edges = [
        -1,
        1,
        -0.55,
        0.55,
        1e-4,
        -1e-4,
        1e-8,
        -1e-8,
        0,
        Math.SQRT1_2,
        Math.SQRT2,
        40,
        -40,
        60,
        64.5 * Math.LN2,
      ]
      for (let n = -30; n < 30; n++) edges.push((n + 0.5) * Math.LN2)
      for (const edge of edges) {
        if (name === 'log' && edge <= 0) continue
        const center = rankOf(edge)
        for (let rank = center - 200; rank < center + 200; rank++) {
          if (math[name](atRank(rank)) > math[name](atRank(rank + 1)))
            expect.fail(`${name} falls at ${atRank(rank)}`)
        }
      }
    })
  }

  it('odd and even functions are so bit for bit', () => {
    for (const x of grid(0, 12000, 400_009)) {
      expect(math.tanh(-x)).toBe(-math.tanh(x))
      expect(math.sin(-x)).toBe(-math.sin(x))
      expect(math.cos(-x)).toBe(math.cos(x))
    }
  })
})

describe('special values', () => {
  const infinity = Number.POSITIVE_INFINITY
  const table: Array<[keyof typeof math, Array<[x: number, y: number]>]> = [
    [
      'exp',
      [
        [0, 1],
        [-0, 1],
        [infinity, infinity],
        [-infinity, 0],
        [88.8, infinity],
        [-104, 0],
        [-103, 1.401298464324817e-45],
      ],
    ],
    [
      'expm1',
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-infinity, -1],
        [1e-40, 1e-40],
        [89, infinity],
      ],
    ],
    [
      'log',
      [
        [0, -infinity],
        [-0, -infinity],
        [1, 0],
        [infinity, infinity],
        [-1, Number.NaN],
        [-infinity, Number.NaN],
      ],
    ],
    [
      'tanh',
      [
        [0, 0],
        [-0, -0],
        [infinity, 1],
        [-infinity, -1],
        [1e-40, 1e-40],
      ],
    ],
    [
      'sigmoid',
      [
        [0, 0.5],
        [-0, 0.5],
        [infinity, 1],
        [-infinity, 0],
        [-200, 0],
        [200, 1],
      ],
    ],
    [
      'silu',
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-infinity, -0],
      ],
    ],
    [
      'softplus',
      [
        [0, Math.LN2],
        [-0, Math.LN2],
        [infinity, infinity],
        [-infinity, 0],
        [1e30, 1e30],
      ],
    ],
    [
      'sin',
      [
        [0, 0],
        [-0, -0],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
        [1e-40, 1e-40],
      ],
    ],
    [
      'cos',
      [
        [0, 1],
        [-0, 1],
        [infinity, Number.NaN],
        [-infinity, Number.NaN],
      ],
    ],
    [
      'gelu',
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-infinity, -0],
        [-20, -0],
        [20, 20],
      ],
    ],
    [
      'geluDerivative',
      [
        [0, 0.5],
        [-0, 0.5],
        [infinity, 1],
        [-infinity, -0],
        [20, 1],
      ],
    ],
    [
      'sqrt',
      [
        [0, 0],
        [-0, -0],
        [infinity, infinity],
        [-1, Number.NaN],
      ],
    ],
  ]
  for (const [name, pairs] of table) {
    it(name, () => {
      expect(math[name](Number.NaN)).toBeNaN()
      for (const [x, y] of pairs) expect(math[name](Math.fround(x)), `${name}(${x})`).toBe(Math.fround(y))
    })
  }
})

it('gives the same bits as ever', () => {
  // FNV-1a over the results: a change here changes every digest of every run
  let hash = 0x811c9dc5
  for (const [name, , low, high] of cases) {
    for (const x of grid(low, high, 3_000_017)) {
      floats[0] = math[name](x)
      hash = Math.imul(hash ^ ints[0], 0x01000193)
    }
  }
  expect((hash >>> 0).toString(16)).toBe('17a7c7dd')
})
