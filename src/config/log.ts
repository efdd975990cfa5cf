/** What a person did to a run while it trained: with the config at step 0 it leads to every later step, bit for bit. */
import type { LiveSettings } from './live.ts'

/** One parameter that was set by hand; layer 0 is the first hidden layer, index as in the snapshot's arrays. */
export interface ParameterEdit {
  layer: number
  kind: 'weight' | 'bias' | 'slope'
  index: number
  value: number
}

/** What was done after so many updates and before the next one. */
export interface LogEntry {
  step: number
  /** the live settings from here on; null: as before */
  settings: LiveSettings | null
  edits: ParameterEdit[]
}

/** Ascending in step, one entry a step. */
export type RunLog = readonly LogEntry[]

/** The live settings after the changes up to a step. */
export function settingsAt(base: LiveSettings, log: RunLog, step: number): LiveSettings {
  let settings = base
  for (const entry of log) {
    if (entry.step > step) break
    settings = entry.settings ?? settings
  }
  return settings
}

/** The log up to a step. */
export const logUntil = (log: RunLog, step: number): LogEntry[] => log.filter((entry) => entry.step <= step)
