/** Lessons on this device, and the one that is being given with its place. */
import { keep, kept } from '../ui/loading/platform.ts'
import { type Lesson, writeLesson } from './lesson.ts'
import { lessonOf, readLesson } from './readLesson.ts'

const listKey = 'lessons'
const openKey = 'lesson'

/** The kept lessons; whatever else is stored counts as none. */
export function keptLessons(): Lesson[] {
  const stored = parsed(kept(listKey))
  return Array.isArray(stored) ? stored.flatMap((value) => lessonOf(value, true).lesson ?? []) : []
}

/** Keeps the list as it is. @returns whether it is kept: storage may be full or blocked */
export function keepLessons(lessons: readonly Lesson[]): boolean {
  const text =
    lessons.length > 0 ? JSON.stringify(lessons.map((lesson) => JSON.parse(writeLesson(lesson)))) : null
  keep(listKey, text)
  return kept(listKey) === text
}

/** Calls back when another tab has changed the list, or dropped all that was kept. */
export function onLessonsKept(changed: () => void): void {
  globalThis.addEventListener?.('storage', ({ key }) => {
    if (key === `neurarium.${listKey}` || key === null) changed()
  })
}

export interface OpenLesson {
  lesson: Lesson
  at: number
  /** when it was opened, in ms since 1970 */
  since: number
}

/** The lesson that was being given when the page was left; null: none. */
export function keptOpenLesson(): OpenLesson | null {
  const stored = parsed(kept(openKey))
  if (typeof stored !== 'object' || stored === null) return null
  const { text, at, since } = stored as Record<string, unknown>
  const { lesson } = readLesson(typeof text === 'string' ? text : '')
  return lesson ? { lesson, at: Number(at) || 0, since: Number(since) || Date.now() } : null
}

export const keepOpenLesson = (open: OpenLesson | null): void =>
  keep(openKey, open && JSON.stringify({ text: writeLesson(open.lesson), at: open.at, since: open.since }))

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
