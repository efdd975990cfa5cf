/** Runs claims by one seed after the other, so that claims about the same runs share them. */

import { bands } from '../../course/claims/bands.ts'
import type { Claim } from '../../course/claims/claim.ts'
import { type ClaimId, claims } from '../../course/claims/claims.ts'
import { firstRuns } from './firstRuns.ts'
import { measures } from './measures.ts'
import { Replay } from './replay.ts'

export const claimIds = (Object.keys(claims) as ClaimId[]).sort((a, b) =>
  claims[a].part.localeCompare(claims[b].part),
)
export const claimOf = (id: ClaimId): Claim => claims[id]

/** The seeds that bands are made from; no replay uses one of them. */
export const madeFrom = 1001
/** How many. */
export const madeOf = ({ made = 200 }: Claim): number => made
export const madeTo = madeFrom + 199

export interface Measured {
  values: number[]
  /** seconds that its runs took, without those that an earlier claim had run */
  seconds: number
}

/** Those whose measure of their band's first seed is not what it was when that was made: what they measure is another thing now. */
export async function measuredAnew(
  ids: readonly ClaimId[],
  first: Readonly<Record<string, number>> = firstRuns,
): Promise<ClaimId[]> {
  const replay = await Replay.start()
  return ids.filter((id) => id in bands && !Object.is(measures[id](replay, madeFrom), first[id]))
}

/** The measures of claims by their seeds, from the first one on. */
export async function replayClaims(ids: readonly ClaimId[], first: number): Promise<Map<ClaimId, Measured>> {
  const replay = await Replay.start()
  const found = new Map<ClaimId, Measured>(ids.map((id) => [id, { values: [], seconds: 0 }]))
  const most = Math.max(...ids.map((id) => claimOf(id).seeds))
  for (let k = 0; k < most; k++) {
    for (const [id, measured] of found) {
      if (k >= claimOf(id).seeds) continue
      const started = performance.now()
      measured.values.push(measures[id](replay, first + k))
      measured.seconds += (performance.now() - started) / 1000
    }
    replay.forget()
  }
  return found
}
