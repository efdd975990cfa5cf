import { viewStore } from '../../store/view.ts'
import { keep } from '../../ui/loading/platform.ts'

/** Where the slides of a part were left is kept under this key: `2.5~3`. */
export const slideKey = 'slide'

/** Opens the slides of the course in front of the class, at the first one of a part. */
export function presentPart(part: string): void {
  keep(slideKey, null)
  viewStore.setState(({ page }) => ({ course: part, partArrives: false, page: { ...page, present: true } }))
}
