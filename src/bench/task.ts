import type { ExperimentConfig } from '../config/types.ts'

export type ImplementationName =
  | 'neurarium'
  | 'plain'
  | 'convnetjs'
  | 'tfjs-cpu'
  | 'tfjs-wasm'
  | 'object-graph'
  | 'peak'

/** What every implementation of a case is given: the same data, architecture, loss and optimizer. */
export interface Task {
  readonly config: ExperimentConfig
  /** what is timed: updates, the loss over the first training examples, or the maps of all units over a grid of size × size */
  readonly work: 'training' | { readonly evaluated: number } | { readonly mapSize: number }
  /** the mean training loss (of the first `lossExamples`) that must be reached before anything is timed … */
  readonly bound: number
  /** … in at most so many updates */
  readonly updates: number
}

/** How an implementation learned before it was timed. */
export interface Learned {
  readonly before: number
  readonly after: number
  readonly updates: number
  /** which of several ways of using a peer was the faster one */
  readonly note: string
}

/** What a slice did: examples, maps of all units, or floating-point operations. */
export interface Slice {
  readonly work: number
  readonly ms: number
}

export const lossExamples = 250
