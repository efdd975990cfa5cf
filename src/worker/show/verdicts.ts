/**
 * The class that the newest scores of a shown test image speak for, among those of the last round of figures: its tile on the wall
 * says what is said beside it. Of each such image, until a round that was begun later has its own.
 */
import { largest } from '../../domain/scores.ts'
import type { Sections } from './sections.ts'

const newest = new WeakMap<Sections, Map<number, number>>()

function newestOf(sections: Sections): Map<number, number> {
  const known = newest.get(sections) ?? new Map<number, number>()
  newest.set(sections, known)
  return known
}

/** A round is begun of the state that the run is in: what it finds is newer than what is known. */
export const beginVerdicts = (sections: Sections): void => newestOf(sections).clear()

/** What these scores say of a test image takes the place of what an older round said. */
export function tellVerdict(sections: Sections, image: number, scores: Float32Array): void {
  newestOf(sections).set(image, largest(scores))
  keepVerdicts(sections)
}

/** A round has ended: what was found meanwhile, of later states, stays. */
export function keepVerdicts(sections: Sections): void {
  const classes = sections.get('testClass')
  for (const [image, verdict] of newestOf(sections)) {
    if (classes && image < classes.length) classes[image] = verdict
  }
}
