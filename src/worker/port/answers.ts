import { predict } from '../../engine/results/evaluation.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import type { Split } from '../../engine/types.ts'
import type { SplitData, SplitName } from '../../protocol/messages.ts'
import type { Experiment } from '../run/experiment.ts'
import type { Answer } from './jobs.ts'

export function* answerSnapshot({ trainer, data }: Experiment): Answer {
  return { kind: 'snapshot', snapshot: yield* takeSnapshot(trainer, data) }
}

/** @throws RangeError when there is no such split */
export function* answerData({ data }: Experiment, name: SplitName): Answer {
  const split = data[name]
  if (!split)
    throw new RangeError('This experiment has no validation examples: data.validationShare says how many.')
  return { kind: 'data', data: yield* gatherAll(split, data.inputSize) }
}

/** @throws RangeError when the inputs are not whole rows */
export function* answerPredict({ trainer: { network } }: Experiment, inputs: Float32Array): Answer {
  const { inputSize, outputSize } = network
  if (inputs.length % inputSize !== 0)
    throw new RangeError(
      `The inputs of predict must be rows of ${inputSize} values each, and ${inputs.length} is not a multiple of it.`,
    )
  const count = inputs.length / inputSize
  const outputs = new Float32Array(count * outputSize)
  yield* predict(network, inputs, count, outputs)
  return { kind: 'predict', outputs }
}

/** Values copied between two yields, about. */
const piece = 1 << 20

function* gatherAll(split: Split, inputSize: number): Generator<void, SplitData> {
  const { count } = split
  const inputs = new Float32Array(count * inputSize)
  const rows = Math.max(1, Math.floor(piece / inputSize))
  for (let from = 0; from < count; from += rows) {
    const some = Math.min(rows, count - from)
    split.gather(null, from, some, inputs.subarray(from * inputSize, (from + some) * inputSize))
    yield
  }
  return { inputs, targets: split.targets.slice(), count, inputSize, targetSize: 1 }
}
