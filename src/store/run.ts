import { createStore } from 'zustand/vanilla'
import { type LiveSettings, liveOf } from '../config/live.ts'
import type { RunLog } from '../config/log.ts'
import { defaultConfig } from '../config/schema.ts'
import type { FrameHeader, FrameSections } from '../protocol/frame.ts'
import type { DataDescription, Divergence, Failure } from '../protocol/messages.ts'
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
  failure: Failure | null
  divergence: Divergence | null
  /** the past of the run: its live settings at step 0, what was done to it, and the latest step that it has been at */
  moments: { base: LiveSettings; log: RunLog; farthest: number }
  /** the way to another moment: where it is now, and where it leads */
  seeking: { step: number; target: number } | null
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
    moments: { base: liveOf(defaultConfig), log: [], farthest: 0 },
    seeking: null,
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
