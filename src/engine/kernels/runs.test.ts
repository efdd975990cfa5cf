import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryConfig } from '../../config/arbitrary.ts'
import { activationNames, type ExperimentConfig, optimizerNames } from '../../config/types.ts'
import { isDense } from '../../domain/layers/layerKinds.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { experiment, randomData } from '../fixtures.ts'
import { Network } from '../network/network.ts'
import { gridProbe } from '../probes/grid.ts'
import { detailProbe, unitMaps } from '../probes/units.ts'
import { digestOf } from '../results/digest.ts'
import { digests } from '../results/digests.ts'
import { evaluateSplit } from '../results/evaluation.ts'
import { experimentMemory } from '../training/memory.ts'
import { takenMemory } from '../training/testMemory.ts'
import { Trainer } from '../training/trainer.ts'
import type { DataSet } from '../types.ts'
import type { Kernels } from './kernels.ts'
import { plainKernels } from './plain.ts'
import { allocationCost } from './wasm.ts'

/** Everything that a run shows, after `updates` of them. */
function runOf(config: ExperimentConfig, data: DataSet, kernels: Kernels, updates: number) {
  const trainer = new Trainer(config, data, kernels)
  const done = trainer.updates(updates)
  return {
    done,
    digest: finish(digestOf(trainer.network.parameters)),
    step: trainer.step,
    epoch: trainer.epoch,
    diverged: trainer.diverged,
    loss: trainer.lastLoss,
    norms: [...trainer.gradientNorms],
    ratios: [...trainer.updateRatios],
    evaluation: finish(evaluateSplit(trainer.network, config.loss, data.train)),
  }
}

describe('runs with the WebAssembly kernels', () => {
  test.each(digests)('$name: the pinned parameters', ({ config, digest }) => {
    const data = createDataSet(config)
    expect(runOf(config, data, wasmKernels(), 500).digest).toBe(digest)
  })

  const layers = fc.array(
    fc.record({ units: fc.integer({ min: 1, max: 20 }), activation: fc.constantFrom(...activationNames) }),
    { maxLength: 3 },
  )
  const configs = fc.record({
    layers,
    batchSize: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.constant(5000)),
    loss: fc.constantFrom('softmax' as const, 'hinge' as const, 'squared' as const),
    optimizer: fc.record({
      name: fc.constantFrom(...optimizerNames),
      learningRate: fc.constantFrom(0.001, 0.03, 0.3, 10),
      schedule: fc.constantFrom('constant' as const, 'cosine' as const),
    }),
    regularization: fc.record({
      l1: fc.constantFrom(0, 0, 0.001),
      l2: fc.constantFrom(0, 0, 0.01),
      dropout: fc.constantFrom(0, 0, 0.3),
      inputNoise: fc.constantFrom(0, 0, 0.2),
      maxNorm: fc.constantFrom(0, 0, 1.5),
    }),
  })
  const runs = fc.tuple(
    configs.map(experiment),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 2, max: 11 }),
    fc.integer(),
  )
  const dataOf = ({ loss }: ExperimentConfig, inputs: number, classes: number, seed: number) =>
    randomData(90, inputs, loss === 'squared' ? 1 : classes, seed)

  test('are those with the plain ones after 500 updates, bit for bit', () => {
    fc.assert(
      fc.property(runs, ([config, inputs, classes, seed]) => {
        const data = dataOf(config, inputs, classes, seed)
        expect(runOf(config, data, wasmKernels(), 500)).toEqual(runOf(config, data, plainKernels, 500))
      }),
      { numRuns: 60 },
    )
  })

  test('do not depend on how many updates are done at one go', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (run, goes) => {
        const [config, inputs, classes, seed] = run
        const data = dataOf(config, inputs, classes, seed)
        const [many, single] = [0, 1].map(() => new Trainer(config, data, wasmKernels()))
        for (const count of goes) {
          many.updates(count)
          const from = single.step
          while (!single.diverged && single.step < from + count) single.update()
        }
        expect(many.save()).toEqual(single.save())
        expect(many.diverged).toEqual(single.diverged)
      }),
      { numRuns: 40 },
    )
  })

  test('with wide layers are those with the plain ones, bit for bit', () => {
    const wide = fc.array(fc.integer({ min: 30, max: 64 }), { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(wide, runs, (units, [base, inputs, classes, seed]) => {
        const activation = base.layers.find(isDense)?.activation ?? 'relu'
        const config = { ...base, layers: units.map((count) => ({ units: count, activation })) }
        const data = dataOf(config, 5 * inputs, classes, seed)
        expect(runOf(config, data, wasmKernels(), 60)).toEqual(runOf(config, data, plainKernels, 60))
      }),
      { numRuns: 15 },
    )
  })
})

test('pictures with the WebAssembly kernels are those with the plain ones', () => {
  const layers = fc.array(
    fc.record({ units: fc.integer({ min: 1, max: 64 }), activation: fc.constantFrom(...activationNames) }),
    { maxLength: 4 },
  )
  const shapes = fc.tuple(layers, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 5 }))
  const sizes = fc.integer({ min: 1, max: 33 })
  fc.assert(
    fc.property(shapes, sizes, fc.nat(), fc.boolean(), ([layers, inputs, outputs], size, seed, wild) => {
      const config = experiment({ layers, loss: outputs === 1 ? 'squared' : 'softmax' })
      const data = randomData(2, inputs, outputs, seed)
      const [plain, wasm] = [plainKernels, wasmKernels()].map((kernels) => {
        const network = new Network(config, inputs, outputs, kernels)
        const { parameters } = network
        if (wild) for (const k of parameters.keys()) parameters[k] *= 1e12 ** ((k + seed) % 5)
        return picturesOf(network, data, size)
      })
      expect(wasm).toEqual(plain)
    }),
    { numRuns: 60 },
  )
})

function picturesOf(network: Network, data: DataSet, size: number) {
  const points = data.domain === 'line' ? size : size * size
  const maps = new Int8Array(network.drawnUnits * points)
  const ranges = new Float32Array(network.drawnUnits)
  const [gridClass, gridMargin, gridValue, detail] = [
    new Uint8Array(points),
    ...[1, 2, 3].map(() => new Float32Array(points)),
  ]
  finish(unitMaps(network, data, size, maps, ranges))
  finish(gridProbe(network, data, size, { gridClass, gridMargin }))
  finish(gridProbe(network, data, size, { gridValue }))
  finish(detailProbe(network, data, { layer: network.layers.length - 1, unit: 0 }, size, detail))
  expect(detail).toEqual(gridValue)
  return { maps, ranges, gridClass, gridMargin, gridValue }
}

test('the memory of an experiment holds a trainer with dropout and a copy of its network, and not a float more', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.constantFrom(2, 7, 3072), (config, inputs) => {
      const outputs = config.loss === 'squared' ? 1 : 6
      const data = randomData(1, inputs, outputs)
      expect(experimentMemory(config, data, allocationCost)).toBe(takenMemory(config, data))
    }),
    { numRuns: 20 },
  )
})
