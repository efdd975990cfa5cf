import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadKernels } from '../../tools/build/load-kernels.ts'
import { bitsOf } from '../math/bits.ts'
import { bits, corners, valuesFrom } from './bitwise.ts'
import type { ElementwiseActivation, Kernels } from './kernels.ts'
import { plainKernels } from './plain.ts'
import { createWasmKernels } from './wasm.ts'

const instantiate = loadKernels()
const pool = 1 << 20

type Call = (kernels: Kernels, arrays: Float32Array[]) => unknown

/** Runs both kernels on the same values, each array between guards, and expects the same bits everywhere. */
function expectSame(lengths: number[], value: () => number, call: Call, label = ''): void {
  const guard = 5
  const wasm = createWasmKernels(instantiate, pool, () => plainKernels)
  const [plain, fast] = [plainKernels, wasm].map((kernels) =>
    lengths.map((length) => kernels.allocate(length + 2 * guard)),
  )
  for (const [a, array] of plain.entries()) {
    for (let k = 0; k < array.length; k++) array[k] = value()
    fast[a].set(array)
  }
  const inner = (arrays: Float32Array[]) => arrays.map((array) => array.subarray(guard, array.length - guard))
  const expected = call(plainKernels, inner(plain))
  const given = call(wasm, inner(fast))
  if (typeof expected === 'number') expect(given, label).toBe(expected)
  for (const [a, array] of plain.entries()) {
    const same = bits(array)
    const seen = bits(fast[a])
    const at = same.findIndex((word, k) => word !== seen[k])
    if (at >= 0)
      expect.fail(`${label}: array ${a}, element ${at - guard}: ${fast[a][at]} in place of ${array[at]}`)
  }
}

const sizes = fc.integer({ min: 1, max: 70 })
const seeds = fc.integer()
const wild = fc.constantFrom(0, 0, 0.01, 0.3)
const runs = { numRuns: 150 }

function property(
  name: string,
  lengths: (rows: number, width: number, units: number) => number[],
  call: (kernels: Kernels, arrays: Float32Array[], rows: number, width: number, units: number) => unknown,
) {
  test(name, () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, seeds, wild, (rows, width, units, seed, share) => {
        expectSame(lengths(rows, width, units), valuesFrom(seed, share), (kernels, arrays) =>
          call(kernels, arrays, rows, width, units),
        )
      }),
      runs,
    )
  })
}

