import type { DenseLayer } from '../../domain/layers/layerKinds.ts'
import type { Case, Entry } from '../stage.ts'
import { runEntries } from '../stage.ts'
import type { Task } from '../task.ts'
import { forwardOperations, operationsOf, repeated, toyConfig } from './networks.ts'

const implementations = ['neurarium', 'plain', 'convnetjs', 'object-graph', 'tfjs-cpu', 'tfjs-wasm'] as const
const mapped = ['neurarium', 'plain', 'object-graph'] as const
const mapSize = 100

const networks: ReadonlyArray<{ name: string; layers: DenseLayer[] }> = [
  { name: '2-4-2-1', layers: [...repeated(1, 4, 'tanh'), ...repeated(1, 2, 'tanh')] },
  { name: '2-8x6-1', layers: repeated(6, 8, 'tanh') },
  { name: '2-32x6-1', layers: repeated(6, 32, 'tanh') },
]

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const taskOf = (layers: DenseLayer[], batchSize: number, work: Task['work']): Task => ({
  config: toyConfig(layers, batchSize, batchSize > 10 ? 0.2 : 0.05),
  work,
  bound: 0.004,
  updates: 4000,
})

const toyCase = (name: string, layers: DenseLayer[], batchSize: number): Case => {
  const batch = batchSize > 10 ? 'full batch (250)' : `batch ${batchSize}`
  const id = `toys-${name}-${batchSize > 10 ? 'full' : batchSize}`
  const title = `Training ${name.replace('x', '×')}, tanh and squared loss, ${batch}`
  const units = layers.map((layer) => layer.units)
  return {
    id,
    title,
    async run(stage) {
      const task = taskOf(layers, batchSize, 'training')
      const entries = implementations.map(
        (implementation): Entry => ({ name: implementation, implementation, task }),
      )
      const result = await runEntries(stage, entries)
      const operations = operationsOf(2, units, 1)
      return { id, title, unit: 'samples/s', operations, tanhs: sum(units), notes: [], ...result }
    },
  }
}

export const toyCases: readonly Case[] = networks.flatMap(({ name, layers }) =>
  [10, 250].map((batchSize) => toyCase(name, layers, batchSize)),
)

const mapCase = (name: string, layers: DenseLayer[]): Case => {
  const id = `maps-${name}`
  const title = `Maps of all units of ${name.replace('x', '×')} at ${mapSize}×${mapSize}`
  return {
    id,
    title,
    async run(stage) {
      const task = taskOf(layers, 10, { mapSize })
      const entries = mapped.map((implementation): Entry => ({ name: implementation, implementation, task }))
      const result = await runEntries(stage, entries)
      const show = (rate: number) => `${(1000 / rate).toPrecision(3)} ms`
      const units = layers.map((layer) => layer.units)
      const points = mapSize * mapSize
      const operations = points * forwardOperations(2, units, 1)
      return {
        id,
        title,
        unit: 'time of one',
        operations,
        tanhs: points * sum(units),
        show,
        notes: [],
        ...result,
      }
    },
  }
}

export const mapCases: readonly Case[] = networks.slice(0, 2).map(({ name, layers }) => mapCase(name, layers))
