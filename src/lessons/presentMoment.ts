import { fragmentOf } from '../config/link/fragmentOf.ts'
import { decodeFragment, encodeFragment } from '../config/link/link.ts'
import { withLive } from '../config/live.ts'
import { logUntil } from '../config/log.ts'
import { isImages } from '../config/schema.ts'
import { experimentStore } from '../store/experiment.ts'
import { runStore } from '../store/run.ts'
import { viewStore } from '../store/view.ts'
import { lessonBounds } from './lesson.ts'
import { momentOf } from './readLesson.ts'

/**
 * The moment that is on the stage, as a lesson has it; null: it cannot be taken. What was done to its run may be more than a link has
 * room for: a slide of a lesson has more. `missing` noStep: for that it was too much as well, and it is the settings alone; noImage: what
 * the network is shown in place of a test image is in no link.
 */
export function presentMoment(): { link: string; missing?: 'noStep' | 'noImage' } | null {
  const link = momentOf(fragmentOf(globalThis.neurarium.link({ atStep: true })))
  if (link === null) return null
  const image = isImages(experimentStore.getState().config.data.set) && viewStore.getState().shown !== null
  const all = image ? ({ missing: 'noImage' } as const) : {}
  const { frame, moments, phase } = runStore.getState()
  if (/&step=/.test(link) || !frame || phase !== 'ready') return { link, ...all }
  const { step } = frame.header
  const log = logUntil(moments.log, step)
  const written = encodeFragment(withLive(experimentStore.getState().config, moments.base), { step, log })
  const read = decodeFragment(written)
  const whole = written.length <= lessonBounds.link && read.corrections.length === 0 && read.step === step
  return whole ? { link: written, ...all } : { link, missing: 'noStep' }
}
