import type { Case, Entry } from '../stage.ts'
import { runEntries } from '../stage.ts'
import type { Task } from '../task.ts'
import { imageConfig, operationsOf } from './networks.ts'

const implementations = ['neurarium', 'plain', 'convnetjs', 'tfjs-wasm', 'tfjs-cpu'] as const

const imageCase = (units: readonly number[], batchSize: number): Case => {
  const name = [3072, ...units, 10].join('-')
  const id = `images-${name}-${batchSize}`
  const title = `Training ${name}, ReLU and softmax, batch ${batchSize}`
  return {
    id,
    title,
    async run(stage) {
      const task: Task = {
        config: imageConfig(units, batchSize, { learningRate: batchSize > 32 ? 0.03 : 0.01 }),
        work: 'training',
        bound: 1.95,
        updates: 300,
      }
      const entries = implementations.map(
        (implementation): Entry => ({ name: implementation, implementation, task }),
      )
      const result = await runEntries(stage, entries)
      return { id, title, unit: 'images/s', operations: operationsOf(3072, units, 10), notes: [], ...result }
    },
  }
}

export const imageCases: readonly Case[] = [[100], [256, 128]].flatMap((units) =>
  [32, 128].map((batchSize) => imageCase(units, batchSize)),
)
