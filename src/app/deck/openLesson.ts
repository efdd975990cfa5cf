/** Opens a lesson in front of the class, and again where it was after the page was loaded anew. */
import { deckStore } from '../../store/deck.ts'
import { viewStore } from '../../store/view.ts'
import { keepOpenLesson, keptOpenLesson } from '../lessons/keptLessons.ts'
import { deckOf, type Lesson } from '../lessons/lesson.ts'

let given: Lesson | null = null

/** Shows the lesson from a slide on. */
export function openLesson(lesson: Lesson, at = 0): void {
  given = lesson
  keepOpenLesson({ lesson, at, since: Date.now() })
  viewStore.setState(({ page }) => ({ course: null, dialog: null, page: { ...page, present: true } }))
  deckStore.getState().open(deckOf(lesson), at)
}

/** Whether a lesson was being given when the page was left. */
export const isLessonKept = (): boolean => keptOpenLesson() !== null

/** The lesson that was being given, at its slide. */
export function openKeptLesson(): void {
  const open = keptOpenLesson()
  if (!open) return
  given = open.lesson
  deckStore.getState().open(deckOf(open.lesson), open.at, open.since)
}

/** The slide that is shown is where the lesson is opened again. */
export function keepPlace(at: number, since: number): void {
  if (given) keepOpenLesson({ lesson: given, at, since })
}

/** The lesson is over. */
export function closeLesson(): void {
  given = null
  keepOpenLesson(null)
}
