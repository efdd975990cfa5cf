import type { ExperimentConfig } from '../../config/types.ts'
import { Random } from '../random.ts'
import type { Split } from '../types.ts'
import type { Workspace } from './workspace.ts'

const f = Math.fround

/**
 * The mini-batches: each epoch goes once through a fresh permutation of the training examples; the last batch of an
 * epoch may be smaller. State is the epoch and the position in it; the permutation follows from them.
 */
export class Batches {
  readonly #split: Split
  readonly #seed: number
  #order: Int32Array
  readonly #shuffle: Random
  readonly #dropout: Random
  readonly #noise: Random
  readonly #mirror: Random
  #coins: Uint8Array | null = null
  #coinsEpoch = -1
  #orderEpoch = -1
  /** completed passes */
  epoch = 0
  /** examples of this epoch that are behind */
  position = 0

  constructor(split: Split, seed: number) {
    this.#split = split
    this.#seed = seed
    this.#order = new Int32Array(split.count)
    this.#shuffle = new Random(seed, 'shuffle')
    this.#dropout = new Random(seed, 'dropout')
    this.#noise = new Random(seed, 'inputNoise')
    this.#mirror = new Random(seed, 'mirror')
  }

  /** Keeps the permutation in an array of someone who writes it as well, and says so by `written`. */
  shareOrder(order: Int32Array): void {
    this.#order = order
    this.#orderEpoch = -1
  }

  /** The epoch that the permutation is of; −1: none yet. */
  get orderEpoch(): number {
    return this.#orderEpoch
  }

  /** Someone else went on to here, and wrote the permutation of `orderEpoch`. */
  moveTo(epoch: number, position: number, orderEpoch: number): void {
    this.epoch = epoch
    this.position = position
    this.#orderEpoch = orderEpoch
  }

  /** Size of the next batch. */
  next(batchSize: number): number {
    return Math.min(batchSize, this.#split.count - this.position)
  }

  /** Starts the draws of an update, where there are any: the same ones each time for a step. */
  begin(step: number, { dropout, inputNoise }: ExperimentConfig['regularization']): void {
    if (dropout > 0) this.#dropout.reseed(this.#seed, 'dropout', step)
    if (inputNoise > 0) this.#noise.reseed(this.#seed, 'inputNoise', step)
  }

  /** Moves on by a batch that is done. */
  complete(size: number): void {
    this.position += size
    if (this.position < this.#split.count) return
    this.position = 0
    this.epoch += 1
  }

  /**
   * Fills inputs and targets of the batch's rows from…from+count, with input noise, and the dropout masks. Chunks
   * must be asked for in order: draws go on from the chunk before, row by row, so that chunks do not change them.
   */
  fill(
    workspace: Workspace,
    from: number,
    count: number,
    regularization: ExperimentConfig['regularization'],
  ): void {
    const split = this.#split
    const rows = this.#permutation()
    const start = this.position + from
    const mirrored = regularization.mirror ? this.#drawCoins() : null
    split.gather(rows, start, count, workspace.inputs, workspace.kernels, mirrored)
    for (let r = 0; r < count; r++) workspace.targets[r] = split.targets[rows[start + r]]
    const { inputNoise, dropout } = regularization
    if (inputNoise > 0)
      this.#addNoise(workspace.inputs, (count * workspace.inputs.length) / workspace.rows, inputNoise)
    if (dropout > 0) this.#drawMasks(workspace, count, dropout)
  }

  #permutation(): Int32Array {
    if (this.#orderEpoch !== this.epoch) {
      for (let k = 0; k < this.#order.length; k++) this.#order[k] = k
      this.#shuffle.reseed(this.#seed, 'shuffle', this.epoch)
      this.#shuffle.shuffle(this.#order)
      this.#orderEpoch = this.epoch
    }
    return this.#order
  }

  /** A coin for each example and epoch: 1 is its mirror image. The same ones whenever in the epoch they are asked for. */
  #drawCoins(): Uint8Array {
    this.#coins ??= new Uint8Array(this.#split.count)
    if (this.#coinsEpoch === this.epoch) return this.#coins
    this.#mirror.reseed(this.#seed, 'mirror', this.epoch)
    for (let k = 0; k < this.#coins.length; k++) this.#coins[k] = this.#mirror.uniform() < 0.5 ? 1 : 0
    this.#coinsEpoch = this.epoch
    return this.#coins
  }

  #addNoise(inputs: Float32Array, length: number, deviation: number): void {
    const sigma = f(deviation)
    for (let k = 0; k < length; k++) inputs[k] = inputs[k] + f(sigma * this.#noise.normal())
  }

  /** Inverted dropout: 0 with probability p, else 1/(1 − p). A larger p drops the same units and more. */
  #drawMasks(workspace: Workspace, count: number, p: number): void {
    const kept = f(1 / (1 - p))
    for (let r = 0; r < count; r++) {
      for (let l = 0; l < workspace.layers.length - 1; l++) {
        const mask = workspace.layers[l].mask
        if (!mask) continue
        const units = mask.length / workspace.rows
        for (let k = r * units; k < (r + 1) * units; k++) mask[k] = this.#dropout.uniform() < p ? 0 : kept
      }
    }
  }
}
