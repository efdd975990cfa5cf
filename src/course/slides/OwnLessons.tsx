import { say } from '../../i18n/language.ts'
import { courseWords } from '../../i18n/words/course/course.ts'
import { lessonWords } from '../../i18n/words/course/lessons.ts'
import { LessonEditor, type LessonOffer } from '../../lessons/LessonEditor.tsx'
import { useView, useWords } from '../../store/react.ts'
import { chapters, parts } from '../parts/parts.ts'
import { lessonOfParts } from './lessonOfCourse.ts'

/** The place where lessons are arranged, with the course to take from: all of it, a chapter, or a part. */
export function OwnLessons() {
  const words = useWords(lessonWords)
  const names = useWords(courseWords)
  const language = useView((view) => view.language)
  const offers: LessonOffer[] = [
    { name: words.wholeCourse, lesson: () => lessonOfParts(names.course, parts, language) },
    ...chapters.flatMap(({ title, parts: listed }) => [
      {
        name: words.wholeChapter(names[title]),
        group: names[title],
        lesson: () => lessonOfParts(names[title], listed, language),
      },
      ...listed.map((part) => {
        const name = `${part.id} ${say(part.words, language).title}`
        return { name, group: names[title], lesson: () => lessonOfParts(name, [part], language) }
      }),
    ]),
  ]
  return <LessonEditor offers={offers} />
}
