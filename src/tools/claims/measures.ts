/** How each claim of the course is measured. */
import { type ClaimId, claims } from '../../course/claims/claims.ts'
import { convolutionMeasures } from './convolution.ts'
import { exactMeasures } from './exact.ts'
import { imageMeasures } from './images.ts'
import { networkMeasures } from './networks.ts'
import type { Replay } from './replay.ts'
import { unitMeasures } from './units.ts'

/** The measure of one seed; of a claim over 'all' seeds, of them all, from 1 to `seed`. */
export type Measure = (replay: Replay, seed: number) => number

const measures: Record<ClaimId, Measure> = {
  ...imageMeasures,
  ...unitMeasures,
  ...networkMeasures,
  ...convolutionMeasures,
  ...exactMeasures,
}

export interface Verdict {
  id: ClaimId
  measured: number[]
  holds: boolean
}

/** Replays one claim. What is not a number never holds. */
export function replayClaim(replay: Replay, id: ClaimId): Verdict {
  const { seeds, over, band } = claims[id]
  const measured =
    over === 'all'
      ? [measures[id](replay, seeds)]
      : Array.from({ length: seeds }, (_, k) => measures[id](replay, k + 1))
  return { id, measured, holds: measured.every((value) => value >= band[0] && value <= band[1]) }
}
