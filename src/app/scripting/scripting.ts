import { version } from '../../../package.json'
import { codec } from '../../config/codecPart.ts'
import type { ConfigReport, DeepPartial, ExperimentConfig } from '../../config/types.ts'
import type { SplitData, SplitName } from '../../protocol/messages.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { experimentStore } from '../../store/experiment.ts'
import { readLink } from '../address/arrivingLinks.ts'
import { answerOf } from '../run/answer.ts'
import type { Controller } from '../run/controller.ts'
import type { TableColumns, TableReport } from '../table/importTable.ts'
import { isBlob } from '../table/source.ts'
import type { ExportFormat, ExportOptions } from '../takeaway/scripts.ts'
import { countOf, floatsOf, isFields, shown } from './arguments.ts'
import { CallQueue } from './queue.ts'

/**
 * `globalThis.neurarium`: the page by script. Calls run one after another in the order they were made; `pause`,
 * `reset` and `configure` stop a `step` that is under way or waits, whose promise then rejects. A call that cannot be
 * done rejects with an English sentence and changes nothing; where the training worker stops on the way, what was under
 * way rejects too. Arrays and objects may be of another page's, as a frame's parent hands them over.
 */
export interface Neurarium {
  readonly version: string
  /** the first experiment is in the worker, and the page can change it; rejects while it could not be loaded, and may be asked for again after that */
  readonly ready: Promise<void>
  /** a copy */
  config(): ExperimentConfig
  /**
   * Merges a change (arrays replace), or opens a link or its fragment. Where network, data, loss or optimizer changed,
   * the run starts anew and rests at step 0; other changes are live. A change to or from images that says nothing of the
   * optimizer brings the usual training of such data, as the settings do, unless the training was changed before.
   */
  configure(change: DeepPartial<ExperimentConfig> | string): Promise<ConfigReport>
  /** the address that opens this config; with `atStep` at this very step, once the page is `ready` */
  link(options?: { atStep?: boolean }): string
  play(): void
  pause(): Promise<void>
  /** back to step 0 of the same config, with the same first parameters, and at rest there */
  reset(): Promise<void>
  /** pauses, does n parameter updates (1 if not given), and resolves with the state; rejects when the run diverges */
  step(n?: number): Promise<Snapshot>
  /**
   * goes to a step of the run, back or on, with what was changed at the same steps, rests there, and resolves with the
   * state; rejects when the run diverges before
   */
  seek(step: number): Promise<Snapshot>
  /** the state now, all fields computed */
  snapshot(): Promise<Snapshot>
  /** the examples as the network gets them, after features and normalization; rejects for a validation split that there is not */
  data(split: SplitName): Promise<SplitData>
  /** raw outputs [count × outputs] for inputs [count × inputs], row-major */
  predict(inputs: Float32Array | readonly number[]): Promise<Float32Array>
  /**
   * Reads a table from text or a file as the import dialog does, with the guessed columns or those given, makes its points
   * the data, and rests at step 0. Rejects, and changes nothing, when it is no table.
   */
  importTable(source: string | Blob, choice?: TableColumns): Promise<TableReport>
  /**
   * The experiment as the text of a file: the model, or a complete program with the data, which prints the training loss at
   * every tenth step. `weights: 'now'` goes on from the present parameters, `steps` is how far where nothing else is said.
   */
  export(format: ExportFormat, options?: ExportOptions): Promise<string>
  /** opens what `export('json')` gave: the same parameters, bit for bit; rejects for anything else, and changes nothing */
  openModel(json: string): Promise<ConfigReport>
}

declare global {
  var neurarium: Neurarium
}

/** The scripting interface to the one run of the page. */
export function createScripting(controller: Controller): Neurarium {
  const queue = new CallQueue()

  const interrupt = (by: string) => {
    if (queue.interrupt(by)) controller.run.pause().catch(() => {})
  }

  return Object.freeze({
    version,
    get ready() {
      return Promise.all([controller.loading.opened(), codec.load()]).then(() => {})
    },
    config: () => structuredClone(experimentStore.getState().config),

    async configure(change) {
      if (typeof change !== 'string' && !isFields(change))
        throw new TypeError(
          'The argument of configure must be an object of config fields, or a link as a string.',
        )
      interrupt('configure()')
      return queue.add(async () => {
        if (typeof change !== 'string') {
          await codec.load()
          const report = controller.configure(change)
          await controller.loading.settled()
          return structuredClone(report)
        }
        const { config, corrections, step, log } = await readLink(change)
        controller.open({ config, corrections, step, log }, false)
        controller.loading.flush()
        const { arrival } = controller.run
        await controller.loading.settled()
        if (step !== undefined) await arrival
        return structuredClone({ config, corrections })
      })
    },

    link: (options) => controller.link(options?.atStep === true),
    play: () => void queue.add(async () => controller.commands.play()),

    pause() {
      interrupt('pause()')
      return queue.add(() => controller.run.pause())
    },

    reset() {
      interrupt('reset()')
      return queue.add(async () => {
        await controller.run.pause()
        await controller.run.reset()
      })
    },

    async step(n = 1) {
      countOf(n, 'The argument of step', 'a whole number of updates, 0 or more')
      return queue.addInterruptible(`step(${n})`, () => controller.run.step(n))
    },

    async seek(step) {
      countOf(step, 'The argument of seek', 'a step: a whole number, 0 or more')
      return queue.addInterruptible(`seek(${step})`, async () => {
        await controller.run.seek(step)
        const snapshot = await controller.run.snapshot()
        if (snapshot.step === step) return snapshot
        throw new Error(
          `The run left step ${step} before its state could be read: it is at step ${snapshot.step}.`,
        )
      })
    },

    snapshot: () => queue.add(() => controller.run.snapshot()),

    async data(split) {
      if (split !== 'train' && split !== 'validation' && split !== 'test')
        throw new TypeError(
          `The argument of data must be 'train', 'validation' or 'test', not ${shown(split)}.`,
        )
      return queue.add(async () => {
        return answerOf('data', await controller.run.ask((id) => ({ type: 'data', id, split }))).data
      })
    },

    async predict(inputs) {
      const copy = floatsOf(inputs, 'The inputs of predict')
      return queue.add(() => controller.run.predict(copy))
    },

    export: async (format, options) => (await takeaway()).exported(format, options, controller.run),
    openModel: async (json) => (await takeaway()).opened(json),

    async importTable(source, choice = {}) {
      if (typeof source !== 'string' && !isBlob(source))
        throw new TypeError(`The source of importTable must be text or a Blob, not ${shown(source)}.`)
      if (!isFields(choice))
        throw new TypeError(
          `The choice of importTable must be an object of column names, not ${shown(choice)}.`,
        )
      interrupt('importTable()')
      return queue.add(async () => {
        const { config } = experimentStore.getState()
        const { changeFor, importTable } = await import('../table/importTable.ts')
        await codec.load()
        const { taken, report } = await importTable(source, choice, config.data.seed)
        controller.configure(changeFor(taken, experimentStore.getState().config))
        await controller.loading.settled()
        return report
      })
    },
  } satisfies Neurarium)
}

const takeaway = () => import('../takeaway/scripts.ts')

/** Puts the scripting interface where scripts find it. */
export function installScripting(controller: Controller): void {
  Object.defineProperty(globalThis, 'neurarium', { value: createScripting(controller), configurable: true })
}
