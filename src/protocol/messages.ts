/**
 * The message map between page and worker. Commands go down, events come up; both unions derive from these maps.
 *
 * `generation` counts loaded experiments: whatever carries an old one is stale and dropped by its receiver.
 */
import type { LiveSettings } from '../config/live.ts'
import type { LogEntry, ParameterEdit } from '../config/log.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { Domain, SplitFigures, Task, Truth } from '../engine/types.ts'
import type { FrameHeader, FrameRequest, Metrics, MomentHeader } from './frame.ts'
import type { Snapshot } from './snapshot.ts'

/** A part of the data set by its name. */
export type SplitName = keyof SplitFigures

/** Page → worker. */
export interface CommandMap {
  /** a new experiment from step 0, paused; drops the one before. `imageBase`: absolute address of the folder with the image shards */
  load: {
    generation: number
    config: ExperimentConfig
    imageBase?: string
    /** what is done to the run at which steps, as it trains */
    log?: readonly LogEntry[]
    /** bytes for the states to go back to; without it 64 MB */
    budget?: number
  }
  /** live fields alone have changed (see config/live.ts): keeps parameters and step */
  change: { generation: number; config: ExperimentConfig }
  play: Record<never, never>
  pause: { id: number }
  /** back to step 0 with the same first parameters; keeps playing if it was */
  reset: { id: number }
  /** does `count` updates, or as many as complete `count` epochs, as fast as possible, then pauses and answers with the snapshot (light: without digest and arrays when `id` is null) */
  step: { id: number | null; count: number; unit: 'update' | 'epoch' }
  /** updates a second; Infinity: as fast as possible */
  speed: { updatesPerSecond: number }
  /** what the visible panels want in each frame */
  watch: FrameRequest
  /** gives a frame's buffer back (also: hands over a new one). The worker sends a frame only while it holds a buffer */
  buffer: { buffer: ArrayBuffer }
  /** sets one parameter by hand; layer 0 is the first hidden layer, the last one the output. Index as in the snapshot's arrays */
  edit: ParameterEdit
  /** goes to that step of the run, back or on, with the same changes at the same steps; answered once it is there, and at rest */
  seek: { id: number; step: number }
  /** after divergence: back to the last finite state; the page sends a change with a smaller rate along */
  rescue: { generation: number; config: ExperimentConfig }
  snapshot: { id: number }
  data: { id: number; split: SplitName }
  predict: { id: number; inputs: Float32Array }
  /** ends the session: this port is used no more */
  close: Record<never, never>
  /** answered at once, whatever the worker is busy with: the page's watchdog asks whether it lives */
  ping: { id: number }
}

/** Worker → page. */
export interface EventMap {
  /** the experiment is there, at step 0 */
  loaded: { generation: number; data: DataDescription; parameterCount: number; kernels: string }
  /** loading of image shards: bytes so far and in all */
  progress: { generation: number; loaded: number; total: number }
  /** the experiment cannot be loaded (an image shard is missing, …) */
  failed: { generation: number } & Failure
  frame: { header: FrameHeader; buffer: ArrayBuffer }
  playing: { generation: number; playing: boolean }
  /** playing came to rest by itself, where the config says */
  stopped: { generation: number; step: number; epoch: number } & StoppedBy
  diverged: { generation: number; divergence: Divergence }
  /** the run went back to an earlier step: 0 after a reset, the last finite state after a rescue. No divergence is left */
  rewound: { generation: number; step: number }
  /** a seek is under way: the step where it is now */
  seeking: { generation: number; step: number; target: number }
  /** figures of a step that a seek has passed, with the layers' statistics: for the curves alone */
  passed: { generation: number; metrics: Metrics; layerStats: Float32Array }
  /** what was done to the run has changed: `entries` take the place of all from index `from` on */
  log: { generation: number; base: LiveSettings; from: number; entries: LogEntry[]; farthest: number }
  /** the answer to a command with an id */
  reply: { id: number; value: ReplyValue }
  /** a command with an id that cannot be done; `message` is English, for scripts */
  refused: { id: number; message: string }
}

/** The stop of the config that was met; `loss`: the training loss that was found. */
export type StoppedBy = { by: 'step' } | { by: 'epoch' } | { by: 'loss'; loss: number }

export type ReplyValue =
  | { kind: 'done' }
  | { kind: 'landed'; step: number; moment: MomentHeader }
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'data'; data: SplitData }
  | { kind: 'predict'; outputs: Float32Array }

export type Command = { [K in keyof CommandMap]: { type: K } & CommandMap[K] }[keyof CommandMap]
export type WorkerEvent = { [K in keyof EventMap]: { type: K } & EventMap[K] }[keyof EventMap]

/** A port smaller than Worker, so that a test can put a MessageChannel in its place. */
export interface Port<Out, In> {
  postMessage(message: Out, transfer?: Transferable[]): void
  onmessage: ((event: MessageEvent<In>) => void) | null
}

/** Inputs as the network gets them, row-major; targets: class indices, or values. */
export interface SplitData {
  inputs: Float32Array
  targets: Float32Array
  count: number
  inputSize: number
  targetSize: number
}

/** What the page has to know about the data to draw it. Sent once an experiment. */
export interface DataDescription {
  task: Task
  domain: Domain
  inputSize: number
  outputSize: number
  extent: { x: readonly [number, number]; y: readonly [number, number] }
  train: DrawnSplit
  /** not there without a validation split */
  validation?: DrawnSplit
  test: DrawnSplit
  /** where the classes truly meet, if a formula says it: + where class 1 is, [side × side] over the extent, row 0 on top */
  truth?: Truth
  /** images: what the network gets for each byte of a channel, [3 × 256] */
  pixelTables?: Float32Array
}

export interface DrawnSplit {
  count: number
  /** [count × 2] for a plane, [count × 1] for a line, empty for images */
  coordinates: Float32Array
  targets: Float32Array
  /** the test split of images: the wall's pixels, [wallCount × 3072] RGB row-major, the first wallCount images; else null */
  pixels: Uint8Array | null
}

export type FailureReason =
  | 'images-unreachable'
  | 'images-damaged'
  | 'internal'
  /** the browser has no workers here */
  | 'worker-absent'
  /** a policy of the page, or the frame around it, forbids the worker */
  | 'worker-blocked'
  /** the server answers that it does not give the worker's file */
  | 'worker-missing'
  /** it gives it as something else than JavaScript */
  | 'worker-type'
  | 'worker-unreachable'
  /** the worker could not be started, and nothing tells why */
  | 'worker-unknown'
  /** it started, and stopped again and again */
  | 'worker-stopped'

/** Why there is no run; `detail` is English: what was said, and of which file. */
export interface Failure {
  reason: FailureReason
  detail: string
}

/** Why training stopped by itself. */
export interface Divergence {
  step: number
  cause: 'loss' | 'parameters' | 'gradient'
  /** index of the layer with the largest weights, and their largest absolute value before they stopped being finite */
  layer: number
  largestWeight: number
  learningRate: number
  /** the step that `rescue` goes back to */
  lastFiniteStep: number
}
