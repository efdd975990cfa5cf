import { decodeFragment } from '../../config/link/link.ts'
import { checkOf, type HandedMoment, type HandIn, readField, writeHandIn } from './handIn.ts'

/** A hand-in as its link brought it. */
export interface Received extends HandedMoment {
  handIn: HandIn
  /** the link, straightened: its fragment without '#' */
  fragment: string
  /** the experiment is the one that the hand-in was made of; else the link was changed, or cut, on its way */
  whole: boolean
  /** how much of the link could not be used */
  corrections: number
}

/** The hand-in that a fragment is; null: it is none. */
export function receive(text: string): Received | null {
  const { config, step, log = [], page, corrections } = decodeFragment(text)
  if (page?.handin === undefined || step === undefined) return null
  const field = readField(page.handin)
  if (!field) return null
  const { check, ...handIn } = field
  const moment = { config, step, log }
  return {
    ...moment,
    handIn,
    fragment: writeHandIn(moment, handIn),
    whole: check === checkOf(moment),
    corrections: corrections.length,
  }
}