describe('the WebAssembly kernels have the plain ones’ bits, and write nothing beside', () => {
  property(
    'dense',
    (r, w, u) => [r * w, w * u, u, r * u],
    (k, [x, w, b, out], rows, width, units) => k.dense(x, w, b, out, rows, width, units),
  )
  property(
    'weightGradient',
    (r, w, u) => [r * w, r * u, w * u],
    (k, [x, d, g], rows, width, units) => k.weightGradient(x, d, g, rows, width, units),
  )
  property(
    'inputGradient',
    (r, w, u) => [r * u, w * u, r * w],
    (k, [d, w, out], rows, width, units) => k.inputGradient(d, w, out, rows, width, units, false),
  )
  property(
    'inputGradient, continued',
    (r, w, u) => [r * u, w * u, r * w],
    (k, [d, w, out], rows, width, units) => k.inputGradient(d, w, out, rows, width, units, true),
  )
  property(
    'biasGradient',
    (r, _, u) => [r * u, u],
    (k, [d, g], rows, _, units) => k.biasGradient(d, g, rows, units),
  )
  property(
    'limitNorms',
    (_, w, u) => [w * u, u],
    (k, [w, n], _, width, units) => k.limitNorms(w, n, 1.3, width, units),
  )
  property(
    'prelu',
    (r, _, u) => [r * u, u, r * u],
    (k, [z, s, out], rows, _, units) => k.prelu(z, s, out, rows, units),
  )
  property(
    'preluBackward',
    (r, _, u) => [r * u, u, r * u, u],
    (k, [z, s, d, g], rows, _, units) => k.preluBackward(z, s, d, d, g, rows, units),
  )
  property(
    'maxout',
    (n) => [n, n, n],
    (k, [a, b, out], n) => k.maxout(a, b, out, n),
  )
  property(
    'maxoutBackward',
    (n) => [n, n, n, n],
    (k, [a, b, d, o], n) => k.maxoutBackward(a, b, d, d, o, n),
  )
  property(
    'multiply',
    (n) => [n, n],
    (k, [a, b], n) => k.multiply(a, b, a, n),
  )
  property(
    'addPenalty',
    (n) => [n, n],
    (k, [g, w], n) => k.addPenalty(g, w, 0.013, 0.27, n),
  )
  property(
    'sumOfSquares',
    (n, m) => [n * m],
    (k, [v], n, m) => k.sumOfSquares(v, n * m),
  )
  property(
    'squaredNorm',
    (n, m) => [n * m],
    (k, [v], n, m) => k.squaredNorm(v, n * m),
  )
  property(
    'squaredNorm of several blocks',
    (n, m) => [3000 + n * m],
    (k, [v], n, m) => k.squaredNorm(v, 3000 + n * m),
  )
  property(
    'squaredNorm of tiny values',
    (n, m) => [n * m, n * m],
    (k, [v, tiny], n, m) => {
      tiny.fill(1e-25)
      k.multiply(v, tiny, v, n * m)
      return k.squaredNorm(v, n * m)
    },
  )
  property(
    'normalizePixels',
    (n) => [3 * n + 7],
    (k, [out], n, m) => {
      const bytes = Uint8Array.from({ length: 3 * n }, (_, i) => (i * i + m) % 256)
      const [means, scales] = [Float32Array.of(120.3, 117.9, 0), Float32Array.of(0.016, 1 / 3, 7)]
      k.normalizePixels(bytes, means, scales, out, 7)
    },
  )
  property(
    'judge',
    (r, u) => [r * u, r * u],
    (k, [derivatives, activations], rows, units) => {
      const alive = Uint8Array.from({ length: units }, (_, j) => Number(j % 5 === 0))
      for (let j = 0; j < units; j += 2)
        for (let r = 0; r < rows; r++) derivatives[r * units + j] = activations[r * units + j] = 0
      k.judge(derivatives, activations, rows, units, alive)
      return alive.reduce((sum, one, j) => sum + one * 2 ** (j % 40), 0)
    },
  )
  property(
    'countBetween',
    (n) => [n, 2],
    (k, [values, [low, high]], n) => k.countBetween(values, n, low, high),
  )
  property(
    'countBetween up to one of the values, and to no bound',
    (n) => [n],
    (k, [values], n) =>
      k.countBetween(values, n, Number.NEGATIVE_INFINITY, values[0]) +
      100 * k.countBetween(values, n, values[n - 1], Number.POSITIVE_INFINITY),
  )
  property(
    'countBelow',
    (n) => [n, n],
    (k, [values, others], n) => k.countBelow(values, others, n),
  )
  property(
    'extremes',
    (n) => [n],
    (k, [values], n) => {
      const out = new Float32Array(2)
      k.extremes(values, n, out)
      return out[0] - out[1]
    },
  )
  property(
    'sgd',
    (n) => [n, n],
    (k, [w, g], n) => k.sgd(w, g, 0.03, n),
  )
  property(
    'momentum',
    (n) => [n, n, n],
    (k, [w, g, v], n) => k.momentum(w, g, v, 0.03, 0.9, n),
  )
  property(
    'nesterov',
    (n) => [n, n, n],
    (k, [w, g, v], n) => k.nesterov(w, g, v, 0.03, 0.9, n),
  )
  property(
    'adagrad',
    (n) => [n, n, n],
    (k, [w, g, c], n) => k.adagrad(w, g, c, 0.03, n),
  )
  property(
    'rmsprop',
    (n) => [n, n, n],
    (k, [w, g, c], n) => k.rmsprop(w, g, c, 0.03, n),
  )
  property(
    'adam',
    (n) => [n, n, n, n],
    (k, [w, g, m, v], n) => k.adam(w, g, m, v, 0.03, 1.7, 42.1, n),
  )

  test.each([
    [33, 300, 100],
    [32, 3072, 10],
    [9, 140, 256],
    [250, 70, 65],
    [12, 64, 600],
    [256, 40, 1024],
  ])('the products where they go block by block: %d × %d × %d', (rows, width, units) => {
    const value = valuesFrom(rows, 0)
    expectSame([rows * width, width * units, units, rows * units], value, (k, [x, w, b, out]) =>
      k.dense(x, w, b, out, rows, width, units),
    )
    expectSame([rows * width, rows * units, width * units], value, (k, [x, d, g]) =>
      k.weightGradient(x, d, g, rows, width, units),
    )
    expectSame([rows * units, width * units, rows * width], value, (k, [d, w, out]) =>
      k.inputGradient(d, w, out, rows, width, units, false),
    )
  })
})

