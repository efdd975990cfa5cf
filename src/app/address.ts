/** What lies over the experiment's entry of the history, and is an entry of its own: going back closes it. */
export type Overlay = 'dialog' | 'room'

/** The address of this page with another fragment. */
export const addressWith = (fragment: string): string => `${location.href.split('#', 1)[0]}#${fragment}`

/** Puts the fragment into the address bar: in place of the present entry of the history, or as a new one. */
export function writeAddress(fragment: string, newEntry = false): void {
  // a new entry takes the place of one that lies over another
  if (newEntry) writeEntry(addressWith(fragment), null, !history.state)
  else writeEntry(addressWith(fragment), history.state, false)
}

/** Lays an entry over the present one, or marks the one that does already. */
export function layOver(overlay: Overlay, address = location.href): void {
  writeEntry(address, overlay, !history.state)
}

function writeEntry(address: string, state: unknown, newEntry: boolean): void {
  try {
    history[newEntry ? 'pushState' : 'replaceState'](state, '', address)
  } catch {
    // The browser refuses more history writes for now: the next change writes again.
  }
}
