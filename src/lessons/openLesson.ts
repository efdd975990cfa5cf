/** Opens a lesson in front of the class, and again where it was after the page was loaded anew. */

import { lessonWords } from '../i18n/words/course/lessons.ts'
import { deckStore } from '../store/deck.ts'
import { tell, viewStore } from '../store/view.ts'
import { keepOpenLesson, keptOpenLesson } from './keptLessons.ts'
import { deckOf, type Lesson, shownOf } from './lesson.ts'
import { unpackLesson } from './lessonLink.ts'
import { sayProblem } from './sayProblem.ts'

let given: Lesson | null = null

/** Shows the lesson from a slide on. What was said of its file is not for the class. */
export function openLesson(lesson: Lesson, at = 0): void {
  given = lesson
  keepOpenLesson({ lesson, at, since: Date.now() })
  viewStore.setState(({ page, notice }) => ({
    course: null,
    dialog: null,
    page: { ...page, present: true },
    notice: notice?.kind === 'info' ? null : notice,
  }))
  deckStore.getState().open(deckOf(lesson), at)
}

/**
 * A lesson has come by a link: it is opened, or a sentence says why not. From here on the device has it, among the
 * lessons of its own, and not the address.
 */
export async function takeLesson(packed: string): Promise<void> {
  const report = await unpackLesson(packed)
  viewStore.setState(({ page: { lesson: _, ...page } }) => ({ page }))
  const { lesson } = report
  if (!lesson) {
    tell(lessonWords, (words) => sayProblem(words, report), 'warning')
    return
  }
  const { title, slides } = lesson
  // of one that hides all of its slides a class would see none: it is opened where lessons are arranged
  const shown = shownOf(slides).length > 0
  if (shown) openLesson(lesson)
  // where that file does not come, the lesson is given all the same
  const store = await import('./lessonStore.ts').catch(() => null)
  store?.keepLesson(lesson)
  if (shown) return
  viewStore.setState(({ page: { present: _, ...page } }) => ({ page, course: 'lesson' }))
  tell(lessonWords, (words) => words.opened(title || words.untitled, String(slides.length)), 'info')
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
