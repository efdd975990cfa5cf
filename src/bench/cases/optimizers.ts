import type { Case, Entry } from '../stage.ts'
import { runEntries } from '../stage.ts'
import { imageConfig, operationsOf } from './networks.ts'

const rates = { sgd: 0.01, momentum: 0.002, adam: 0.0003 } as const
const id = 'optimizers'
const title = 'Optimizers: 3072-100-10, batch 32'

export const optimizerCases: readonly Case[] = [
  {
    id,
    title,
    async run(stage) {
      const entries = (['sgd', 'momentum', 'adam'] as const).map(
        (name): Entry => ({
          name,
          implementation: 'neurarium',
          task: {
            config: imageConfig([100], 32, { name, learningRate: rates[name] }),
            work: 'training',
            bound: 1.95,
            updates: 300,
          },
        }),
      )
      const result = await runEntries(stage, entries)
      return { id, title, unit: 'images/s', operations: operationsOf(3072, [100], 10), notes: [], ...result }
    },
  },
]
