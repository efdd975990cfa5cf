import type { ExperimentConfig, LayerConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import { layerGeometries } from '../../domain/layers/geometry.ts'
import { experiment } from '../../engine/fixtures.ts'
import { nativeNote } from '../native.ts'
import { type Case, type Entry, runEntries } from '../stage.ts'
import type { Task } from '../task.ts'

const conv = (filters: number, size: 3 | 5): LayerConfig => ({
  kind: 'conv',
  filters,
  size,
  activation: 'relu',
})
const pool: LayerConfig = { kind: 'pool', mode: 'max', size: 2 }

/** ConvNetJS's own example on CIFAR-10, and a stack of small windows. */
const networks: Record<string, LayerConfig[]> = {
  '16-20-20': [conv(16, 5), pool, conv(20, 5), pool, conv(20, 5), pool],
  '32-32-64': [conv(32, 3), pool, conv(32, 3), pool, conv(64, 3), pool],
}

/** The side of a network's windows, and how many filters each of its convolutions has. */
function windowsOf(layers: readonly LayerConfig[]): [size: number, filters: number[]] {
  const convolutions = layers.filter((layer) => layer.kind === 'conv')
  return [convolutions[0].size, convolutions.map(({ filters }) => filters)]
}

const configOf = (layers: LayerConfig[]): ExperimentConfig =>
  experiment({
    data: { set: 'cifar10', samples: 1920 },
    layers,
    optimizer: { name: 'momentum', learningRate: 0.01, momentum: 0.9 },
    batchSize: 32,
  })

/** Floating-point operations of an example's way forward: 2 for each weight and place. */
const forwardOperations = (layers: readonly LayerConfig[], outputs: number): number[] =>
  layerGeometries(layers, imageSize, outputs).map(({ positions, weights }) => 2 * positions * weights)

/**
 * Floating-point operations that a training example needs: forward, weight gradient and input gradient are 2 operations
 * for each weight and place; the first layer needs no input gradient. Borders, pooling and the rest are not counted.
 */
function convolutionOperations(layers: readonly LayerConfig[], outputs: number): number {
  const [first, ...others] = forwardOperations(layers, outputs)
  return 2 * first + 3 * others.reduce((sum, forward) => sum + forward, 0)
}

const trainingCases = Object.entries(networks).map(([name, layers]): Case => {
  const id = `convolution-${name}`
  const title = `Training convolutions ${name}, each with a max-pool of 2, momentum, batch 32`
  return {
    id,
    title,
    async run(stage) {
      const task: Task = { config: configOf(layers), work: 'training', bound: 2.05, updates: 200 }
      const entries = (['neurarium', 'plain', 'convnetjs'] as const).map(
        (implementation): Entry => ({ name: implementation, implementation, task }),
      )
      const result = await runEntries(stage, entries)
      const notes = [
        ...nativeNote(...windowsOf(layers), 10),
        'tfjs-wasm cannot train convolutions: it has no gradient of their filters. tfjs-cpu takes some ten seconds for a batch and is left out.',
      ]
      return { id, title, unit: 'images/s', operations: convolutionOperations(layers, 10), notes, ...result }
    },
  }
})

const evaluationCases = Object.entries(networks).map(([name, layers]): Case => {
  const id = `evaluation-${name}`
  const title = `Loss of 1,920 images by convolutions ${name}`
  return {
    id,
    title,
    async run(stage) {
      const taskOf = (evaluated: number): Task => ({
        config: configOf(layers),
        work: { evaluated },
        bound: 2.05,
        updates: 200,
      })
      const entries: Entry[] = [
        { name: 'neurarium', implementation: 'neurarium', task: taskOf(1920) },
        // it goes image by image: its rate is the same over fewer, and a round stays short
        { name: 'convnetjs', implementation: 'convnetjs', task: taskOf(32) },
      ]
      const result = await runEntries(stage, entries)
      const operations = forwardOperations(layers, 10).reduce((sum, one) => sum + one)
      return { id, title, unit: 'images/s', operations, notes: [], ...result }
    },
  }
})

export const convolutionCases: readonly Case[] = [...trainingCases, ...evaluationCases]
