/** The address of this page with another fragment. */
export const addressWith = (fragment: string): string => `${location.href.split('#', 1)[0]}#${fragment}`

/** Puts the fragment into the address bar, as an entry of the history of its own or in place of the present one. */
export function writeAddress(fragment: string, newEntry = false): void {
  try {
    history[newEntry ? 'pushState' : 'replaceState'](null, '', addressWith(fragment))
  } catch {
    // The browser refuses more history writes for now: the next change writes again.
  }
}
