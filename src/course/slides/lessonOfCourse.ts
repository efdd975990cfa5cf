/** The course as lessons of one's own: its slides with all that they say, to be put in order, left out and rewritten. */
import { encodeFragment } from '../../config/link/link.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { Language } from '../../i18n/language.ts'
import type { Lesson, LessonSlide } from '../../lessons/lesson.ts'
import { plainText } from '../figures.ts'
import type { Part } from '../part.ts'
import { type CourseSlide, courseDeck, experimentOf, partOf } from './courseDeck.ts'

/** The slides of these parts as a lesson in one language. A question goes on being answered by the part's own runs. */
export function lessonOfParts(title: string, parts: readonly Part[], language: Language): Lesson {
  const taken = new Set(parts.map(({ id }) => id))
  const slides = courseDeck.slides
    .filter(({ part }) => taken.has(part))
    .flatMap((slide) => slideOf(slide, language) ?? [])
  return { title, slides }
}

function slideOf(slide: CourseSlide, language: Language): LessonSlide | null {
  const part = partOf(slide.part)
  if (!part) return null
  const say = (text: { ko: string; en: string }) => plainText(text[language], language)
  const { words, question, actions } = part
  const notes = typeof slide.notes === 'object' ? say(slide.notes) : undefined
  const both = {
    title: `${part.id} ${say(words.title)}`,
    ...(slide.panel && { panel: slide.panel }),
    ...(notes && { notes }),
  }
  if (slide.question) {
    const { config } = mergeConfig(defaultConfig, question.runs[0].open)
    const options = question.options.map(({ label }) => say(words[label]))
    return {
      ...both,
      link: encodeFragment(config, { step: 0 }),
      text: '',
      question: { ask: say(words[question.ask]), options, part: part.id },
    }
  }
  const { moment } = slide
  const action = moment && 'action' in moment && actions.find(({ label }) => label === moment.action)
  if (!action || typeof slide.text === 'string') return null
  return {
    ...both,
    link: encodeFragment(experimentOf(action).config, moment.rest && { step: 0 }),
    text: say(slide.text),
    ...(slide.formula && { formula: slide.formula }),
  }
}
