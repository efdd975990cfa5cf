import { digestOf } from './digest.ts'
import { evaluateSplit, penalty } from './evaluation.ts'
import { LayerStatistics } from './probes/layerStatistics.ts'
import type { Trainer } from './trainer.ts'
import type { DataSet } from './types.ts'

/** The state of a run as scripts and tests see it: the protocol's Snapshot, field by field. */
export interface EngineSnapshot {
  step: number
  epoch: number
  loss: { train: number; test: number; penalty: number }
  accuracy: { train: number; test: number } | null
  layers: EngineLayerSnapshot[]
  parameterCount: number
  digest: string
}

interface EngineLayerSnapshot {
  kind: 'dense' | 'maxout'
  activation: string
  inputs: number
  units: number
  weights: Float32Array
  biases: Float32Array
  slopes: Float32Array | null
  deadUnits: number[]
  saturatedFraction: number
  gradientNorm: number
  updateRatio: number
}

/**
 * The whole state over the whole of both splits, in fresh arrays. Yields like evaluateSplit; the trainer must not
 * advance until it is done. Accuracy is null for regression.
 */
export function* takeSnapshot(
  trainer: Trainer,
  data: DataSet = trainer.data,
): Generator<void, EngineSnapshot> {
  const { network, config } = trainer
  const statistics = new LayerStatistics(network)
  const { observe } = statistics
  const train = yield* evaluateSplit(network, config.loss, data.train, { observe })
  const test = yield* evaluateSplit(network, config.loss, data.test)
  const digest = yield* digestOf(network.parameters)
  const share = ({ correct, count }: { correct: number; count: number }) => (count > 0 ? correct / count : 0)
  return {
    step: trainer.step,
    epoch: trainer.epoch,
    loss: { train: train.loss, test: test.loss, penalty: penalty(network, config.regularization) },
    accuracy: data.task === 'regression' ? null : { train: share(train), test: share(test) },
    layers: network.layers.map(({ kind, activation, inputs, units, weights, biases, slopes }, l) => ({
      kind,
      activation,
      inputs,
      units,
      weights: weights.slice(),
      biases: biases.slice(),
      slopes: slopes ? slopes.slice() : null,
      deadUnits: statistics.deadUnits(l),
      saturatedFraction: statistics.saturatedFraction(l),
      gradientNorm: trainer.gradientNorms[l],
      updateRatio: trainer.updateRatios[l],
    })),
    parameterCount: network.parameterCount,
    digest,
  }
}
