/** Lessons that another tab has kept, beside those that are here: what is as it was stays the same object. */
import { type Lesson, type LessonSlide, lessonVersion } from './lesson.ts'
import { lessonOf } from './readLesson.ts'

/** A lesson as it is when what was kept of it is read: links, spaces and the order of fields are made alike. */
const asRead = (lesson: Lesson): Lesson =>
  lessonOf({ neurarium: 'lesson', version: lessonVersion, ...lesson }, true).lesson ?? lesson

/** What is alike in all lessons that say the same. */
export const textOf = (lesson: Lesson): string => JSON.stringify(asRead(lesson))

/**
 * The lessons that were read, with the objects from before wherever a lesson, or a slide of one that was changed, says the same:
 * what is written in a form of it on the page, and who writes there, are not disturbed.
 */
export function asBefore(read: readonly Lesson[], before: readonly Lesson[]): Lesson[] {
  const left = before.map((lesson) => ({ lesson, text: textOf(lesson) }))
  const same = read.map((lesson) => {
    const text = textOf(lesson)
    return taken(left, (other) => other.text === text)?.lesson
  })
  // one that was changed is where one is not there any more
  return read.map((lesson, i) => same[i] ?? withSlides(lesson, left.shift()?.lesson))
}

function withSlides(lesson: Lesson, before: Lesson | undefined): Lesson {
  if (!before) return lesson
  const texts = asRead(before).slides.map((slide) => JSON.stringify(slide))
  const left = before.slides.map((slide, i) => ({ slide, text: texts[i] }))
  const slideAsBefore = (slide: LessonSlide): LessonSlide => {
    const text = JSON.stringify(slide)
    return taken(left, (other) => other.text === text)?.slide ?? slide
  }
  return { ...lesson, slides: lesson.slides.map(slideAsBefore) }
}

/** Takes the first that fits out of the list. */
function taken<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  const at = list.findIndex(fits)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}
