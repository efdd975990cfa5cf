import { version } from '../../package.json'
import { decodeFragment } from '../config/link.ts'
import type { ConfigReport, DeepPartial, ExperimentConfig } from '../config/types.ts'
import type { SplitData } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import { experimentStore } from '../store/experiment.ts'
import { answerOf } from './answer.ts'
import type { Controller } from './controller.ts'
import { CallQueue } from './queue.ts'
import { fragmentOf } from './sharing.ts'

/**
 * `globalThis.neurarium`: the page by script. Calls run one after another in the order they were made; `pause`,
 * `reset` and `configure` stop a `step` that is under way or waits, whose promise then rejects. A call that cannot be
 * done rejects with an English sentence and changes nothing.
 */
export interface Neurarium {
  readonly version: string
  /** the first experiment is in the worker */
  readonly ready: Promise<void>
  /** a copy */
  config(): ExperimentConfig
  /**
   * Merges a change (arrays replace), or opens a link or its fragment. Where network, data, loss or optimizer changed,
   * the run starts anew and rests at step 0; other changes are live.
   */
  configure(change: DeepPartial<ExperimentConfig> | string): Promise<ConfigReport>
  /** the address that opens this config; with `atStep` at this very step */
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
  /** the examples as the network gets them, after features and normalization */
  data(split: 'train' | 'test'): Promise<SplitData>
  /** raw outputs [count × outputs] for inputs [count × inputs], row-major */
  predict(inputs: Float32Array): Promise<Float32Array>
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
    ready: controller.loading.waiters.first,
    config: () => structuredClone(experimentStore.getState().config),

    async configure(change) {
      if (typeof change !== 'string' && !isPlainObject(change))
        throw new TypeError(
          'The argument of configure must be an object of config fields, or a link as a string.',
        )
      interrupt('configure()')
      return queue.add(async () => {
        if (typeof change !== 'string') {
          const report = controller.configure(change)
          await controller.loading.settled()
          return structuredClone(report)
        }
        const { config, corrections, step, log } = decodeFragment(fragmentOf(change))
        controller.open({ config, corrections, step, log }, false)
        await controller.loading.settled()
        await controller.run.seeking.rest()
        return structuredClone({ config, corrections })
      })
    },

    link: ({ atStep = false } = {}) => controller.link(atStep === true),
    play: () => void queue.add(async () => controller.run.play()),

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
      if (!Number.isSafeInteger(n) || n < 0)
        throw new RangeError(
          `The argument of step must be a whole number of updates, 0 or more, not ${shown(n)}.`,
        )
      return queue.addInterruptible(`step(${n})`, () => controller.run.step(n))
    },

    async seek(step) {
      if (!Number.isSafeInteger(step) || step < 0)
        throw new RangeError(
          `The argument of seek must be a step: a whole number, 0 or more, not ${shown(step)}.`,
        )
      return queue.addInterruptible(`seek(${step})`, async () => {
        await controller.run.seek(step)
        return controller.run.snapshot()
      })
    },

    snapshot: () => queue.add(() => controller.run.snapshot()),

    async data(split) {
      if (split !== 'train' && split !== 'test')
        throw new TypeError(`The argument of data must be 'train' or 'test', not ${shown(split)}.`)
      return queue.add(async () => {
        return answerOf('data', await controller.run.ask((id) => ({ type: 'data', id, split }))).data
      })
    },

    async predict(inputs) {
      if (!(inputs instanceof Float32Array))
        throw new TypeError('The argument of predict must be a Float32Array of inputs, row-major.')
      const bad = inputs.findIndex((value) => !Number.isFinite(value))
      if (bad >= 0)
        throw new RangeError(`The inputs of predict must be finite: number ${bad} is ${inputs[bad]}.`)
      const copy = inputs.slice()
      return queue.add(() => controller.run.predict(copy))
    },
  } satisfies Neurarium)
}

/** Puts the scripting interface where scripts find it. */
export function installScripting(controller: Controller): void {
  Object.defineProperty(globalThis, 'neurarium', { value: createScripting(controller), configurable: true })
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as a sentence can name it. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? `'${value}'` : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
