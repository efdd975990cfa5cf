import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  activationNames,
  type ExperimentConfig,
  type FrozenLayer,
  optimizerNames,
} from '../../config/types.ts'
import { isDense } from '../../domain/layers/layerKinds.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { createDataSet } from '../datasets/index.ts'
import { experiment, hidden, randomData } from '../fixtures.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { plainKernels } from '../kernels/plain.ts'
import { lossAndGradient, type ReferenceLayer, referenceLayers } from '../reference/network.ts'
import { Trainer } from './trainer.ts'

const kernels: Array<[string, () => Kernels]> = [
  ['plain', () => plainKernels],
  ['WebAssembly', wasmKernels],
]

/** Every kind of layer and everything that moves a parameter. */
const everything = (optimizer: ExperimentConfig['optimizer']['name'], frozen?: FrozenLayer[]) => ({
  ...experiment({
    layers: hidden('relu 8, prelu 5, maxout 4'),
    optimizer: { name: optimizer, learningRate: 0.02 },
    batchSize: 9,
    regularization: { l1: 1e-3, l2: 0.02, dropout: 0.2, inputNoise: 0.1, maxNorm: 0.8 },
  }),
  ...(frozen && { frozen }),
})

/** Places of the frozen parameters in the layout, said anew from the reference's. */
function placesOf(layers: readonly ReferenceLayer[], frozen: readonly FrozenLayer[]): Set<number> {
  const places = new Set<number>()
  for (const { layer: l, units } of frozen) {
    const { inputs, units: count, pieces, weightsFrom, biasesFrom, slopesFrom, activation } = layers[l]
    for (const unit of units === 'all' ? Array.from({ length: count }, (_, j) => j) : units) {
      for (let row = 0; row < pieces * inputs; row++) places.add(weightsFrom + row * count + unit)
      for (let piece = 0; piece < pieces; piece++) places.add(biasesFrom + piece * count + unit)
      if (activation === 'prelu') places.add(slopesFrom + unit)
    }
  }
  return places
}

const bitsOf = (values: Float32Array) => [...new Uint32Array(values.slice().buffer)]
const some: FrozenLayer[] = [
  { layer: 0, units: [2, 5] },
  { layer: 1, units: 'all' },
  { layer: 2, units: [3] },
  { layer: 3, units: [0] },
]

describe.each(kernels)('with the %s kernels', (_, make) => {
  test.each(optimizerNames)('%s changes no bit of what is frozen, and nearly all of the rest', (name) => {
    const config = everything(name)
    const trainer = new Trainer(config, createDataSet(config), make())
    trainer.updates(40)
    const before = trainer.save()
    trainer.change({ ...config, frozen: some })
    trainer.updates(60)
    const after = trainer.save()
    const places = placesOf(referenceLayers(config, 2, 2), some)
    const [old, now] = [bitsOf(before.parameters), bitsOf(after.parameters)]
    let moved = 0
    for (const [k, bits] of now.entries()) {
      if (places.has(k)) expect(bits).toBe(old[k])
      else if (bits !== old[k]) moved++
    }
    expect(moved).toBeGreaterThan(0.8 * (now.length - places.size))
    for (const [m, moment] of after.moments.entries())
      for (const k of places) expect(bitsOf(moment)[k]).toBe(bitsOf(before.moments[m])[k])
    // a layer that is frozen whole takes no step
    expect(after.updateRatios[1]).toBe(0)
    expect(after.updateRatios[0]).toBeGreaterThan(0)
    expect(after.gradientNorms[1]).toBeGreaterThan(0)
  })
})

