import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activationNames, type LayerConfig, optimizerNames } from '../../config/types.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { experiment, randomData } from '../fixtures.ts'
import { Trainer } from '../training/trainer.ts'

/** Debian's own interpreter, which has python3-torch where that is installed. */
const python = '/usr/bin/python3'
const script = fileURLToPath(new URL('torch_runs.py', import.meta.url))
const isThere =
  spawnSync(python, ['-c', "import importlib.util as u; exit(not u.find_spec('torch'))"]).status === 0

const updates = 50
const images = 12
const seed = 20261129

const activation = fc.constantFrom(...activationNames.filter((name) => name !== 'maxout'))
const conv = fc.record({
  kind: fc.constant('conv' as const),
  filters: fc.integer({ min: 1, max: 9 }),
  size: fc.constantFrom(1 as const, 3 as const, 5 as const, 7 as const),
  stride: fc.constantFrom(1 as const, 2 as const),
  padding: fc.constantFrom('same' as const, 'valid' as const),
  activation,
})
const pool = fc.record({
  kind: fc.constant('pool' as const),
  mode: fc.constantFrom('max' as const, 'average' as const),
  size: fc.constantFrom(2 as const, 3 as const, 4 as const),
})
const end = fc.constantFrom<LayerConfig[]>(
  [],
  [{ kind: 'pool', mode: 'average', size: 'all' }],
  [
    { kind: 'pool', mode: 'max', size: 'all' },
    { units: 7, activation: 'tanh' },
  ],
)
/** The window of the second filters is at most as large as what the pool leaves. */
const stacks: fc.Arbitrary<LayerConfig[]> = fc
  .tuple(conv, pool, conv, end)
  .map(([first, middle, second, last]) => [
    first,
    middle,
    { ...second, size: second.size > 3 ? 3 : second.size },
    ...last,
  ])

const runs = fc.record({
  layers: stacks,
  name: fc.constantFrom(...optimizerNames),
  l2: fc.constantFrom(0, 0.01),
  dataSeed: fc.integer({ min: 1, max: 1000 }),
})
const rates = { sgd: 0.02, momentum: 0.005, nesterov: 0.005, adagrad: 0.01, rmsprop: 0.001, adam: 0.002 }

test.skipIf(!isThere)(
  `random convolutional networks of seed ${seed} have PyTorch’s losses through ${updates} updates, to 5e-4`,
  () => {
    const all = fc.sample(runs, { seed, numRuns: 24 }).map(({ layers, name, l2, dataSeed }) => {
      const config = experiment({
        layers,
        initialization: { bias: 0.05, seed: dataSeed },
        optimizer: { name, learningRate: rates[name], momentum: 0.9 },
        batchSize: 5000,
        regularization: { l2 },
      })
      const data = randomData(images, 3072, 4, dataSeed)
      const trainer = new Trainer(config, data, wasmKernels(1 << 23))
      const parameters = trainer.network.layers.map(({ weights, biases, slopes }) => ({
        weights: [...weights],
        biases: [...biases],
        slopes: slopes && [...slopes],
      }))
      const losses = Array.from({ length: updates }, () => {
        trainer.update()
        return trainer.lastLoss
      })
      const { coordinates, targets } = data.train
      return {
        losses,
        run: {
          layers: trainer.network.geometries,
          parameters,
          inputs: [...coordinates],
          targets: [...targets],
          optimizer: name,
          rate: rates[name],
          l2,
          updates,
        },
      }
    })
    const given = JSON.parse(
      execFileSync(python, [script], {
        input: JSON.stringify(all.map(({ run }) => run)),
        maxBuffer: 1 << 28,
        encoding: 'utf8',
      }),
    ) as number[][]
    for (const [k, { losses, run }] of all.entries()) {
      const worst = Math.max(
        ...losses.map((loss, step) => Math.abs(loss - given[k][step]) / Math.max(1, given[k][step])),
      )
      expect(
        worst,
        `${k}: ${run.optimizer}, ${JSON.stringify(run.layers.map(({ kind, activation }) => [kind, activation]))}`,
      ).toBeLessThan(5e-4)
    }
    // they did learn something
    expect(all.filter(({ losses }) => (losses.at(-1) ?? 9) < 0.8 * losses[0]).length).toBeGreaterThan(12)
  },
)
