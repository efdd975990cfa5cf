import { codec } from '../../config/codecPart.ts'
import { withLive } from '../../config/live.ts'
import { logUntil } from '../../config/log.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'

/**
 * The fragment with which the page opens again as it is: settings, step, what was done to the run before it, the part of the
 * course, and what a link said of the page. It may be longer than a comfortable link: nobody sends it. `whole` false: too much was
 * done for any link, and it is the settings alone.
 */
export function presentAddress(step: number): { fragment: string; whole: boolean } {
  const { config } = experimentStore.getState()
  const { base, log } = runStore.getState().moments
  const { course, page } = viewStore.getState()
  const { encodeFragment, decodeFragment } = codec.now
  const shown = { part: course ?? undefined, page: { ...page, handin: undefined } }
  const fragment = encodeFragment(withLive(config, base), { step, log: logUntil(log, step), ...shown })
  const read = decodeFragment(fragment)
  if (read.step === step && read.corrections.length === 0) return { fragment, whole: true }
  return { fragment: encodeFragment(config, shown), whole: false }
}
