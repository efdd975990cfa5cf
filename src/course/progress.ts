/** Which parts are done and which was open last, kept on this device alone. */
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../ui/loading/platform.ts'

const key = 'course'
const lastKey = 'reached'

interface Progress {
  done: ReadonlySet<string>
  /** the part that was open last; null: none was */
  reached: string | null
  finish(part: string): void
  reach(part: string): void
  clear(): void
}

export const progressStore = createStore<Progress>()((set, get) => ({
  done: read(),
  reached: kept(lastKey),
  finish(part) {
    if (get().done.has(part)) return
    const done = new Set([...get().done, part])
    write([...done])
    set({ done })
  },
  reach(part) {
    keep(lastKey, part)
    set({ reached: part })
  },
  clear() {
    write([])
    keep(lastKey, null)
    set({ done: new Set(), reached: null })
  },
}))

/** Whatever is stored that is no list of parts counts as nothing. */
function read(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(kept(key) ?? '[]')
    return new Set(Array.isArray(stored) ? stored.filter((part) => typeof part === 'string') : [])
  } catch {
    return new Set()
  }
}

const write = (done: string[]): void => keep(key, done.length > 0 ? JSON.stringify(done) : null)
