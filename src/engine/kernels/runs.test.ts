// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryConfig } from '../../config/arbitrary.ts'
import { activationNames, type ExperimentConfig, optimizerNames } from '../../config/types.ts'
import { wasmKernels } from '../../tools/load-kernels.ts'
import { createDataSet } from '../datasets/index.ts'
import { digestOf, finish } from '../digest.ts'
import { digests } from '../digests.ts'
import { evaluateSplit } from '../evaluation.ts'
import { experiment, randomData } from '../fixtures.ts'
import { experimentMemory } from '../memory.ts'
import { Network } from '../network.ts'
import { Trainer } from '../trainer.ts'
import type { DataSet } from '../types.ts'
import type { Kernels } from './kernels.ts'
import { plainKernels } from './plain.ts'
import { allocationCost } from './wasm.ts'

/** Everything that a run shows, after `updates` of them. */
function runOf(config: ExperimentConfig, data: DataSet, kernels: Kernels, updates: number) {
  const trainer = new Trainer(config, data, kernels)
  for (let k = 0; k < updates; k++) trainer.update()
  return {
    digest: finish(digestOf(trainer.network.parameters)),
    step: trainer.step,
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
    fc.record({ units: fc.integer({ min: 1, max: 40 }), activation: fc.constantFrom(...activationNames) }),
    { maxLength: 3 },
  )
  const configs = fc
    .record({
      layers,
      name: fc.constantFrom(...optimizerNames),
      batchSize: fc.integer({ min: 1, max: 70 }),
      l1: fc.constantFrom(0, 0, 0.001),
      l2: fc.constantFrom(0, 0, 0.01),
      dropout: fc.constantFrom(0, 0, 0.3),
      maxNorm: fc.constantFrom(0, 0, 1.5),
      loss: fc.constantFrom('softmax' as const, 'hinge' as const),
    })
    .map(({ layers, name, batchSize, loss, ...regularization }) =>
      experiment({ layers, batchSize, loss, optimizer: { name, learningRate: 0.01 }, regularization }),
    )

  test('are those with the plain ones, bit for bit', () => {
    const one = fc.tuple(
      configs,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 2, max: 11 }),
      fc.integer(),
    )
    fc.assert(
      fc.property(one, ([config, inputs, classes, seed]) => {
        const data = randomData(150, inputs, classes, seed)
        expect(runOf(config, data, wasmKernels(), 60)).toEqual(runOf(config, data, plainKernels, 60))
      }),
      { numRuns: 25 },
    )
  })
})

test('the memory of an experiment holds a trainer with dropout and a copy of its network, and is not much larger', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.constantFrom(2, 7, 3072), ({ ...config }, inputs) => {
      const outputs = config.loss === 'squared' ? 1 : 6
      let taken = 0
      const counting: Kernels = {
        ...plainKernels,
        allocate(length) {
          taken += allocationCost(length)
          return new Float32Array(length)
        },
      }
      const data = randomData(1, inputs, outputs)
      const trainer = new Trainer(config, data, counting)
      new Network(config, inputs, outputs, counting)
      trainer.change({ ...config, regularization: { ...config.regularization, dropout: 0.5 } })
      const reserved = experimentMemory(config, inputs, outputs, allocationCost)
      expect(reserved).toBeGreaterThanOrEqual(taken)
      expect(reserved).toBeLessThan(3 * taken)
    }),
    { numRuns: 20 },
  )
})
