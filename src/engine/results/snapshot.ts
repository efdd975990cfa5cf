import type { LayerKindName } from '../../domain/layers/layerKinds.ts'
import type { Shape } from '../../domain/layers/shape.ts'
import { LayerStatistics } from '../probes/layerStatistics.ts'
import type { Trainer } from '../training/trainer.ts'
import type { DataSet, SplitFigures } from '../types.ts'
import { digestOf } from './digest.ts'
import { evaluateSplit, hitShare, penalty } from './evaluation.ts'

/** The state of a run as scripts and tests see it. Names are fixed by the scripting interface. */
export interface Snapshot {
  step: number
  /** completed passes over the training examples */
  epoch: number
  /** mean data loss over each whole split, without dropout and input noise; the regularization term apart */
  loss: SplitFigures & { penalty: number }
  /** shares 0…1; null for regression */
  accuracy: SplitFigures | null
  /** the hidden layers, then the output layer */
  layers: LayerSnapshot[]
  parameterCount: number
  /** SHA-256, hex, of all parameters as little-endian float32, layer by layer: weights, biases, slopes */
  digest: string
}

interface LayerSnapshot {
  kind: LayerKindName
  activation: string
  /** what comes out, [height × width × channels]; a plain vector is 1 × 1 × n */
  shape: Shape
  inputs: number
  units: number
  /**
   * [inputs × units], row-major: weights[i * units + j] joins input i to unit j; maxout: [pieces × inputs × units];
   * conv: i = (ky · size + kx) · channels below + c, pool: empty
   */
  weights: Float32Array
  /** [units]; maxout: [pieces × units] */
  biases: Float32Array
  /** PReLU, [units] */
  slopes: Float32Array | null
  /** units that are 0 for every training example */
  deadUnits: number[]
  /**
   * of functions that level off (sigmoid, tanh, and one side of elu, gelu, silu, softplus): share of (example, unit) pairs
   * with |f′| below 5% of its largest value; 0 for the others
   */
  saturatedFraction: number
  /**
   * of relu, leaky-relu, prelu: share of pairs with a negative pre-activation (0 is not negative); of maxout: share of pairs
   * whose second piece is the larger one; 0 for the others
   */
  inactiveFraction: number
  /** L2 norm of the last mini-batch's weight gradient */
  gradientNorm: number
  /** ‖Δw‖ / ‖w‖ of the last update */
  updateRatio: number
}

/**
 * The whole state over the whole of all splits, in fresh arrays. Yields like evaluateSplit; the trainer must not
 * advance until it is done. Accuracy is null for regression.
 */
export function* takeSnapshot(trainer: Trainer, data: DataSet = trainer.data): Generator<void, Snapshot> {
  const { network, config } = trainer
  const statistics = new LayerStatistics(network)
  const { observe } = statistics
  const train = yield* evaluateSplit(network, config.loss, data.train, { observe })
  const test = yield* evaluateSplit(network, config.loss, data.test)
  const held = data.validation && (yield* evaluateSplit(network, config.loss, data.validation))
  const digest = yield* digestOf(network.parameters)
  return {
    step: trainer.step,
    epoch: trainer.epoch,
    loss: {
      train: train.loss,
      ...(held && { validation: held.loss }),
      test: test.loss,
      penalty: penalty(network, config.regularization),
    },
    accuracy:
      data.task === 'regression'
        ? null
        : { train: hitShare(train), ...(held && { validation: hitShare(held) }), test: hitShare(test) },
    layers: network.layers.map(({ kind, activation, shape, inputs, units, weights, biases, slopes }, l) => ({
      kind,
      activation,
      shape,
      inputs,
      units,
      weights: weights.slice(),
      biases: biases.slice(),
      slopes: slopes ? slopes.slice() : null,
      deadUnits: statistics.deadUnits(l),
      saturatedFraction: statistics.saturatedFraction(l),
      inactiveFraction: statistics.inactiveFraction(l),
      gradientNorm: trainer.gradientNorms[l],
      updateRatio: trainer.updateRatios[l],
    })),
    parameterCount: network.parameterCount,
    digest,
  }
}
