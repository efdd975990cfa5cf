/** Runs what a question asks about on the stage, and measures it from the engine's own figures. */
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig, isImages } from '../config/schema.ts'
import type { Commands } from '../store/commands.ts'
import { experimentStore, mayCome } from '../store/experiment.ts'
import { runStore } from '../store/run.ts'
import { mediaHolds } from '../ui/loading/platform.ts'
import type { Question } from './part.ts'

export interface TrialWatch {
  /** the run is under way: its measure so far, and the share of its updates that are done */
  measured(run: number, value: number, done: number): void
  /** true as soon as the person does not want it any more */
  stopped(): boolean
  /** whether nobody watches, or nobody wants to any more: each run goes to its end at once */
  hurried?(): boolean
}

/** Long enough to watch, in ms between two measures; and how many there are. Images take their own time; who wants no motion gets the end. */
const pace = 70
const slices = { points: 30, images: 6 }
const reduced = () => mediaHolds('(prefers-reduced-motion: reduce)')

/** Whether a task lets all of the question's experiments come; that it does not is said. */
export const mayRun = ({ runs }: Pick<Question, 'runs'>): boolean =>
  runs.every(({ open }) => mayCome(mergeConfig(defaultConfig, open)))

/**
 * Runs the question's experiments one after another. With `seek`, the curves of a run that goes to its end at once have what was passed.
 * @returns the measures at the end, or null: it was stopped, something else took the stage, or a task has locked what it would set
 */
export async function runTrial(
  { runs, measure }: Pick<Question, 'runs' | 'measure'>,
  { prepare, advance, seek }: Pick<Commands, 'prepare' | 'advance'> & Partial<Pick<Commands, 'seek'>>,
  watch: TrialWatch,
): Promise<number[] | null> {
  if (!mayRun({ runs })) return null
  const values: number[] = []
  let config = experimentStore.getState().config
  for (const [index, run] of runs.entries()) {
    // what a person has opened while the run before came to its end stays
    if (watch.stopped() || experimentStore.getState().config !== config) return null
    const report = mergeConfig(defaultConfig, run.open)
    await prepare(report)
    config = experimentStore.getState().config
    if (JSON.stringify(config) !== JSON.stringify(report.config)) return null
    const images = isImages(config.data.set)
    const count = images ? slices.images : slices.points
    let done = 0
    let value = Number.NaN
    for (let slice = 1; slice <= count; slice++) {
      if (watch.stopped() || experimentStore.getState().config !== config) return null
      const atOnce = watch.hurried?.() || reduced()
      if (atOnce) slice = count
      const target = Math.round((run.steps * slice) / count)
      if (target === done && slice < count) continue
      // of points it would be there before a frame is; of images there are frames on the way
      const passes = atOnce && !images && target > done && seek !== undefined
      if (passes) seek(target)
      const snapshot = await advance(passes ? 0 : target - done)
      if (snapshot.step !== target) return null
      done = target
      value = measure(snapshot, index, runStore.getState().data)
      watch.measured(index, value, slice / count)
      if (slice < count) await new Promise((resume) => setTimeout(resume, pace))
    }
    values.push(value)
  }
  return values
}
