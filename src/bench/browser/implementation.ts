import type { DataSet } from '../../engine/types.ts'
import type { Task } from '../task.ts'

/** The training examples as every implementation gets them, after normalization. */
export interface Examples {
  readonly dataSet: DataSet
  readonly count: number
  /** [count × width], row-major */
  readonly inputs: Float32Array
  readonly width: number
  /** class indices or values */
  readonly targets: Float32Array
  /** classes, or 1 */
  readonly outputs: number
}

/** One way to train the network of a task. Lives in a worker of its own. */
export interface Implementation {
  readonly note?: string
  train(updates: number): void | Promise<void>
  /** mean data loss of the first `count` training examples, by its own forward pass */
  loss(count: number): number
  /** the maps of all units once */
  maps?(): void
}

export type Create = (task: Task, examples: Examples) => Implementation | Promise<Implementation>
