import { describe, expect, test } from 'vitest'
import { Random } from '../random.ts'
import { plainKernels as kernels } from './plain.ts'

const f = Math.fround
const random = new Random(7, 'data')
const normals = (length: number) => Float32Array.from({ length }, () => random.normal())

/** The written order, as plainly as it can be said: a start value, then products added in ascending order. */
const sequential = (start: number, count: number, product: (k: number) => number): number => {
  let sum = start
  for (let k = 0; k < count; k++) sum = f(sum + f(product(k)))
  return sum
}

const sizes = [1, 2, 3, 4, 5, 7, 8, 9]
const shapes = sizes.flatMap((units) =>
  sizes.flatMap((width) => [1, 2, 3, 4, 6, 7].map((rows) => ({ rows, width, units }))),
)

describe('sums have their written order, bit for bit, for every remainder of the tiles', () => {
  test('pre-activations', () => {
    for (const { rows, width, units } of shapes) {
      const [x, w, b] = [normals(rows * width), normals(width * units), normals(units)]
      const out = new Float32Array(rows * units)
      kernels.dense(x, w, b, out, rows, width, units)
      const expected = out.map((_, k) => {
        const [r, j] = [Math.floor(k / units), k % units]
        return sequential(b[j], width, (i) => x[r * width + i] * w[i * units + j])
      })
      expect(out, `${rows}×${width}×${units}`).toEqual(expected)
    }
  })

  test('weight and bias gradients, going on from what is there', () => {
    for (const { rows, width, units } of shapes) {
      const [x, delta, before, bias] = [
        normals(rows * width),
        normals(rows * units),
        normals(width * units),
        normals(units),
      ]
      const gradient = before.slice()
      const biasGradient = bias.slice()
      kernels.weightGradient(x, delta, gradient, rows, width, units)
      kernels.biasGradient(delta, biasGradient, rows, units)
      const expected = before.map((start, k) => {
        const [i, j] = [Math.floor(k / units), k % units]
        return sequential(start, rows, (r) => x[r * width + i] * delta[r * units + j])
      })
      expect(gradient, `${rows}×${width}×${units}`).toEqual(expected)
      expect(biasGradient).toEqual(
        bias.map((start, j) => sequential(start, rows, (r) => delta[r * units + j])),
      )
    }
  })

  test('input gradients, afresh and continued', () => {
    for (const { rows, width, units } of shapes) {
      const [delta, w, before] = [normals(rows * units), normals(width * units), normals(rows * width)]
      for (const continued of [false, true]) {
        const out = before.slice()
        kernels.inputGradient(delta, w, out, rows, width, units, continued)
        const expected = before.map((start, k) => {
          const [r, i] = [Math.floor(k / width), k % width]
          return sequential(continued ? start : 0, units, (j) => delta[r * units + j] * w[i * units + j])
        })
        expect(out, `${rows}×${width}×${units}`).toEqual(expected)
      }
    }
  })

  test('the sum of squares has four partial sums by index mod 4', () => {
    for (let length = 0; length < 14; length++) {
      const values = normals(length)
      const parts = [0, 0, 0, 0]
      for (const [k, value] of values.entries()) parts[k % 4] += value * value
      expect(kernels.sumOfSquares(values, length)).toBe(parts[0] + parts[1] + (parts[2] + parts[3]))
    }
  })
})

test.each(['sumOfSquares', 'squaredNorm'] as const)('%s is finite exactly when all values are', (name) => {
  expect(Number.isFinite(kernels[name](Float32Array.of(3e38, -3e38, 3e38), 3))).toBe(true)
  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(Number.isFinite(kernels[name](Float32Array.of(1, 2, 3, 4, bad), 5))).toBe(false)
  }
})

test('squaredNorm is the sum of squares to a relative 10⁻⁶, of tiny and huge values too', () => {
  for (const scale of [1e-30, 1e-18, 1, 1e18, 1e30]) {
    for (const length of [1, 15, 16, 4095, 4096, 4097, 20000]) {
      const values = normals(length).map((value) => value * scale)
      const exact = kernels.sumOfSquares(values, length)
      expect(Math.abs(kernels.squaredNorm(values, length) / exact - 1), `${length} × ${scale}`).toBeLessThan(
        1e-6,
      )
    }
  }
})

test('relu lets NaN through, so that it cannot hide in a hidden layer', () => {
  const out = new Float32Array(5)
  kernels.activate('relu', 0, Float32Array.of(Number.NaN, -1, 0, 2, Number.NEGATIVE_INFINITY), out, 5)
  expect(out).toEqual(Float32Array.of(Number.NaN, 0, 0, 2, 0))
})

test('the penalty adds λw and the sign of w, nothing at 0', () => {
  const gradient = Float32Array.of(1, 1, 1)
  kernels.addPenalty(gradient, Float32Array.of(2, 0, -4), 0.5, 0.25, 3)
  expect(gradient).toEqual(Float32Array.of(2, 1, -0.5))
})

describe('max-norm', () => {
  test('scales back the columns above the bound and leaves the others as they are', () => {
    const weights = Float32Array.of(3, 0.3, 0, 4, 0.4, 0)
    kernels.limitNorms(weights, new Float32Array(3), 2, 2, 3)
    expect(weights[0]).toBeCloseTo(1.2, 6)
    expect(weights[3]).toBeCloseTo(1.6, 6)
    expect(weights.filter((_, k) => k % 3 !== 0)).toEqual(Float32Array.of(0.3, 0, 0.4, 0))
  })
})
