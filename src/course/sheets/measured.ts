/** What the runs of the questions have said on this device, for the keys: by the part's id, and all by one seed. */
import { createStore } from 'zustand/vanilla'
import type { Commands } from '../../store/commands.ts'
import { questionBy } from '../ownSeed.ts'
import type { Part } from '../part.ts'
import { progressStore } from '../progress.ts'
import { runTrial } from '../trial.ts'

export const measuredStore = createStore<{ measured: ReadonlyMap<string, readonly number[]> }>()(() => ({
  measured: new Map(),
}))

progressStore.subscribe(({ seed }, before) => {
  if (seed !== before.seed) measuredStore.setState({ measured: new Map() })
})

/**
 * Runs the questions that have not been run, by the seed of this device, one after another on the stage, and brings back what was there.
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
    const { seed } = progressStore.getState()
    for (const part of left) {
      const { id } = part
      const values = await runTrial(questionBy(part, seed), commands, {
        stopped,
        measured: () => {},
        hurried: () => true,
      })
      all = values !== null
      if (!values) break
      measuredStore.setState(({ measured }) => ({ measured: new Map(measured).set(id, values) }))
    }
  } finally {
    if (left.length > 0 && (all || stopped())) await globalThis.neurarium.configure(before)
  }
  return all
}
