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
 * @returns whether all have been measured; not where it was stopped, the device has another seed, or something else took the stage
 */
export async function measureQuestions(
  parts: readonly Part[],
  { prepare, advance }: Pick<Commands, 'prepare' | 'advance'>,
  stopped: () => boolean,
): Promise<boolean> {
  const before = globalThis.neurarium.link({ atStep: true })
  const left = parts.filter(({ id }) => !measuredStore.getState().measured.has(id))
  const { seed } = progressStore.getState()
  // what another seed says is not measured by this one
  const over = () => stopped() || progressStore.getState().seed !== seed
  let all = true
  try {
    for (const part of left) {
      const { id } = part
      // without `seek`: its curves are nobody's
      const values = await runTrial(
        questionBy(part, seed),
        { prepare, advance },
        {
          stopped: over,
          measured: () => {},
          hurried: () => true,
        },
      )
      all = values !== null && progressStore.getState().seed === seed
      if (!values || !all) break
      measuredStore.setState(({ measured }) => ({ measured: new Map(measured).set(id, values) }))
    }
  } finally {
    if (left.length > 0 && (all || over())) await globalThis.neurarium.configure(before)
  }
  return all
}
