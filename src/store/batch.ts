import { createStore } from 'zustand/vanilla'
import type { Measure, SeedsPlan, SweepPlan } from '../config/link/runsLink.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { Failure } from '../protocol/messages.ts'

/** What is kept of a run that has ended. */
export interface EndFigures {
  trainLoss: number
  testLoss: number
  trainAccuracy: number | null
  testAccuracy: number | null
  /** not there without a validation split, as is its accuracy */
  validationLoss?: number
  validationAccuracy?: number
  /** share of the hidden units, 0…1; 0 without hidden units */
  dead: number
  /** ms that it took here */
  time: number
  digest: string
}

/** One of many runs that are only wanted for their end. */
export interface BatchRun {
  config: ExperimentConfig
  seed: number
  /** column and row of its cell in a sweep */
  cell: readonly [number, number]
  status: 'waiting' | 'done' | 'diverged' | 'failed'
  /** null: it has not ended, or diverged */
  figures: EndFigures | null
  divergedAt: number | null
  /** why it failed */
  failure: Failure | null
}

export interface BatchState {
  plan: SeedsPlan | SweepPlan | null
  runs: readonly BatchRun[]
  state: 'idle' | 'running' | 'paused' | 'ended' | 'cancelled'
  ended: number
  /** by the time that the ended ones took; null: none has ended */
  secondsLeft: number | null
  /** the plan that was trained to its end last, for whoever comes back to its view */
  kept: { plan: SeedsPlan | SweepPlan; runs: readonly BatchRun[] } | null
}

const createBatchStore = () =>
  createStore<BatchState>()(() => ({
    plan: null,
    runs: [],
    state: 'idle',
    ended: 0,
    secondsLeft: null,
    kept: null,
  }))

/** Many runs, trained to their end by the pool. Written by the app alone. */
export const batchStore = createBatchStore()

/** A measure of a run's end; null where there is none. */
export function measured(run: BatchRun, measure: Measure | 'trainAccuracy'): number | null {
  const { figures } = run
  if (!figures) return null
  if (measure === 'gap') return figures.testLoss - figures.trainLoss
  return figures[measure] ?? null
}
