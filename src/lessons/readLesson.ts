/** Any text as a lesson. Nothing here throws; what is no lesson is refused whole, with the reason and the place. */
import { decodeFragment, encodeFragment } from '../config/link/link.ts'
import { readPageFields } from '../config/link/pageFields.ts'
import { Notes, unprintable } from '../config/notes.ts'
import { slidePanels } from '../store/deck.ts'
import { type Lesson, type LessonSlide, lessonBounds, lessonVersion } from './lesson.ts'

type LessonProblem = 'too-large' | 'no-json' | 'no-lesson' | 'newer' | 'empty' | 'too-many' | 'bad-slide'

export type LessonReport =
  | { lesson: Lesson; problem?: undefined }
  /** `at`: the slide that it is about, from 1 */
  | { lesson?: undefined; problem: LessonProblem; at?: number }

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Visible characters in one line, no more than there is room for; undefined: it is no text, or nothing is left. */
function line(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined
  return (
    [
      ...value
        .slice(0, 2 * most)
        .replace(unprintable, ' ')
        .trim(),
    ]
      .slice(0, most)
      .join('') || undefined
  )
}

/** As `line`, over several lines. */
const multiline = (value: string, most: number): string =>
  value
    .slice(0, most)
    .split(/\r?\n/)
    .map((part) => part.replace(unprintable, ' '))
    .join('\n')
    .trim()

export function readLesson(text: string): LessonReport {
  if (text.length > lessonBounds.file) return { problem: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'no-json' }
  }
  return lessonOf(value)
}

/** A value that came from outside as a lesson. `begun`: one that is being arranged may have no slide yet. */
export function lessonOf(value: unknown, begun = false): LessonReport {
  if (!isFields(value) || value.neurarium !== 'lesson' || !Array.isArray(value.slides))
    return { problem: 'no-lesson' }
  const { version, slides } = value
  if (!Number.isInteger(version) || (version as number) < 1) return { problem: 'no-lesson' }
  if ((version as number) > lessonVersion) return { problem: 'newer' }
  if (slides.length === 0 && !begun) return { problem: 'empty' }
  if (slides.length > lessonBounds.slides) return { problem: 'too-many' }
  const read: LessonSlide[] = []
  for (const [i, slide] of slides.entries()) {
    const known = slideOf(slide)
    if (!known) return { problem: 'bad-slide', at: i + 1 }
    read.push(known)
  }
  return { lesson: { title: line(value.title, lessonBounds.title) ?? '', slides: read } }
}

function slideOf(value: unknown): LessonSlide | null {
  if (!isFields(value) || typeof value.link !== 'string' || value.link.length > lessonBounds.link) return null
  const link = momentOf(value.link)
  const question = value.question === undefined ? undefined : questionOf(value.question)
  if (link === null || question === null) return null
  const page = pageOf(value)
  const panel = slidePanels.find((name) => name === value.panel)
  const formula = line(value.formula, lessonBounds.formula)
  const notes = typeof value.notes === 'string' ? multiline(value.notes, lessonBounds.notes) : ''
  const title = line(value.title, lessonBounds.title)
  const source = line(value.source, lessonBounds.source)
  return {
    link,
    ...(title && { title }),
    text: line(value.text, lessonBounds.text) ?? '',
    ...(formula && { formula }),
    ...(question && { question }),
    ...(panel && { panel }),
    ...page,
    ...(source && { source }),
    ...(notes && { notes }),
    ...(value.hidden === true && { hidden: true }),
  }
}

/** The experiment and the moment of a link, and nothing else that it says: a lesson opens no doors. */
export function momentOf(link: string): string | null {
  const { config, step, log, view, corrections } = decodeFragment(link)
  if (view || corrections.some(({ path, reason }) => path === '' && reason === 'malformed')) return null
  return encodeFragment(config, { step, log })
}

function questionOf(value: unknown): LessonSlide['question'] | null {
  if (!isFields(value) || !Array.isArray(value.options)) return null
  const ask = line(value.ask, lessonBounds.ask)
  const options = value.options
    .slice(0, lessonBounds.options + 1)
    .map((option) => line(option, lessonBounds.option))
  if (!ask || options.length < 2 || options.length > lessonBounds.options) return null
  if (options.some((option) => option === undefined)) return null
  const { right } = value
  const part = typeof value.part === 'string' && /^[\w.-]{1,20}$/.test(value.part) ? value.part : undefined
  const isOption = Number.isInteger(right) && (right as number) >= 0 && (right as number) < options.length
  if (right !== undefined && !isOption) return null
  return {
    ask,
    options: options as string[],
    ...(isOption && { right: right as number }),
    ...(part && { part }),
  }
}

/** Names of panels and paths, read as those of a link are. */
function pageOf({ hide, lock }: Record<string, unknown>): Pick<LessonSlide, 'hide' | 'lock'> {
  const listed = (value: unknown) =>
    Array.isArray(value)
      ? value
          .filter((name) => typeof name === 'string')
          .slice(0, 100)
          .join(',')
      : ''
  const fields = new Map([
    ['hide', listed(hide)],
    ['lock', listed(lock)],
  ])
  const { hide: hidden, lock: locked } = readPageFields(fields, new Notes()) ?? {}
  return { ...(hidden && { hide: hidden }), ...(locked && { lock: locked }) }
}
