import { createStore } from 'zustand/vanilla'
import type { ExperimentConfig } from '../config/types.ts'
import { createRun, type Run } from './run.ts'

/** One of the runs that are compared. Its config stays as it is. */
export interface ComparedRun extends Run {
  readonly id: number
}

export const createComparedRun = (id: number, config: ExperimentConfig): ComparedRun => ({
  ...createRun(
    createStore(() => ({ config })),
    false,
  ),
  id,
})

interface CompareState {
  runs: readonly ComparedRun[]
  playing: boolean
  /** the step that all of them go to */
  target: number
}

const createCompareStore = () => createStore<CompareState>()(() => ({ runs: [], playing: false, target: 0 }))

/** The runs side by side. Written by the app's player alone. */
export const compareStore = createCompareStore()

export const configOf = (run: Run): ExperimentConfig => run.experiment.getState().config

/** Calls `listener` after each frame of any of the runs, and when others take their place; returns the way to stop. */
export function onComparedFrame(listener: () => void): () => void {
  let stops: Array<() => void> = []
  const listen = () => {
    for (const stop of stops) stop()
    stops = compareStore.getState().runs.map((run) => run.onFrame(listener))
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
