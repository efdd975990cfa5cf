/** The list of what had to be corrected, and how a value that came from outside is shown in it. */
import type { Correction, CorrectionReason } from './types.ts'

const listed = 50
const longest = 80

/** Line breaks, control characters, halves of characters, and marks that turn the direction of writing. */
export const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** At most 80 characters of a text, in one line. */
export function shorten(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return cut.replace(unprintable, ' ')
}

/** A short picture of any value. Runs no code of the value's own. */
function picture(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return shorten(value)
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value)
    case 'object':
      return value === null ? 'null' : '{…}'
    default:
      return typeof value
  }
}

/** Lists what had to be corrected in something from outside. */
export class Notes {
  readonly corrections: Correction[] = []

  /** Lists one corrected value; beyond 50 no more are kept. `used` undefined: nothing took its place. */
  add(path: string, reason: CorrectionReason, given: unknown, used?: unknown): void {
    if (this.corrections.length >= listed) return
    this.corrections.push({
      path: shorten(path),
      given: picture(given),
      used: used === undefined ? '' : picture(used),
      reason,
    })
  }
}