const activations: ElementwiseActivation[] = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'gelu',
  'silu',
  'softplus',
]

/** Every exponent with both signs, a spread of mantissas, and a dense grid where the functions bend. */
function grid(): Float32Array {
  const values = [...corners]
  const words = new Uint32Array(1)
  const floats = new Float32Array(words.buffer)
  for (let exponent = 0; exponent < 255; exponent++) {
    for (const mantissa of [0, 1, 0x123456, 0x400000, 0x5a5a5a, 0x7ffffe, 0x7fffff]) {
      for (const sign of [0, 0x80000000]) {
        words[0] = sign + exponent * 0x800000 + mantissa
        values.push(floats[0])
      }
    }
  }
  for (let k = -60_000; k <= 60_000; k++) values.push(k / 521)
  for (const edge of [0.55, 1e-4, 1e-8, 20, 40, 60, 89, 104, 110]) {
    words[0] = bitsOf(edge)
    for (let k = 0, first = words[0] - 8; k < 17; k++) {
      words[0] = first + k
      values.push(floats[0], -floats[0])
    }
  }
  return Float32Array.from(values)
}

describe('activations have the same bits on a dense grid, at every binade and at every edge', () => {
  const z = grid()
  test.each(activations)('%s', (name) => {
    let k = 0
    expectSame(
      [z.length, z.length],
      () => z[k++ % z.length],
      (kernels, [from, out]) => kernels.activate(name, 0.37, from, out, z.length),
      name,
    )
    k = 0
    const random = valuesFrom(3, 0.01)
    const value = () => (k++ < z.length + 10 ? z[k % z.length] : random())
    expectSame(
      [z.length, z.length, z.length],
      value,
      (kernels, [from, a, d]) => {
        kernels.activate(name, 0.37, from, a, z.length)
        kernels.activateBackward(name, 0.37, from, a, d, d, z.length)
      },
      name,
    )
  })
})

test('quantize gives the same whole numbers and ranges', () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 9 }), sizes, seeds, wild)
  fc.assert(
    fc.property(one, ([rows, length, seed, share]) => {
      const next = valuesFrom(seed, share)
      const stride = length + (seed & 7)
      const values = Float32Array.from({ length: rows * stride }, next)
      const ranges = Float32Array.from({ length: rows }, (_, u) =>
        u % 4 === 0 ? 0 : Math.abs(next()) % 1e30 || 1,
      )
      const results = [plainKernels, createWasmKernels(instantiate, pool, () => plainKernels)].map(
        (kernels) => {
          const [own, scales] = [kernels.allocate(values.length), kernels.allocate(rows)]
          own.set(values)
          scales.set(ranges)
          const out = new Int8Array(rows * length)
          kernels.quantize(own, rows, stride, length, scales, out)
          return { out, scales: scales.slice() }
        },
      )
      expect(results[1]).toEqual(results[0])
    }),
    runs,
  )
})

test('decide gives the same classes and margins', () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 11 }), sizes, seeds, wild)
  fc.assert(
    fc.property(one, ([outputs, count, seed, share]) => {
      const next = valuesFrom(seed, share)
      const stride = count + (seed & 7)
      // few values, so that there are ties
      const few = Array.from({ length: 3 + (seed & 15) }, next)
      few[0] = [Number.NEGATIVE_INFINITY, Number.NaN, Number.POSITIVE_INFINITY, 0][seed & 3]
      const scores = Float32Array.from(
        { length: outputs * stride },
        (_, k) => few[(k * k + seed) % few.length] ?? 0,
      )
      const results = [plainKernels, createWasmKernels(instantiate, pool, () => plainKernels)].map(
        (kernels) => {
          const own = kernels.allocate(scores.length)
          own.set(scores)
          const [classes, margins] = [new Uint8Array(count), new Float32Array(count)]
          kernels.decide(own, outputs, stride, count, classes, margins)
          return { classes, margins }
        },
      )
      expect(results[1]).toEqual(results[0])
    }),
    runs,
  )
})
