import { expect, test } from 'vitest'
import { type OptimizerName, optimizerNames } from '../../config/types.ts'
import { experiment } from '../fixtures.ts'
import type { UpdateSettings } from '../kernels/arrays.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Random } from '../random.ts'
import { memoryOf, setUpdate, updateRange, wholePower } from './optimizers.ts'

interface Parameter {
  w: number
  a: number
  b: number
}

const eta = 0.05
const mu = 0.9

/** The published formulas, one parameter at a time in float64. Nesterov in its two-point form: g is taken at w + μv. */
const published: Record<OptimizerName, (p: Parameter, g: number, t: number) => void> = {
  sgd: (p, g) => {
    p.w -= eta * g
  },
  momentum: (p, g) => {
    p.a = mu * p.a - eta * g
    p.w += p.a
  },
  nesterov: (p, g) => {
    const before = p.a
    p.a = mu * p.a - eta * g
    p.w += -mu * before + (1 + mu) * p.a
  },
  adagrad: (p, g) => {
    p.a += g * g
    p.w -= (eta * g) / (Math.sqrt(p.a) + 1e-8)
  },
  rmsprop: (p, g) => {
    p.a = 0.9 * p.a + 0.1 * g * g
    p.w -= (eta * g) / (Math.sqrt(p.a) + 1e-8)
  },
  adam: (p, g, t) => {
    p.a = 0.9 * p.a + 0.1 * g
    p.b = 0.999 * p.b + 0.001 * g * g
    const first = p.a / (1 - 0.9 ** t)
    const second = p.b / (1 - 0.999 ** t)
    p.w -= (eta * first) / (Math.sqrt(second) + 1e-8)
  },
}

test.each(optimizerNames)('%s follows its published formula over 30 updates', (name) => {
  const random = new Random(3, 'data')
  const length = 9
  const w = Float32Array.from({ length }, () => random.normal())
  const expected = Array.from(w, (value): Parameter => ({ w: value, a: 0, b: 0 }))
  const [first, second] = [0, 1].map((m) => (m < memoryOf[name] ? new Float32Array(length) : null))
  const settings: UpdateSettings = { name, rate: 0, momentum: 0, firstScale: 0, secondScale: 0 }
  const { optimizer } = experiment({ optimizer: { name, momentum: mu } })
  for (let t = 1; t <= 30; t++) {
    const g = Float32Array.from({ length }, (_, k) => random.normal() + 0.3 * k - 1)
    for (const [k, parameter] of expected.entries()) published[name](parameter, g[k], t)
    const before = w.slice()
    setUpdate(settings, optimizer, eta, t)
    updateRange(plainKernels, settings, w, g, first, second)
    for (let k = 0; k < length; k++) {
      expect(w[k]).toBe(Math.fround(before[k] + g[k]))
      expect(Math.abs(w[k] - expected[k].w)).toBeLessThan(2e-6 * (1 + Math.abs(expected[k].w)))
    }
  }
})

test('whole powers are right for any count of updates', () => {
  for (const n of [0, 1, 2, 3, 10, 999, 65_536]) {
    expect(wholePower(0.999, n)).toBeCloseTo(0.999 ** n, 14)
  }
  expect(wholePower(0.9, 4_000_000_000)).toBe(0)
})
