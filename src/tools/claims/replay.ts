/** Runs experiments of the course in Node, with the kernels of the page: the same bits as on the screen. */

import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { allocationCost, createWasmKernels, type Instantiate } from '../../engine/kernels/wasm.ts'
import { type Snapshot, takeSnapshot } from '../../engine/results/snapshot.ts'
import { experimentMemory } from '../../engine/training/memory.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import type { DataSet, ImageShards } from '../../engine/types.ts'
import { compileKernels } from '../build/compile-kernels.ts'
import { loadKernels } from '../build/load-kernels.ts'
import { readShards } from './shards.ts'

export type Change = DeepPartial<ExperimentConfig>

/** The engine, loaded once, and what its runs came to, each computed once. */
export class Replay {
  readonly #instantiate: Instantiate
  #images: ImageShards | null = null
  /** of images no seed draws any: they stay */
  readonly #imageSets = new Map<string, DataSet>()
  readonly #known = new Map<string, unknown>()

  private constructor(instantiate: Instantiate) {
    this.#instantiate = instantiate
  }

  static async start(): Promise<Replay> {
    await compileKernels()
    return new Replay(loadKernels())
  }

  /** A trainer at step 0 of the default experiment with these changes, its draws by this seed. */
  trainer(change: Change, seed: number): Trainer {
    return this.trainerWith(change, seed, seed)
  }

  /** As trainer(), the data and the first weights drawn by seeds of their own. */
  trainerWith(change: Change, dataSeed: number, weightSeed: number): Trainer {
    const seeded = mergeConfig(mergeConfig(defaultConfig, change).config, {
      data: { seed: dataSeed },
      initialization: { seed: weightSeed },
    })
    if (seeded.corrections.length > 0) throw new Error(JSON.stringify(seeded.corrections))
    const { config } = seeded
    const data = this.#dataOf(config)
    const memory = experimentMemory(config, data, allocationCost)
    return new Trainer(
      config,
      data,
      createWasmKernels(this.#instantiate, memory, () => plainKernels),
    )
  }

  /** The data of a config, which trainers share: none of them writes to it. */
  #dataOf(config: ExperimentConfig): DataSet {
    const { data, features } = config
    if (data.set !== 'cifar10') return this.once(['data', data, features], () => createDataSet(config))
    const key = JSON.stringify({ ...data, seed: 0 })
    let images = this.#imageSets.get(key)
    if (!images) {
      this.#images ??= { train: readShards('train'), test: readShards('test') }
      images = createDataSet(config, this.#images)
      this.#imageSets.set(key, images)
    }
    return images
  }

  /** The state after so many updates, or, where they come to no number, as far as the run went. */
  run(change: Change, seed: number, steps: number): Snapshot {
    return this.runWith(change, seed, seed, steps)
  }

  /** As run(), the data and the first weights drawn by seeds of their own. */
  runWith(change: Change, dataSeed: number, weightSeed: number, steps: number): Snapshot {
    return this.once(['run', change, dataSeed, weightSeed, steps], () => {
      const trainer = this.trainerWith(change, dataSeed, weightSeed)
      trainer.updates(steps - trainer.step)
      return finish(takeSnapshot(trainer))
    })
  }

  /** The trainer after so many updates, for what its snapshot has not; run() of the same knows where it ended. */
  trained(change: Change, seed: number, steps: number): { trainer: Trainer; end: Snapshot } {
    return this.once(['trained', change, seed, steps], () => {
      const trainer = this.trainer(change, seed)
      trainer.updates(steps - trainer.step)
      const end = finish(takeSnapshot(trainer))
      return { trainer, end: this.once(['run', change, seed, seed, steps], () => end) }
    })
  }

  /** Forgets what runs came to: the next seed's are others. */
  forget(): void {
    this.#known.clear()
  }

  /** Computes it at the first call, and remembers it. */
  once<T>(key: unknown, compute: () => T): T {
    const text = JSON.stringify(key)
    if (!this.#known.has(text)) this.#known.set(text, compute())
    return this.#known.get(text) as T
  }
}
