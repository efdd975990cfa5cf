/** A lesson: moments that a teacher has put in order. As a file it is JSON, as a link it is packed (lessonLink.ts). */
import type { PageFields } from '../config/link/pageFields.ts'
import type { Deck, Slide, SlidePanel } from '../store/deck.ts'

export interface LessonSlide {
  /** the experiment and, with `step`, its moment: a link's fragment without '#' */
  link: string
  /** one or two sentences */
  text: string
  /** TeX */
  formula?: string
  question?: { ask: string; options: string[]; right?: number }
  /** what has the whole screen */
  panel?: SlidePanel
  hide?: PageFields['hide']
  lock?: PageFields['lock']
  /** for the presenter alone */
  notes?: string
}

export interface Lesson {
  title: string
  slides: LessonSlide[]
}

/** Characters, and how many of each: more is no lesson. */
export const lessonBounds = {
  title: 120,
  text: 300,
  formula: 500,
  ask: 300,
  option: 120,
  notes: 2000,
  link: 20_000,
  slides: 100,
  options: 6,
  file: 2_000_000,
} as const

export const lessonVersion = 1

/** The lesson as the text of a file. */
export const writeLesson = (lesson: Lesson): string =>
  `${JSON.stringify({ neurarium: 'lesson', version: lessonVersion, ...lesson }, null, 2)}\n`

/** The lesson as slides that are shown one after another. */
export const deckOf = ({ title, slides }: Lesson): Deck => ({
  kind: 'lesson',
  title,
  slides: slides.map(slideOf),
})

function slideOf({ link, text, formula, question, panel, hide, lock, notes }: LessonSlide): Slide {
  return {
    text,
    moment: { link },
    ...(formula && { formula }),
    ...(question && { question: { kind: 'own', ...question } }),
    ...(panel && { panel }),
    ...((hide || lock) && { page: { ...(hide && { hide }), ...(lock && { lock }) } }),
    ...(notes && { notes }),
  }
}
