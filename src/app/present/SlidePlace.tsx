import { useStore } from 'zustand'
import { isLessonKept } from '../../lessons/openLesson.ts'
import { deckStore } from '../../store/deck.ts'
import { useView } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'

const SlideRegion = lazyPart(async () => (await import('../deck/SlideRegion.tsx')).default)

/** The place of the open deck's slide, under the stage and its figures; absent without a deck. */
export function SlidePlace() {
  const course = useView((view) => view.course !== null)
  const coming = useView((view) => view.page.lesson !== undefined)
  const open = useStore(deckStore, ({ deck }) => deck !== null)
  return (course || coming || open || isLessonKept()) && <SlideRegion />
}
