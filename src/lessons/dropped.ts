import { lessonWords } from '../i18n/words/course/lessons.ts'
import { isThere, sayFixed } from '../store/allowed.ts'
import { tell, viewStore } from '../store/view.ts'
import { lessonBounds, shownOf } from './lesson.ts'
import { keepLesson } from './lessonStore.ts'
import { openLesson } from './openLesson.ts'
import { readLesson } from './readLesson.ts'
import { sayProblem } from './sayProblem.ts'

/**
 * Opens a lesson's file that was dropped on the page, or says why it cannot be opened: where lessons are arranged, and in front of
 * a class, which does not see that, as its slides.
 */
export async function takeDroppedLesson(file: Blob): Promise<void> {
  if (!isThere(viewStore.getState(), 'course')) {
    sayFixed()
    return
  }
  const report =
    file.size > lessonBounds.file ? { problem: 'too-large' as const } : readLesson(await file.text())
  if (!report.lesson) {
    tell(lessonWords, (words) => sayProblem(words, report), 'warning')
    return
  }
  const { title, slides } = report.lesson
  keepLesson(report.lesson)
  // a view of many runs would lie over it
  viewStore.setState({ room: null, dialog: null })
  if (viewStore.getState().page.present && shownOf(slides).length > 0) {
    openLesson(report.lesson)
    return
  }
  viewStore.setState({ course: 'lesson' })
  tell(lessonWords, (words) => words.opened(title || words.untitled, String(slides.length)), 'info')
}
