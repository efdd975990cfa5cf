/** Turning to a part: its own experiment comes to the stage and rests there, and what was trained before can be had again. */
import { createStore } from 'zustand/vanilla'
import { withLive } from '../config/live.ts'
import { type LogEntry, logUntil } from '../config/log.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import type { Commands } from '../store/commands.ts'
import { experimentStore } from '../store/experiment.ts'
import { runStore } from '../store/run.ts'
import { viewStore } from '../store/view.ts'
import { seedIn, seedOf } from './ownSeed.ts'
import type { Part } from './part.ts'
import { parts } from './parts/parts.ts'
import { courseSeed, progressStore } from './progress.ts'
import { experimentOf, hasOwn } from './slides/courseDeck.ts'

/** A moment of the run on the stage. */
interface Before {
  /** the experiment as it was there */
  shown: ExperimentConfig
  /** the same as at step 0 */
  config: ExperimentConfig
  step: number
  log: LogEntry[]
}

/** What a part has set by being opened. */
interface Staged {
  part: string
  /** the button of the part whose experiment it is; null: its question runs */
  label: string | null
  /** what was there; null: nothing had been trained */
  before: Before | null
}

export const stagedStore = createStore<{ staged: Staged | null }>()(() => ({ staged: null }))

type Opens = Pick<Commands, 'openAt'>

/** Turns to a part, or to a page of the course that is none. */
export function openPart(id: string, commands: Opens): void {
  viewStore.setState({ course: id, partArrives: false })
  const part = parts.find((one) => one.id === id)
  if (part) stage(part, commands)
}

/** A part that a link opens without an experiment has its own; what a link sets is meant, and stays. */
export function openArrived(part: Part, commands: Opens): void {
  if (!same(experimentStore.getState().config, defaultConfig)) return
  stage(part, commands, true)
}

/** Where a link's experiment is a run of the part's question by a class's seed, none that the course has itself, it is the seed of who has none. */
export function takeSeed(part: Part): void {
  const { seed, draw } = progressStore.getState()
  const sent = seed === null ? seedIn(part, experimentStore.getState().config) : null
  if (sent !== null && sent !== courseSeed && sent !== seedOf(part, null)) draw(sent)
}

/** What is on its way back to the stage, and counts as there already; null: nothing is. */
let returning: Before | null = null

/** Whether the page has the moment's experiment, as it was there or as at step 0. */
function isOf({ config, shown }: Before): boolean {
  const now = experimentStore.getState().config
  return same(config, now) || same(shown, now)
}

/** Back to the moment that was on the stage before. `arrives`: it has its entry of the history already. */
export function bringBack(before: Before, { openAt }: Opens, arrives = false): void {
  const { config, step, log } = before
  stagedStore.setState({ staged: null })
  returning = before
  const { generation: left } = runStore.getState()
  const stop = runStore.subscribe(({ frame, generation }) => {
    // its own last frame, from before the part came, may be there still
    if (generation === left || (isOf(before) && frame?.header.step !== step)) return
    stop()
    if (returning === before) returning = null
  })
  openAt(config, step, log, arrives)
}

/** Whoever goes back to the experiment that was there, by the history or by undoing, finds it trained as it was. */
function followReturn(before: Before, commands: Opens): void {
  const stop = experimentStore.subscribe((state, last) => {
    if (stagedStore.getState().staged?.before !== before) stop()
    // a button or a link that opens it anew means what it says
    else if (state.opened === last.opened && same(state.config, before.shown))
      // what has set it is done with it first
      queueMicrotask(() => {
        // its settings were others at step 0, which is no change that could not be redone past
        const { pause, resume } = experimentStore.temporal.getState()
        pause()
        bringBack(before, commands, true)
        resume()
      })
  })
}

/** What has been trained on the stage; null: nothing has. */
export function momentNow(): Before | null {
  const { frame, moments } = runStore.getState()
  const { config } = experimentStore.getState()
  if (returning && isOf(returning)) return returning
  const step = frame?.header.step ?? 0
  // until the first frame of a run that was just loaded has come, what is shown is of the run before
  if (step === 0 || step > moments.farthest) return null
  return { shown: config, config: withLive(config, moments.base), step, log: logUntil(moments.log, step) }
}

/** A question is about to run: an experiment that is none of the part's is offered again after it. */
export function keepOwn(part: Part, commands: Opens): void {
  if (hasOwn(part, experimentStore.getState().config)) return
  const before = momentNow()
  if (!before) return
  stagedStore.setState({ staged: { part: part.id, label: null, before } })
  followReturn(before, commands)
}

const same = (one: ExperimentConfig, other: ExperimentConfig): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Nobody has done anything on this page yet: what trains is what it began with, and nobody's. */
const isUntouched = (): boolean => navigator.userActivation?.hasBeenActive === false

/** The first experiment of a part rests on the stage at its step 0, unless one of the part's is there already. `arrives`: by a link. */
function stage({ id, actions }: Part, commands: Opens, arrives = false): void {
  const last = stagedStore.getState().staged
  stagedStore.setState({ staged: null })
  const { config } = experimentStore.getState()
  const own = actions.filter(({ open }) => open)
  const [first] = own
  // what a task fixes stays
  if (!first || viewStore.getState().page.lock) return
  if (own.some((action) => same(experimentOf(action).config, config))) return
  // page after page may be turned: what was trained last is what there is to lose
  const before = isUntouched() ? null : (momentNow() ?? last?.before ?? null)
  const { view, speed, label } = first
  viewStore.setState({ ...view, ...(speed !== undefined && { speed }) })
  commands.openAt(experimentOf(first).config, 0, [], arrives)
  stagedStore.setState({ staged: { part: id, label, before } })
  if (before) followReturn(before, commands)
}
