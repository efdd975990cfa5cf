/** Which parts are done, kept on this device alone. */
import { createStore } from 'zustand/vanilla'

const key = 'neurarium.course'

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
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((part) => typeof part === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Storage may be forbidden or full: then the progress lasts as long as the page. */
function write(done: string[]): void {
  try {
    if (done.length > 0) localStorage.setItem(key, JSON.stringify(done))
    else localStorage.removeItem(key)
  } catch {
    // nothing is kept then
  }
}
