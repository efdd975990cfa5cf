import { codec } from '../../config/codecPart.ts'
import { withLive } from '../../config/live.ts'
import { type LogEntry, logUntil } from '../../config/log.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { experimentStore } from '../../store/experiment.ts'
import { runStore } from '../../store/run.ts'
import { addressWith } from '../address/address.ts'

/** A step of the page's run, and all that leads to it. */
export interface Moment {
  /** of step 0 */
  config: ExperimentConfig
  step: number
  log: LogEntry[]
}

/** The moment of a step: of the frame that is shown, where none is given. */
export function momentOf(step = runStore.getState().frame?.header.step ?? 0): Moment {
  const { base, log } = runStore.getState().moments
  const { config } = experimentStore.getState()
  return { config: withLive(config, base), step, log: [...logUntil(log, step)] }
}

/** The address that opens it, however long that is: a file has room. @throws Error before the codec is there */
export const addressOf = ({ config, step, log }: Moment): string =>
  addressWith(codec.now.encodeFragment(config, { step, log }))
