/**
 * Test accuracy on the CIFAR-10 subset, without hidden layers and with 100 ReLU units, over seeds: `npm run measure`.
 * The figures in the README come from here; the same engine, data and steps as in the page.
 */

import { mergeConfig } from '../../config/normalize/normalize.ts'
import { presets } from '../../config/presets/presets.ts'
import { defaultConfig } from '../../config/schema.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { allocationCost, createWasmKernels } from '../../engine/kernels/wasm.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { experimentMemory } from '../../engine/training/memory.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import type { ImageShards } from '../../engine/types.ts'
import { compileKernels } from '../build/compile-kernels.ts'
import { loadKernels } from '../build/load-kernels.ts'
import { readShards } from '../claims/shards.ts'

export async function measure(seeds: readonly number[], epochs: number): Promise<void> {
  await compileKernels()
  const instantiate = loadKernels()
  const shards: ImageShards = { train: readShards('train'), test: readShards('test') }
  for (const id of ['cifar-linear', 'cifar-two-layer', 'cifar-three-layer']) {
    const preset = presets.find((known) => known.id === id)
    if (!preset) throw new Error(`There is no preset '${id}'.`)
    for (const seed of seeds) {
      const { config } = mergeConfig(mergeConfig(defaultConfig, preset.config).config, {
        initialization: { seed },
      })
      const data = createDataSet(config, shards)
      const memory = experimentMemory(config, data, allocationCost)
      const trainer = new Trainer(
        config,
        data,
        createWasmKernels(instantiate, memory, () => plainKernels),
      )
      const started = performance.now()
      let best = 0
      let last = 0
      for (let epoch = 1; epoch <= epochs; epoch++) {
        while (trainer.epoch < epoch) trainer.update()
        const { correct, count } = finish(evaluateSplit(trainer.network, config.loss, data.test, {}))
        last = correct / count
        best = Math.max(best, last)
      }
      const seconds = (performance.now() - started) / 1000
      console.log(
        `${id.padEnd(18)} seed ${seed}: test accuracy ${(100 * last).toFixed(1)}% after ${epochs} epochs, best ${(100 * best).toFixed(1)}% (${seconds.toFixed(0)} s)`,
      )
    }
  }
}
