import { predict } from '../../engine/results/evaluation.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import type { Split } from '../../engine/types.ts'
import type { ReplyValue, SplitData } from '../../protocol/messages.ts'
import type { Experiment } from '../run/experiment.ts'

/** The answer to a request, computed in bounded pieces. Parameters must not change until it is done. */
export type Answer = Generator<void, ReplyValue>

export function* answerSnapshot({ trainer, data }: Experiment): Answer {
  return { kind: 'snapshot', snapshot: yield* takeSnapshot(trainer, data) }
}

export function* answerData({ data }: Experiment, name: 'train' | 'test'): Answer {
  return { kind: 'data', data: yield* gatherAll(data[name], data.inputSize) }
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

/** The large arrays of an answer: moved to the page, not copied. */
export function transferOf(value: ReplyValue): Transferable[] {
  if (value.kind === 'data') return [value.data.inputs.buffer, value.data.targets.buffer]
  if (value.kind === 'predict') return [value.outputs.buffer]
  return []
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

interface Job {
  id: number
  make: () => Answer
  running: Answer | null
}

/** Answers requests one after another. */
export class Jobs {
  private readonly queue: Job[] = []

  add(id: number, make: () => Answer): void {
    this.queue.push({ id, make, running: null })
  }

  /** The run is another now: an answer in progress begins anew. */
  restart(): void {
    const [first] = this.queue
    if (first) first.running = null
  }

  /** Takes all jobs away; returns their ids. */
  clear(): number[] {
    return this.queue.splice(0).map(({ id }) => id)
  }

  /** A bounded piece of the first job; null: there is none. With `value` or `error` the job is done. */
  piece(): { id: number; value?: ReplyValue; error?: unknown } | null {
    const [job] = this.queue
    if (!job) return null
    try {
      job.running ??= job.make()
      const { done, value } = job.running.next()
      if (!done) return { id: job.id }
      this.queue.shift()
      return { id: job.id, value }
    } catch (error) {
      this.queue.shift()
      return { id: job.id, error }
    }
  }
}
