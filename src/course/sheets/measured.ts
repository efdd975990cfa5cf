/** What the runs of the questions have said on this device, for the keys: by the part's id. */
import { createStore } from 'zustand/vanilla'
import type { Commands } from '../../store/commands.ts'
import type { Part } from '../part.ts'
import { runTrial } from '../trial.ts'

export const measuredStore = createStore<{ measured: ReadonlyMap<string, readonly number[]> }>()(() => ({
  measured: new Map(),
}))

/**
 * Runs the questions that have not been run, one after another on the stage, and brings back what was there.
 * @returns whether all have been measured; not where it was stopped, or something else took the stage
 */
export async function measureQuestions(
  parts: readonly Part[],
  commands: Pick<Commands, 'prepare' | 'advance'>,
  stopped: () => boolean,
): Promise<boolean> {
  const before = globalThis.neurarium.link({ atStep: true })
  const left = parts.filter(({ id }) => !measuredStore.getState().measured.has(id))
  let all = true
  try {
    for (const { id, question } of left) {
      const values = await runTrial(question, commands, { stopped, measured: () => {}, hurried: () => true })
      all = values !== null
      if (!values) break
      measuredStore.setState(({ measured }) => ({ measured: new Map(measured).set(id, values) }))
    }
  } finally {
    if (left.length > 0 && (all || stopped())) await globalThis.neurarium.configure(before)
  }
  return all
}
