import { createStore, type StoreApi } from 'zustand/vanilla'
import { type LiveSettings, liveOf } from '../config/live.ts'
import type { RunLog } from '../config/log.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { FrameHeader, FrameSections } from '../protocol/frame.ts'
import type { DataDescription, Divergence, Failure } from '../protocol/messages.ts'
import { experimentStore } from './experiment.ts'
import { createHistory, type RunHistory } from './history.ts'
import { readableFrames } from './readableFrames.ts'
import { createWatchStore, type WatchState } from './watch.ts'

export interface Frame {
  header: FrameHeader
  /** valid while this frame is the store's current one: copy what must stay */
  sections: FrameSections
}

type RunPhase = 'starting' | 'loading' | 'ready' | 'failed'

/** What the worker last said of a run. Written by the app's run events alone; panels read and subscribe. */
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

/** A run as panels know it: its config, what its worker says of it, and what is wanted of it. */
export interface Run {
  readonly experiment: Pick<
    StoreApi<{ config: ExperimentConfig }>,
    'getState' | 'getInitialState' | 'subscribe'
  >
  readonly state: StoreApi<RunState>
  readonly watch: StoreApi<WatchState>
  /** whether a person changes it where it is shown */
  readonly editable: boolean
  /** calls `listener` after each new frame, and when the run is replaced; returns the way to stop it */
  onFrame(listener: () => void): () => void
  /** as onFrame, at most ten times a second, the newest frame always last: for figures and small pictures of them */
  onReadableFrame(listener: () => void): () => void
  /** has the figures say the newest frame at once */
  readNow(): void
}

/** A run of which nothing is known yet but its config. */
export function createRun(experiment: Run['experiment'], editable: boolean): Run {
  const state = createStore<RunState>()(() => ({
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
  const onFrame: Run['onFrame'] = (listener) =>
    state.subscribe((now, before) => {
      if (now.frame !== before.frame || now.history !== before.history) listener()
    })
  return { experiment, state, watch: createWatchStore(), editable, onFrame, ...readableFrames(onFrame) }
}

/** The page's own run, of the experiment that a person sets. */
export const pageRun = createRun(experimentStore, true)
/** What the worker last said of the page's run. */
export const runStore = pageRun.state