test('the kernels agree bit for bit, whatever is frozen when', () => {
  const configs = fc.record({
    layers: fc.array(
      fc.record({ units: fc.integer({ min: 1, max: 9 }), activation: fc.constantFrom(...activationNames) }),
      { minLength: 1, maxLength: 3 },
    ),
    batchSize: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(5000)),
    optimizer: fc.record({
      name: fc.constantFrom(...optimizerNames),
      learningRate: fc.constantFrom(0.001, 0.03),
    }),
    regularization: fc.record({
      l2: fc.constantFrom(0, 0.01),
      dropout: fc.constantFrom(0, 0.3),
      maxNorm: fc.constantFrom(0, 1.5),
    }),
  })
  fc.assert(
    fc.property(
      configs.map(experiment),
      fc.array(fc.nat(999), { maxLength: 8 }),
      fc.nat(1000),
      (config, picks, seed) => {
        const sizes = [...config.layers.filter(isDense).map(({ units }) => units), 3]
        const frozen = sizes.flatMap((count, layer): FrozenLayer[] => {
          const units = [...new Set(picks.filter((k) => k % sizes.length === layer).map((k) => k % count))]
          return units.length > 0 ? [{ layer, units: units.length === count ? 'all' : units }] : []
        })
        const run = (kernels: Kernels) => {
          const trainer = new Trainer(config, randomData(60, 3, 3, seed), kernels)
          trainer.updates(25)
          trainer.change({ ...config, frozen })
          trainer.updates(25)
          trainer.change(config)
          trainer.updates(25)
          return { ...trainer.save(), diverged: trainer.diverged }
        }
        expect(run(wasmKernels())).toEqual(run(plainKernels))
      },
    ),
    { numRuns: 40 },
  )
})

test('nothing frozen is the run without the field', () => {
  const run = (frozen?: FrozenLayer[]) => {
    const config = everything('adam', frozen)
    const trainer = new Trainer(config, createDataSet(config), wasmKernels())
    trainer.updates(200)
    return bitsOf(trainer.network.parameters)
  }
  expect(run([])).toEqual(run())
})

/** One update of float64 parameters w, memory m and v in place, as the papers have it. */
function referenceUpdate(
  name: ExperimentConfig['optimizer']['name'],
  k: number,
  g: number,
  { w, m, v }: { w: number[]; m: number[]; v: number[] },
  rate: number,
  momentum: number,
  count: number,
): void {
  switch (name) {
    case 'sgd':
      w[k] -= rate * g
      break
    case 'momentum':
      m[k] = momentum * m[k] - rate * g
      w[k] += m[k]
      break
    case 'nesterov':
      m[k] = momentum * m[k] - rate * g
      w[k] += momentum * m[k] - rate * g
      break
    case 'adagrad':
      m[k] += g * g
      w[k] -= (rate * g) / (Math.sqrt(m[k]) + 1e-8)
      break
    case 'rmsprop':
      m[k] = 0.9 * m[k] + 0.1 * g * g
      w[k] -= (rate * g) / (Math.sqrt(m[k]) + 1e-8)
      break
    case 'adam': {
      m[k] = 0.9 * m[k] + 0.1 * g
      v[k] = 0.999 * v[k] + 0.001 * g * g
      const scaled = m[k] / (1 - 0.9 ** count)
      w[k] -= (rate * scaled) / (Math.sqrt(v[k] / (1 - 0.999 ** count)) + 1e-8)
    }
  }
}

test.each(optimizerNames)(
  '%s: what is free goes the way of the float64 reference with the same units frozen, freed again halfway',
  (name) => {
    const frozen: FrozenLayer[] = [
      { layer: 0, units: [1, 4] },
      { layer: 1, units: 'all' },
      { layer: 2, units: [2] },
    ]
    const config = experiment({
      layers: hidden('tanh 6, sigmoid 4'),
      optimizer: { name, learningRate: 0.01 },
      batchSize: 5000,
      regularization: { l2: 0.01 },
    })
    const data = randomData(40, 3, 3)
    const trainer = new Trainer({ ...config, frozen }, data, plainKernels)
    const layers = referenceLayers(config, 3, 3)
    const places = placesOf(layers, frozen)
    const inputs = Array.from({ length: 40 }, (_, r) => [
      ...data.train.coordinates.subarray(3 * r, 3 * r + 3),
    ])
    const problem = {
      layers,
      loss: 'softmax' as const,
      l1: 0,
      l2: 0.01,
      inputs,
      targets: [...data.train.targets],
    }
    const w = [...trainer.network.parameters]
    const state = { w, m: w.map(() => 0), v: w.map(() => 0) }
    for (let count = 1; count <= 40; count++) {
      if (count === 21) trainer.change(config)
      const { gradient } = lossAndGradient(problem, w)
      for (const [k, g] of gradient.entries())
        if (count > 20 || !places.has(k)) referenceUpdate(name, k, g, state, 0.01, 0.9, count)
      trainer.update()
      for (const [k, value] of trainer.network.parameters.entries())
        expect(Math.abs(value - w[k])).toBeLessThan(2e-5 * Math.max(1, Math.abs(w[k])))
    }
  },
)
