import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ExperimentConfig } from '../config/types.ts'
import type { DataDescription, Failure } from '../protocol/messages.ts'
import { createHistory, type RunHistory } from './history.ts'
import type { Frame } from './run.ts'

/** One of the runs that are compared, as its worker last told of it. */
export interface ComparedRun {
  id: number
  config: ExperimentConfig
  status: 'loading' | 'ready' | 'diverged' | 'failed'
  data: DataDescription | null
  frame: Frame | null
  generation: number
  playing: boolean
  /** replaced at a reset, mutated at each frame */
  history: RunHistory
  divergedAt: number | null
  /** image shards, in bytes */
  progress: { loaded: number; total: number } | null
  /** why it failed */
  failure: Failure | null
}

export type ComparedStore = StoreApi<ComparedRun>

export const createComparedStore = (id: number, config: ExperimentConfig): ComparedStore =>
  createStore<ComparedRun>()(() => ({
    id,
    config,
    status: 'loading',
    data: null,
    frame: null,
    generation: 0,
    playing: false,
    history: createHistory(),
    divergedAt: null,
    progress: null,
    failure: null,
  }))

interface CompareState {
  runs: readonly ComparedStore[]
  playing: boolean
  /** the step that all of them go to */
  target: number
}

const createCompareStore = () => createStore<CompareState>()(() => ({ runs: [], playing: false, target: 0 }))

/** The runs side by side. Written by the app's player alone. */
export const compareStore = createCompareStore()

/** Calls `listener` after each frame of any of the runs, and when others take their place; returns the way to stop. */
export function onComparedFrame(listener: () => void): () => void {
  let stops: Array<() => void> = []
  const listen = () => {
    for (const stop of stops) stop()
    stops = compareStore.getState().runs.map((run) => run.subscribe(listener))
    listener()
  }
  const stop = compareStore.subscribe((state, before) => {
    if (state.runs !== before.runs) listen()
  })
  listen()
  return () => {
    stop()
    for (const one of stops) one()
  }
}
