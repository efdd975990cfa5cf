/** The lessons that a teacher arranges, and which one is open: kept on this device with every change. */
import { createStore } from 'zustand/vanilla'
import { keepLessons, keptLessons } from './keptLessons.ts'
import type { Lesson, LessonSlide } from './lesson.ts'

export interface LessonState {
  lessons: readonly Lesson[]
  /** which of them is open */
  open: number
  /** which of its slides is open */
  slide: number
  /** the lesson that was deleted last */
  deleted: Lesson | null
  /** the last change is kept */
  kept: boolean
}

const atFirst = (): LessonState => ({ lessons: keptLessons(), open: 0, slide: 0, deleted: null, kept: true })

export const lessonStore = createStore<LessonState>()(atFirst)

const within = (index: number, { length }: readonly unknown[]) => Math.max(0, Math.min(length - 1, index))

/** Another tab has changed what is kept: the lessons are those, and what was open stays open where it is still there. */
export function readKeptLessons(): void {
  const lessons = keptLessons()
  const { open, slide } = lessonStore.getState()
  lessonStore.setState({
    lessons,
    open: within(open, lessons),
    slide: within(slide, lessons[open]?.slides ?? []),
  })
}

function change(state: Partial<LessonState>): void {
  const { lessons } = { ...lessonStore.getState(), ...state }
  lessonStore.setState({ ...state, kept: keepLessons(lessons) })
}

/** Adds a lesson and opens it. */
export function addLesson(lesson: Lesson): void {
  const { lessons } = lessonStore.getState()
  change({ lessons: [...lessons, lesson], open: lessons.length, slide: 0 })
}

export function openLessonAt(open: number): void {
  lessonStore.setState({ open, slide: 0 })
}

export const selectSlide = (slide: number): void => lessonStore.setState({ slide })

export function deleteLesson(): void {
  const { lessons, open } = lessonStore.getState()
  const left = lessons.filter((_, i) => i !== open)
  change({ lessons: left, open: within(open, left), slide: 0, deleted: lessons[open] ?? null })
}

export function restoreLesson(): void {
  const { deleted } = lessonStore.getState()
  if (!deleted) return
  addLesson(deleted)
  lessonStore.setState({ deleted: null })
}

/** Changes the open lesson; without one a new one is begun. */
export function changeLesson(part: Partial<Lesson>): void {
  const { lessons, open } = lessonStore.getState()
  if (lessons.length === 0) addLesson({ title: '', slides: [], ...part })
  else change({ lessons: lessons.map((lesson, i) => (i === open ? { ...lesson, ...part } : lesson)) })
}

const slidesNow = (): readonly LessonSlide[] => {
  const { lessons, open } = lessonStore.getState()
  return lessons[open]?.slides ?? []
}

/** Adds a moment after the open slide, and opens it. */
export function addSlide(link: string): void {
  const slides = [...slidesNow()]
  const at = slides.length === 0 ? 0 : lessonStore.getState().slide + 1
  slides.splice(at, 0, { link, text: '' })
  changeLesson({ slides })
  selectSlide(at)
}

/** Changes the open slide; what is undefined is taken away. */
export function changeSlide(part: Partial<LessonSlide>): void {
  const { slide } = lessonStore.getState()
  const changed = (before: LessonSlide): LessonSlide =>
    Object.fromEntries(
      Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined),
    ) as unknown as LessonSlide
  changeLesson({ slides: slidesNow().map((before, i) => (i === slide ? changed(before) : before)) })
}

export function removeSlide(): void {
  const { slide } = lessonStore.getState()
  const slides = slidesNow().filter((_, i) => i !== slide)
  changeLesson({ slides })
  selectSlide(within(slide, slides))
}

/** Moves the open slide one place. */
export function moveSlide(way: -1 | 1): void {
  const { slide } = lessonStore.getState()
  const slides = [...slidesNow()]
  const to = slide + way
  if (to < 0 || to >= slides.length) return
  ;[slides[slide], slides[to]] = [slides[to], slides[slide]]
  changeLesson({ slides })
  selectSlide(to)
}
