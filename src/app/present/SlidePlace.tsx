import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { isLessonKept } from '../../lessons/openLesson.ts'
import { deckStore } from '../../store/deck.ts'
import { useView } from '../../store/react.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { presentStore } from './presentStore.ts'

const SlideRegion = lazyPart(async () => (await import('../deck/SlideRegion.tsx')).default, <Coming />)

/** The place of the open deck's slide, under the stage and its figures; absent without a deck. */
export function SlidePlace() {
  const course = useView((view) => view.course !== null)
  const coming = useView((view) => view.page.lesson !== undefined)
  const open = useStore(deckStore, ({ deck }) => deck !== null)
  const wanted = useStore(presentStore, ({ slides }) => slides)
  return (course || coming || open || wanted || isLessonKept()) && <SlideRegion />
}

/** Until it is known what the first slide puts on the stage, what is there is another experiment. */
function Coming() {
  useLayoutEffect(() => {
    presentStore.setState({ coming: true })
    return () => presentStore.setState({ coming: false })
  }, [])
  return null
}
