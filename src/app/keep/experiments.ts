/** An experiment at a step, as what is kept: the fragment of its link, as long as what was done to the run makes it. */
import { codec } from '../../config/codecPart.ts'
import { readLog } from '../../config/link/linkLog.ts'
import { withLive } from '../../config/live.ts'
import { type LogEntry, logUntil } from '../../config/log.ts'
import { Notes } from '../../config/notes.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'

export interface KeptExperiment {
  config: ExperimentConfig
  /** the exact moment; undefined: the settings alone are kept */
  step?: number
  /** what was done to the run before it */
  log: LogEntry[]
}

/** The page's experiment at the step that is shown. `whole` false: too much was done to its run, and the settings alone are said. */
export function presentExperiment(): { content: string; experiment: KeptExperiment; whole: boolean } {
  const { config } = experimentStore.getState()
  const { frame, moments, phase } = runStore.getState()
  if (frame && phase === 'ready') {
    // until the first frame of a run that was just loaded has come, what is shown is of the run before
    const step = frame.header.step > moments.farthest ? 0 : frame.header.step
    const log = logUntil(moments.log, step)
    const content = codec.now.encodeFragment(withLive(config, moments.base), { step, log })
    const experiment = experimentOf(content)
    if (experiment) return { content, experiment, whole: true }
  }
  const content = codec.now.encodeFragment(config)
  return { content, experiment: { config, log: [] }, whole: !frame }
}

/** What a content says. null: it is no experiment, or one that is not said as this page says it. */
export function experimentOf(content: string): KeptExperiment | null {
  // a link's reader stops at a length that links have
  const [settings, past, ...rest] = content.split('&log=')
  const { config, corrections, step, view, empty } = codec.now.decodeFragment(settings)
  if (empty || view || corrections.length > 0 || rest.length > 0) return null
  const notes = new Notes()
  const log = past === undefined ? [] : readLog(past, config, notes)
  if (notes.corrections.length > 0 || (step === undefined && log.length > 0)) return null
  return { config, step, log }
}
