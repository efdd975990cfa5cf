import { encodeFragment } from '../../config/link/link.ts'
import { fromPlayground } from '../../config/link/playground.ts'
import { levels, starts, straighten } from '../../config/link/straighten.ts'
import type { Correction } from '../../config/types.ts'

/** A link as it was meant, and what differs where it is another page's. */
export interface MendedLink {
  fragment: string
  differences: Correction[]
}

/** Straightens a link that came changed, and translates one of TensorFlow Playground. */
export function mend(link: string): MendedLink {
  for (const level of levels(link.slice(0, 20_000)))
    for (const start of starts(level)) {
      const found = fromPlayground(level.slice(start).replace(/[\s"'<>()\]”’».,;]+$/, ''))
      if (found) return { fragment: encodeFragment(found.config), differences: found.corrections }
    }
  return { fragment: straighten(link), differences: [] }
}
