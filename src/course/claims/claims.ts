/**
 * What the course says in figures, each figure once: the texts take them from here, and `npm run claims` replays every
 * one through the engine. Bands were set by the runs of these seeds, and hold for them.
 */
import type { FigureStyle } from '../part.ts'
import { convolutionClaims } from './convolution.ts'
import { exactClaims } from './exact.ts'
import { imageClaims } from './images.ts'
import { networkClaims } from './networks.ts'
import { unitClaims } from './units.ts'

export interface Claim {
  /** the part of the course that says it */
  part: string
  /** what is measured, in a sentence for the table */
  says: string
  style: FigureStyle
  /** from 1 to this: seeds of the data and of the first weights */
  seeds: number
  /** 'each' seed's measure lies in the band, or the one measure of 'all' of them together */
  over: 'each' | 'all'
  /** least and greatest, both included */
  band: readonly [number, number]
  /** settings that the text names as well */
  set?: Readonly<Record<string, number>>
}

export const claims = {
  ...imageClaims,
  ...unitClaims,
  ...networkClaims,
  ...convolutionClaims,
  ...exactClaims,
} as const satisfies Record<string, Claim>

export type ClaimId = keyof typeof claims
