import type { ExperimentConfig } from '../../config/types.ts'
import { applicableFeatures, featurizeRows } from '../features.ts'
import type { DataSet, Split } from '../types.ts'
import { holdApart, splitExamples } from './split.ts'

/** All points of a set, before the split. */
export interface Points {
  readonly domain: 'plane' | 'line'
  /** number of classes, or 0 for regression */
  readonly classes: number
  readonly extent: DataSet['extent']
  /** [count × 2] over a plane, [count × 1] over a line */
  readonly coordinates: Float32Array
  /** [count] class indices or values */
  readonly targets: Float32Array
}

/** Splits points and gives them their features. */
export function pointDataSet(config: ExperimentConfig, points: Points): DataSet {
  const { domain, classes, extent, coordinates, targets } = points
  const names = applicableFeatures(config.features, domain)
  const featurize = (raw: Float32Array, count: number, out: Float32Array) =>
    featurizeRows(names, domain, raw, count, out)
  const part = (indices: Int32Array) =>
    new PointSplit(
      rowsOf(coordinates, indices, domain === 'line' ? 1 : 2),
      rowsOf(targets, indices, 1),
      names.length,
      featurize,
    )
  const labels = classes > 0 ? targets : new Float32Array(targets.length)
  const { testShare, validationShare = 0, seed } = config.data
  const sides = splitExamples(labels, testShare, seed)
  const { train, validation } = holdApart(labels, sides.train, validationShare, seed)
  return {
    name: config.data.set,
    task: classes > 0 ? 'classification' : 'regression',
    domain,
    inputSize: names.length,
    outputSize: Math.max(classes, 1),
    extent,
    train: part(train),
    test: part(sides.test),
    ...(validation && { validation: part(validation) }),
    featurize,
  }
}

function rowsOf(values: Float32Array, indices: Int32Array, width: number): Float32Array {
  const rows = new Float32Array(indices.length * width)
  indices.forEach((index, row) => {
    rows.set(values.subarray(index * width, (index + 1) * width), row * width)
  })
  return rows
}

/** Points whose features are computed once. */
class PointSplit implements Split {
  readonly count: number
  readonly pixels = null
  readonly coordinates: Float32Array
  readonly targets: Float32Array
  readonly #inputs: Float32Array
  readonly #inputSize: number

  constructor(
    coordinates: Float32Array,
    targets: Float32Array,
    inputSize: number,
    featurize: DataSet['featurize'],
  ) {
    this.count = targets.length
    this.coordinates = coordinates
    this.targets = targets
    this.#inputSize = inputSize
    this.#inputs = new Float32Array(this.count * inputSize)
    featurize(coordinates, this.count, this.#inputs)
  }

  gather(rows: Int32Array | null, from: number, count: number, out: Float32Array): void {
    const size = this.#inputSize
    const inputs = this.#inputs
    for (let i = 0, to = 0; i < count; i++) {
      const start = (rows === null ? from + i : rows[from + i]) * size
      for (let k = 0; k < size; k++) out[to++] = inputs[start + k]
    }
  }
}
