import { createStore } from 'zustand/vanilla'
import type { FrameHeader, FrameSections } from '../protocol/frame.ts'
import type { DataDescription, Divergence } from '../protocol/messages.ts'
import { createHistory, type RunHistory } from './history.ts'

export interface Frame {
  header: FrameHeader
  /** valid while this frame is the store's current one: copy what must stay */
  sections: FrameSections
}

type RunPhase = 'starting' | 'loading' | 'ready' | 'failed'

/** What the worker last said of the run. Written by the app's controller alone; panels read and subscribe. */
export interface RunState {
  phase: RunPhase
  /** counts loaded experiments */
  generation: number
  playing: boolean
  data: DataDescription | null
  frame: Frame | null
  /** loading of image shards, in bytes */
  progress: { loaded: number; total: number } | null
  failure: { reason: string; detail: string } | null
  divergence: Divergence | null
  /** config and step alone lead to this state: nothing was changed live, edited or rescued since step 0 */
  exact: boolean
  /** how often the worker died and was started again since the page opened */
  respawns: number
  /** figures over the run, for the charts of loss, accuracy, dead units; replaced at reset, mutated at each frame */
  history: RunHistory
  /** 'wasm-simd' or 'plain' */
  kernels: string
}

const createRunStore = () =>
  createStore<RunState>()(() => ({
    phase: 'starting',
    generation: 0,
    playing: false,
    data: null,
    frame: null,
    progress: null,
    failure: null,
    divergence: null,
    exact: true,
    respawns: 0,
    history: createHistory(),
    kernels: '',
  }))

/** The page's one run. */
export const runStore = createRunStore()

/** Calls `listener` after each new frame, and when the run is replaced; returns the way to stop it. */
export function onFrame(listener: () => void): () => void {
  return runStore.subscribe((state, before) => {
    if (state.frame !== before.frame || state.history !== before.history) listener()
  })
}
