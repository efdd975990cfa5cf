/** What several tabs keep under one key: each change is made to what is kept by then, and not to what a tab had read before. */
import { keep, kept } from '../ui/loading/platform.ts'

interface KeptByAll<T> {
  /** as other tabs have left it; `now`, this tab's, where none has changed it */
  newest(now: T): T
  /** keeps it, or drops it (null) */
  write(text: string | null): void
  /** calls back when another tab has changed it, or dropped all that was kept */
  follow(changed: () => void): void
}

/** `read`: of the text that is kept, or of none */
export function keptByAll<T>(key: string, read: (text: string | null) => T): KeptByAll<T> {
  let agreed = kept(key)
  return {
    newest(now) {
      const text = kept(key)
      if (text === agreed) return now
      agreed = text
      return read(text)
    },
    write(text) {
      keep(key, text)
      // where storage is full or forbidden it is as it was
      agreed = kept(key)
    },
    follow(changed) {
      globalThis.addEventListener?.('storage', (event) => {
        if (event.key === `neurarium.${key}` || event.key === null) changed()
      })
    },
  }
}
