/** Which parts are done, which was open last, and the seed of one's own: kept on this device alone. */
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../ui/loading/platform.ts'
import { keptByAll } from './keptByAll.ts'

const key = 'course'
const lastKey = 'reached'
const seedKey = 'seed'

/** The seed of the course's own experiments, and the largest that a person is given: short enough to be said aloud. */
export const courseSeed = 1
export const largestSeed = 9999

interface Progress {
  done: ReadonlySet<string>
  /** the part that was open last; null: none was */
  reached: string | null
  /** of one's own, by which questions run; null: none was drawn, each part's first example is its own */
  seed: number | null
  finish(part: string): void
  reach(part: string): void
  draw(seed: number): void
  clear(): void
}

const all = keptByAll(key, read)

export const progressStore = createStore<Progress>()((set, get) => ({
  done: read(kept(key)),
  reached: kept(lastKey),
  seed: readSeed(),
  finish(part) {
    const before = all.newest(get().done)
    const done = before.has(part) ? before : new Set([...before, part])
    if (done !== before) write([...done])
    set({ done })
  },
  reach(part) {
    keep(lastKey, part)
    set({ reached: part })
  },
  draw(seed) {
    keep(seedKey, String(seed))
    set({ seed })
  },
  clear() {
    write([])
    keep(lastKey, null)
    keep(seedKey, null)
    set({ done: new Set(), reached: null, seed: null })
  },
}))

all.follow(() => progressStore.setState(({ done }) => ({ done: all.newest(done) })))

/** Whatever is stored that is no list of parts counts as nothing. */
function read(text: string | null): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(text ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter((part) => typeof part === 'string') : [])
  } catch {
    return new Set()
  }
}

const write = (done: string[]): void => all.write(done.length > 0 ? JSON.stringify(done) : null)

/** Whatever is stored that is no seed counts as none of one's own. */
function readSeed(): number | null {
  const seed = Number(kept(seedKey))
  return Number.isInteger(seed) && seed >= 1 && seed <= largestSeed ? seed : null
}
