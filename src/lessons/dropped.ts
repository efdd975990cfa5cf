import { say } from '../i18n/language.ts'
import { lessonWords } from '../i18n/words/course/lessons.ts'
import { tell, viewStore } from '../store/view.ts'
import { lessonBounds } from './lesson.ts'
import { keepLesson } from './lessonStore.ts'
import { readLesson } from './readLesson.ts'
import { sayProblem } from './sayProblem.ts'

/** Takes a file that was dropped on the page if it is a lesson, or says why it cannot be opened. @returns false: it is something else */
export async function takeDroppedLesson(file: Blob): Promise<boolean> {
  // what it is stands at its beginning
  if (!/"neurarium"\s*:\s*"lesson"/.test(await file.slice(0, 1000).text())) return false
  const report =
    file.size > lessonBounds.file ? { problem: 'too-large' as const } : readLesson(await file.text())
  const words = say(lessonWords, viewStore.getState().language)
  if (!report.lesson) {
    tell(sayProblem(words, report), 'warning')
    return true
  }
  keepLesson(report.lesson)
  // a view of many runs would lie over it
  viewStore.setState({ room: null, course: 'lesson', dialog: null })
  tell(words.opened(report.lesson.title || words.untitled, String(report.lesson.slides.length)), 'info')
  return true
}
