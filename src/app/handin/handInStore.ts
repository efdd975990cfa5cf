import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../protocol/messages.ts'
import type { BatchRun } from '../../store/batch.ts'
import type { ComparedRun } from '../../store/compared.ts'
import type { Received } from './received.ts'

/** 'true', 'false': it was replayed, and its digest is the one handed in, or is not. 'long': it was not, being above the limits. */
type Verdict = 'waiting' | 'true' | 'false' | 'long' | 'failed'

export interface Entry extends Received {
  id: number
  verdict: Verdict
  /** what the replay found at the step, as one of many runs; its seed is the entry's id */
  end: BatchRun
  /** the step where the replay diverged; null: it did not */
  divergedAt: number | null
  failure: Failure | null
  /** the run with its last frame, for the picture */
  run: ComparedRun
}

interface HandInState {
  entries: readonly Entry[]
  /** of all that was pasted */
  doubles: number
  left: number
  others: { count: number; listed: readonly string[] }
  cut: boolean
}

const nothingYet: HandInState = {
  entries: [],
  doubles: 0,
  left: 0,
  others: { count: 0, listed: [] },
  cut: false,
}

/** The hand-ins on the wall: they stay while the page is open, and nowhere else. */
export const handInStore = createStore<HandInState>()(() => nothingYet)

/** How many are true, how many false, and how many neither: those that wait, failed, or are above the limits. */
export function tally(entries: readonly Entry[]): { right: number; wrong: number; open: number } {
  const right = entries.filter(({ verdict }) => verdict === 'true').length
  const wrong = entries.filter(({ verdict }) => verdict === 'false').length
  return { right, wrong, open: entries.length - right - wrong }
}
