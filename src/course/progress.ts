/** Which parts are done, kept on this device alone. */
import { createStore } from 'zustand/vanilla'
import { keep, kept } from '../ui/loading/platform.ts'

const key = 'course'

interface Progress {
  done: ReadonlySet<string>
  finish(part: string): void
  clear(): void
}

export const progressStore = createStore<Progress>()((set, get) => ({
  done: read(),
  finish(part) {
    if (get().done.has(part)) return
    const done = new Set([...get().done, part])
    write([...done])
    set({ done })
  },
  clear() {
    write([])
    set({ done: new Set() })
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
