import type { Words } from '../i18n/language.ts'
import type { lessonWords } from '../i18n/words/course/lessons.ts'
import type { LessonReport } from './readLesson.ts'

/** Why a lesson was not opened, in a sentence. */
export function sayProblem(
  words: Words<typeof lessonWords>,
  { problem, at }: Extract<LessonReport, { lesson?: undefined }>,
): string {
  return problem === 'bad-slide' ? words[problem](String(at ?? '')) : words[problem]
}
