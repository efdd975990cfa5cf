/** Brings what a slide is about onto the stage. */
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { ConfigReport } from '../../config/types.ts'
import { questionBy } from '../../course/ownSeed.ts'
import type { Action } from '../../course/part.ts'
import { progressStore } from '../../course/progress.ts'
import { experimentOf, hasOwn, partOf } from '../../course/slides/courseDeck.ts'
import type { Commands } from '../../store/commands.ts'
import type { Slide, SlideMoment } from '../../store/deck.ts'
import { experimentStore, mayCome, sameConfig } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'

/** What bringing a moment needs. */
export type Stages = Pick<Commands, 'prepare' | 'openAt' | 'play'>

/** The button of the course whose experiment a moment is. */
export function actionOf(moment: SlideMoment | undefined): Action | undefined {
  if (!moment || !('action' in moment)) return undefined
  return partOf(moment.part)?.actions.find(({ label }) => label === moment.action)
}

/** Resolves once an experiment that is opened from now on is in the worker and can be seen, or could not be loaded. */
export function nextLoaded(): Promise<void> {
  const { opened } = experimentStore.getState()
  return new Promise((resolve) => {
    const stop = runStore.subscribe((run, before) => {
      const failed = run.failure !== null && run.failure !== before.failure
      if (run.generation === before.generation && !failed) return
      // one that was on its way before is not meant
      if (experimentStore.getState().opened === opened) return
      stop()
      resolve()
    })
  })
}

/** The experiment of a moment of the course; null: it is a link's, or the course has none. */
function reportOf(moment: SlideMoment): ConfigReport | null {
  const action = actionOf(moment)
  if (action) return experimentOf(action)
  const part = 'question' in moment ? partOf(moment.part) : undefined
  const [run] = part ? questionBy(part, progressStore.getState().seed).runs : []
  return run ? mergeConfig(defaultConfig, run.open) : null
}

/** Whether the stage has another experiment than the moment's of the course. */
export function isElsewhere(moment: SlideMoment | undefined): boolean {
  const report = moment ? reportOf(moment) : null
  return report !== null && !sameConfig(report.config, experimentStore.getState().config)
}

/** Whether the stage has what the page has itself, and nobody loses: what it begins with, or an experiment of the moment's part. */
export function isCourses(moment: SlideMoment): boolean {
  const { config } = experimentStore.getState()
  const part = 'part' in moment ? partOf(moment.part) : undefined
  if (!part) return false
  const bySeed = { ...part, question: questionBy(part, progressStore.getState().seed) }
  return sameConfig(config, defaultConfig) || hasOwn(part, config) || hasOwn(bySeed, config)
}

/** counts what was brought: who turns on meanwhile does not want it to play any more */
let asked = 0

/**
 * Brings an experiment of the course to the stage, at its start, which belongs to the entry of the history that has come. What is
 * opened meanwhile is left as it is.
 */
async function arrive({ config }: ConfigReport, plays: boolean, { openAt, play }: Stages): Promise<void> {
  const loaded = nextLoaded()
  openAt(config, 0, [], true)
  const { opened } = experimentStore.getState()
  await loaded
  if (plays && experimentStore.getState().opened === opened) play()
}

/**
 * Opens the slide's moment: an experiment of the course plays unless it would answer what is yet to be asked, a question's rests, a
 * link's rests where it names a step. Resolves when it is on the stage. `arrives`: the course's has its entry of the history already.
 */
export async function showMoment(moment: SlideMoment, commands: Stages, arrives = false): Promise<void> {
  asked += 1
  const mine = asked
  if ('link' in moment) {
    await globalThis.neurarium.configure(moment.link)
    if (mine === asked && !/(^|&)step=/.test(moment.link)) globalThis.neurarium.play()
    return
  }
  const report = reportOf(moment)
  if (!report || !mayCome(report)) return
  const action = actionOf(moment)
  if (action) {
    const { speed, view } = action
    viewStore.setState({ ...view, ...(speed !== undefined && { speed }) })
  }
  const rests = !action || 'rest' in moment
  if (arrives) await arrive(report, !rests, commands)
  else if (rests) await commands.prepare(report)
  else {
    const loaded = nextLoaded()
    experimentStore.getState().replace(report)
    await loaded
  }
}

/** Whether the stage has to change from one slide to another. */
export const sameMoment = (one: Slide | null, other: Slide): boolean =>
  other.moment === undefined || JSON.stringify(one?.moment) === JSON.stringify(other.moment)
