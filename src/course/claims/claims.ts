/**
 * What the course says in figures, each figure once: the texts take them from here, and `npm run claims` replays every
 * one through the engine, by other seeds than its band was made from.
 */
import { answerClaims } from './answers.ts'
import { bands } from './bands.ts'
import { choosingClaims } from './choosing.ts'
import type { Band, Claim } from './claim.ts'
import { convolutionClaims } from './convolution.ts'
import { descentClaims } from './descent.ts'
import { endingClaims } from './ending.ts'
import { exactClaims } from './exact.ts'
import { fewPointsClaims } from './fewPoints.ts'
import { gradientClaims } from './gradient.ts'
import { imageClaims } from './images.ts'
import { initializationClaims } from './initialization.ts'
import { networkClaims } from './networks.ts'
import { nudgeClaims } from './nudge.ts'
import { rateClaims } from './rate.ts'
import { scoresClaims } from './scores.ts'
import { unitClaims } from './units.ts'

export const claims = {
  ...imageClaims,
  ...rateClaims,
  ...scoresClaims,
  ...unitClaims,
  ...initializationClaims,
  ...networkClaims,
  ...fewPointsClaims,
  ...choosingClaims,
  ...convolutionClaims,
  ...endingClaims,
  ...gradientClaims,
  ...nudgeClaims,
  ...descentClaims,
  ...exactClaims,
  ...answerClaims,
} as const satisfies Record<string, Claim>

export type ClaimId = keyof typeof claims

/** What is said of a claim's runs; null where no band was made. */
export function bandOf(id: ClaimId): (Omit<Band, 'made'> & Partial<Pick<Band, 'made'>>) | null {
  const { band }: Claim = claims[id]
  if (band) return { low: band[0], high: band[1], measured: band[1] }
  const made: Readonly<Record<string, Band>> = bands
  return made[id] ?? null
}
