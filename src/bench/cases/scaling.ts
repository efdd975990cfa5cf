import type { DenseLayer } from '../../domain/layers/layerKinds.ts'
import type { Case, Entry } from '../stage.ts'
import { runEntries } from '../stage.ts'
import { operationsOf, repeated, toyConfig } from './networks.ts'

const implementations = ['neurarium', 'plain'] as const
const batchSize = 50

interface Size {
  readonly name: string
  readonly layers: DenseLayer[]
}

/** Sizes beside one another, so that what counts is the time of one multiplication with its addition. */
const scalingCase = (id: string, title: string, sizes: readonly Size[]): Case => ({
  id,
  title,
  async run(stage) {
    const operations = new Map<string, number>()
    const entries = sizes.flatMap(({ name, layers }) =>
      implementations.map((implementation): Entry => {
        const entry = `${name}, ${implementation}`
        const units = layers.map((layer) => layer.units)
        operations.set(entry, operationsOf(2, units, 1))
        return {
          name: entry,
          implementation,
          task: {
            config: toyConfig(layers, batchSize, 0.01),
            work: 'training',
            bound: 0.01,
            updates: 20_000,
          },
        }
      }),
    )
    const { comparison, learned } = await runEntries(stage, entries)
    const contenders = comparison.contenders.map(({ name, rates }) => ({
      name,
      rates: rates.map((rate) => (rate * (operations.get(name) ?? 0)) / 2),
    }))
    const show = (rate: number) => `${(1e9 / rate).toPrecision(3)} ns`
    return {
      id,
      title,
      unit: 'time of one multiply-add',
      comparison: { ...comparison, contenders },
      learned,
      operations: 2,
      ratios: false,
      show,
      notes: [],
    }
  },
})

export const scalingCases: readonly Case[] = [
  scalingCase(
    'width',
    `Cost of a multiply-add as width grows: 2-w-w-1, ReLU, batch ${batchSize}`,
    [4, 8, 16, 32, 64, 128, 256, 512].map((width) => ({
      name: `width ${width}`,
      layers: repeated(2, width, 'relu'),
    })),
  ),
  scalingCase(
    'depth',
    `Cost of a multiply-add as depth grows: layers of 16, tanh, batch ${batchSize}`,
    [1, 2, 4, 8, 12].map((depth) => ({ name: `depth ${depth}`, layers: repeated(depth, 16, 'tanh') })),
  ),
]
