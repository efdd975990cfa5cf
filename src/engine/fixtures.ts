import type { ExperimentConfig } from '../config/types.ts'
import type { ActivationName } from '../domain/activations.ts'
import type { DenseLayer } from '../domain/layers/layerKinds.ts'
import { Random } from './random.ts'
import type { DataSet, Split } from './types.ts'

/** Experiments and data sets for the engine's tests and pinned digests. */
type Sections = {
  [K in 'data' | 'initialization' | 'optimizer' | 'regularization']: Partial<ExperimentConfig[K]>
}
type Change = Partial<Omit<ExperimentConfig, keyof Sections>> & Partial<Sections>

const base: ExperimentConfig = {
  data: { set: 'spiral', samples: 200, noise: 0.1, testShare: 0.3, classes: 3, seed: 1 },
  features: ['x', 'y'],
  layers: [],
  initialization: { weights: 'he', scale: 1, bias: 0, seed: 1 },
  loss: 'softmax',
  optimizer: { name: 'sgd', learningRate: 0.1, momentum: 0.9, schedule: 'constant', scheduleSteps: 1000 },
  batchSize: 10,
  regularization: { l1: 0, l2: 0, dropout: 0, inputNoise: 0, maxNorm: 0 },
}

/** A whole config from what is special about it. */
export const experiment = (change: Change = {}): ExperimentConfig => ({
  ...base,
  ...change,
  data: { ...base.data, ...change.data },
  initialization: { ...base.initialization, ...change.initialization },
  optimizer: { ...base.optimizer, ...change.optimizer },
  regularization: { ...base.regularization, ...change.regularization },
})

/** 'relu 8, tanh 4' as layers. */
export const hidden = (text: string): DenseLayer[] =>
  text.split(', ').map((layer) => {
    const [activation, units] = layer.split(' ')
    return { activation: activation as ActivationName, units: Number(units) }
  })

/** A split of given rows: inputs [count × width]. */
function splitOf(inputs: Float32Array, targets: Float32Array, width: number): Split {
  return {
    count: targets.length,
    coordinates: inputs,
    pixels: null,
    targets,
    gather(rows, from, count, out) {
      for (let r = 0; r < count; r++) {
        const example = rows ? rows[from + r] : from + r
        out.set(inputs.subarray(example * width, (example + 1) * width), r * width)
      }
    },
  }
}

/** A data set of normal inputs with classes in turn, or normal values when outputSize is 1. The test split is the training split. */
export function randomData(count: number, inputSize: number, outputSize: number, seed = 1): DataSet {
  const random = new Random(seed, 'data')
  const inputs = Float32Array.from({ length: count * inputSize }, () => random.normal())
  const regression = outputSize === 1
  const targets = Float32Array.from({ length: count }, (_, k) =>
    regression ? random.normal() : k % outputSize,
  )
  const split = splitOf(inputs, targets, inputSize)
  return {
    name: 'custom',
    task: regression ? 'regression' : 'classification',
    domain: inputSize === 1 ? 'line' : 'plane',
    inputSize,
    outputSize,
    extent: { x: [-3, 3], y: [-3, 3] },
    train: split,
    test: split,
    featurize: (coordinates, rows, out) => out.set(coordinates.subarray(0, rows * inputSize)),
  }
}
