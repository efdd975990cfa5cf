/** What the page keeps on the device, by kind: how much it is, how it is removed, and how it is taken along before that. */
import { answersStore } from '../../course/answers.ts'
import { progressStore } from '../../course/progress.ts'
import { keepLessons, keepOpenLesson, keptLessons } from '../../lessons/keptLessons.ts'
import { readKeptLessons } from '../../lessons/lessonStore.ts'
import { saveLesson } from '../../lessons/saveLesson.ts'
import { keep, kept } from '../../ui/loading/platform.ts'
import { saveKept } from '../keep/saveKept.ts'
import { clearKept, countKept, listKept } from '../keep/store.ts'
import { type Held, measureCached, removeCached } from './cached.ts'

export interface Kind {
  name: 'files' | 'images' | 'experiments' | 'lessons' | 'progress'
  /** it is the person's own, and nobody else has it: it is not removed at one press */
  own: boolean
  /** null: the browser keeps nothing here, or does not say */
  measure(): Promise<Held | null>
  /** whether it is gone */
  remove(): Promise<boolean>
  /** saves it as files */
  save?(): Promise<void>
}

export const kinds: readonly Kind[] = [
  {
    name: 'files',
    own: false,
    measure: () => measureCached('files'),
    remove: () => removeCached('files'),
  },
  {
    name: 'images',
    own: false,
    measure: () => measureCached('images'),
    remove: () => removeCached('images'),
  },
  {
    name: 'experiments',
    own: true,
    async measure() {
      try {
        const count = await countKept()
        return { count, bytes: count === 0 ? 0 : sizeOf(JSON.stringify(await listKept())) }
      } catch {
        return null
      }
    },
    remove: () =>
      clearKept().then(
        () => true,
        () => false,
      ),
    async save() {
      saveKept(await listKept())
    },
  },
  {
    name: 'lessons',
    own: true,
    measure: async () => measureKept(['lessons', 'lesson'], keptLessons().length),
    async remove() {
      keepOpenLesson(null)
      const gone = keepLessons([])
      readKeptLessons()
      return gone
    },
    async save() {
      for (const lesson of keptLessons()) saveLesson(lesson)
    },
  },
  {
    name: 'progress',
    own: true,
    measure: async () =>
      measureKept(
        ['course', 'answers', 'part', 'seed'],
        new Set([...progressStore.getState().done, ...answersStore.getState().given.keys()]).size,
      ),
    async remove() {
      progressStore.getState().clear()
      answersStore.getState().clear()
      keep('part', null)
      return kept('course') === null && kept('answers') === null
    },
  },
]

function measureKept(keys: readonly string[], count: number): Held | null {
  // storage that is refused says nothing: what was put there is asked for
  keep('probe', 'there')
  const answers = kept('probe') === 'there'
  keep('probe', null)
  return answers || count > 0 ? { count, bytes: sizeOf(keys.map((key) => kept(key) ?? '').join('')) } : null
}

/** Bytes of a text. */
const sizeOf = (text: string): number => new Blob([text]).size

/** What the browser says that all of the site takes, and may take, in bytes; null: it does not say. */
export async function estimate(): Promise<{ usage: number; quota: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage !== undefined && quota !== undefined ? { usage, quota } : null
  } catch {
    return null
  }
}
