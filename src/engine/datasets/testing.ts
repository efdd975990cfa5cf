/** What the tests of the data sets share. */
import type { DataConfig, ExperimentConfig } from '../../config/types.ts'
import type { DataSet, Split } from '../types.ts'

export function configOf(data: Partial<DataConfig>, features: ExperimentConfig['features'] = ['x', 'y']) {
  const config: ExperimentConfig = {
    data: { set: 'circle', samples: 240, noise: 0, testShare: 0.3, classes: 3, seed: 1, ...data },
    features,
    layers: [],
    initialization: { weights: 'he', scale: 1, bias: 0, seed: 1 },
    loss: 'softmax',
    optimizer: { name: 'sgd', learningRate: 0.1, momentum: 0.9, schedule: 'constant', scheduleSteps: 100 },
    batchSize: 10,
    regularization: { l1: 0, l2: 0, dropout: 0, inputNoise: 0, maxNorm: 0 },
  }
  return config
}

/** All inputs of a split, as the network gets them. */
export function inputsOf(dataSet: DataSet, split: Split = dataSet.train): Float32Array {
  const out = new Float32Array(split.count * dataSet.inputSize)
  split.gather(null, 0, split.count, out)
  return out
}

export interface PlanePoint {
  x: number
  y: number
  target: number
}

/** Points of training and test together; y is 0 over a line. */
export function pointsOf(dataSet: DataSet): PlanePoint[] {
  const width = dataSet.domain === 'line' ? 1 : 2
  return [dataSet.train, dataSet.test].flatMap((split) =>
    Array.from(split.targets, (target, i) => ({
      x: split.coordinates[i * width],
      y: width === 2 ? split.coordinates[i * 2 + 1] : 0,
      target,
    })),
  )
}

export const countsOf = (labels: Iterable<number>): number[] => {
  const counts: number[] = []
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts
}

/** FNV-1a of the values' bits, in hexadecimal. */
export function hashOf(...arrays: Float32Array[]): string {
  let hash = 0x811c9dc5
  for (const values of arrays) {
    for (const bits of new Uint32Array(values.buffer, values.byteOffset, values.length)) {
      hash = Math.imul(hash ^ bits, 0x01000193)
      hash ^= hash >>> 15
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
