/** The lessons that a teacher arranges, and which one is open: kept on this device with every change. */
import { createStore } from 'zustand/vanilla'
import { asBefore, textOf } from './asBefore.ts'
import { keepLessons, keptLessons, onLessonsKept } from './keptLessons.ts'
import { type Lesson, type LessonSlide, lessonBounds, writeLesson } from './lesson.ts'

export interface LessonState {
  lessons: readonly Lesson[]
  /** which of them is open */
  open: number
  /** which of its slides is open */
  slide: number
  /** the lesson that was deleted last */
  deleted: Lesson | null
  /** the slide of the open lesson that was removed last, and the place that it had */
  removed: { slide: LessonSlide; at: number } | null
  /** the last change is kept */
  kept: boolean
}

const atFirst = (): LessonState => ({
  lessons: keptLessons(),
  open: 0,
  slide: 0,
  deleted: null,
  removed: null,
  kept: true,
})

export const lessonStore = createStore<LessonState>()(atFirst)

const within = (index: number, { length }: readonly unknown[]) => Math.max(0, Math.min(length - 1, index))

/** What this tab has read or kept last. */
let agreed = lessonStore.getState().lessons
/** Lessons of another tab's that stand beside those that this tab could not keep. */
let guests: readonly Lesson[] = []

/**
 * Another tab has changed what is kept: the lessons are those, and what was open stays open where it is still there. What this
 * tab could not keep stays too, and what the other one has added stands beside it: the next change keeps both.
 */
export function readKeptLessons(): void {
  const { lessons: before, open, slide, kept } = lessonStore.getState()
  const lessons = kept ? asBefore(keptLessons(), before) : besideOwn(keptLessons())
  if (kept) agreed = lessons
  // they are the same objects where they are as they were
  const openNow = placeOf(before[open], lessons, open)
  const slides = lessons[openNow]?.slides ?? []
  lessonStore.setState({
    lessons,
    open: openNow,
    slide: placeOf(before[open]?.slides[slide], slides, slide),
  })
}

function besideOwn(stored: readonly Lesson[]): Lesson[] {
  const own = lessonStore.getState().lessons.filter((lesson) => !guests.includes(lesson))
  const known = new Set([...agreed, ...own].map(textOf))
  const others = stored.filter((lesson) => !known.has(textOf(lesson)))
  guests = asBefore(others, guests)
  return [...own, ...guests]
}

/** Where it stands in the list; where it does not, the place that it had. */
function placeOf<T>(one: T | undefined, list: readonly T[], before: number): number {
  const at = one === undefined ? -1 : list.indexOf(one)
  return at < 0 ? within(before, list) : at
}

// also while nobody looks at the lessons: the next change would overwrite what the other tab has kept
onLessonsKept(readKeptLessons)

function change(state: Partial<LessonState>): void {
  const { lessons } = { ...lessonStore.getState(), ...state }
  const kept = keepLessons(lessons)
  if (kept) {
    agreed = lessons
    guests = []
  }
  lessonStore.setState({ ...state, kept })
}

const keys = new WeakMap<LessonSlide, number>()
let keyed = 0

/** A name of a slide that it has for as long as the page is open, wherever it is moved and whatever is changed in it. */
export function keyOf(slide: LessonSlide): number {
  const key = keys.get(slide) ?? keyed++
  keys.set(slide, key)
  return key
}

/** Adds a lesson and opens it. */
export function addLesson(lesson: Lesson): void {
  const { lessons } = lessonStore.getState()
  change({ lessons: [...lessons, lesson], open: lessons.length, slide: 0, removed: null })
}

/** Opens the lesson where it is among the others already, to the letter; else adds it. */
export function keepLesson(lesson: Lesson): void {
  const { lessons } = lessonStore.getState()
  const text = writeLesson(lesson)
  const there = lessons.findIndex((other) => writeLesson(other) === text)
  if (there < 0) addLesson(lesson)
  else openLessonAt(there)
}

export function openLessonAt(open: number): void {
  lessonStore.setState({ open, slide: 0, removed: null })
}

export const selectSlide = (slide: number): void => lessonStore.setState({ slide })

export function deleteLesson(): void {
  const { lessons, open } = lessonStore.getState()
  const left = lessons.filter((_, i) => i !== open)
  change({
    lessons: left,
    open: within(open, left),
    slide: 0,
    deleted: lessons[open] ?? null,
    removed: null,
  })
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

/** Adds slides after the last one, as many as there is room for, and opens the first of them. @returns how many that were */
export function addSlides(added: readonly LessonSlide[]): number {
  const slides = slidesNow()
  const fitting = added.slice(0, Math.max(0, lessonBounds.slides - slides.length))
  if (fitting.length === 0) return 0
  changeLesson({ slides: [...slides, ...fitting] })
  selectSlide(slides.length)
  return fitting.length
}

/** Changes the slides from one place to before another; what is undefined is taken away. */
function changeSlides([from, to]: readonly [number, number], part: Partial<LessonSlide>): void {
  const changed = (before: LessonSlide): LessonSlide => {
    const entries = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)
    const after = Object.fromEntries(entries) as unknown as LessonSlide
    keys.set(after, keyOf(before))
    return after
  }
  changeLesson({
    slides: slidesNow().map((before, i) => (i >= from && i < to ? changed(before) : before)),
  })
}

/** Changes the open slide; what is undefined is taken away. */
export function changeSlide(part: Partial<LessonSlide>): void {
  const { slide } = lessonStore.getState()
  changeSlides([slide, slide + 1], part)
}

/** Changes all slides of the part that the open one belongs to. */
export function changePart(part: Pick<LessonSlide, 'title' | 'hidden' | 'source'>): void {
  changeSlides(partAround(slidesNow(), lessonStore.getState().slide), part)
}

/** Where the part of a slide begins, and where the next one does: slides in a row with the same title; without one it is alone. */
export function partAround(slides: readonly LessonSlide[], at: number): [from: number, to: number] {
  const title = slides[at]?.title
  let from = at
  let to = at + 1
  if (title === undefined) return [from, to]
  while (slides[from - 1]?.title === title) from--
  while (slides[to]?.title === title) to++
  return [from, to]
}

/** Moves the part of the open slide past the one before it, or after it. */
export function movePart(way: -1 | 1): void {
  const { slide } = lessonStore.getState()
  const slides = slidesNow()
  const [from, to] = partAround(slides, slide)
  const other = way === -1 ? from - 1 : to
  if (!slides[other]) return
  const [start, end] = partAround(slides, other)
  const moved = slides.slice(from, to)
  const past = slides.slice(start, end)
  const [low, high] = [Math.min(from, start), Math.max(to, end)]
  const order = way === -1 ? [...moved, ...past] : [...past, ...moved]
  changeLesson({ slides: [...slides.slice(0, low), ...order, ...slides.slice(high)] })
  selectSlide(slide + way * past.length)
}

export function removeSlide(): void {
  const { slide: at } = lessonStore.getState()
  const slide = slidesNow()[at]
  if (!slide) return
  const slides = slidesNow().filter((_, i) => i !== at)
  changeLesson({ slides })
  lessonStore.setState({ slide: within(at, slides), removed: { slide, at } })
}

/** The slide that was removed last has its place again. */
export function restoreSlide(): void {
  const { removed } = lessonStore.getState()
  if (!removed) return
  const { slide, at } = removed
  const slides = [...slidesNow().slice(0, at), slide, ...slidesNow().slice(at)]
  changeLesson({ slides })
  lessonStore.setState({ slide: within(at, slides), removed: null })
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
