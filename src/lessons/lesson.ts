/** A lesson: moments that a teacher has put in order. As a file it is JSON, as a link it is packed (lessonLink.ts). */
import type { PageFields } from '../config/link/pageFields.ts'
import type { Deck, Slide, SlidePanel } from '../store/deck.ts'

export interface LessonSlide {
  /** the experiment and, with `step`, its moment: a link's fragment without '#' */
  link: string
  /** the part that it belongs to, in the teacher's words: slides in a row that have the same one are one part */
  title?: string
  /** one or two sentences */
  text: string
  /** TeX */
  formula?: string
  /** with `part`, the course's own runs of that part's question decide which option is right, whatever it is called here */
  question?: { ask: string; options: string[]; right?: number; part?: string }
  /** what has the whole screen */
  panel?: SlidePanel
  hide?: PageFields['hide']
  lock?: PageFields['lock']
  /** the lecture or book that it is from */
  source?: string
  /** for the presenter alone */
  notes?: string
  /** kept in the lesson, and not shown to the class */
  hidden?: true
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
  source: 200,
  link: 20_000,
  slides: 300,
  options: 6,
  /** bytes of a file: a lesson may have the most of everything, in Korean */
  file: 12_000_000,
  /** bytes that come out of a link */
  unpacked: 2_000_000,
} as const

export const lessonVersion = 1

/** The lesson as the text of a file. */
export const writeLesson = (lesson: Lesson): string =>
  `${JSON.stringify({ neurarium: 'lesson', version: lessonVersion, ...lesson }, null, 2)}\n`

/** The lesson as slides that are shown one after another. */
export const deckOf = ({ title, slides }: Lesson): Deck => ({
  kind: 'lesson',
  title,
  slides: shownOf(slides).map(slideOf),
})

/** What the class sees of them. */
export const shownOf = (slides: readonly LessonSlide[]): LessonSlide[] =>
  slides.filter(({ hidden }) => !hidden)

function slideOf(slide: LessonSlide): Slide {
  const { link, title, text, formula, question, panel, hide, lock, source, notes } = slide
  const label = [title, source].filter(Boolean).join(' · ')
  return {
    text,
    moment: { link },
    ...(label && { label }),
    ...(formula && { formula }),
    ...(question && { question: { kind: 'own', ...question } }),
    ...(panel && { panel }),
    ...((hide || lock) && { page: { ...(hide && { hide }), ...(lock && { lock }) } }),
    ...(notes && { notes }),
  }
}
