/**
 * An entry of the history that lies over an experiment's own, so that going back closes what it stands for. 'closed': that was
 * closed otherwise, and the entry is left over; the next one takes its place.
 */
export interface Overlay {
  over: 'dialog' | 'room' | 'closed'
  /** the fragment of the entry under it */
  beneath: string
}

/** In a frame the entries would be its host's: there is one, which is written anew. */
const framed = window.parent !== window

/** What the present entry of the history stands for, over the experiment's. */
export function overlay(): Overlay | null {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'over' in state && 'beneath' in state
    ? (state as Overlay)
    : null
}

/** The address of this page with another fragment. */
export const addressWith = (fragment: string): string => `${location.href.split('#', 1)[0]}#${fragment}`

/** Puts the fragment into the address bar: in place of the present entry of the history, or as a new one. */
export function writeAddress(fragment: string, newEntry = false): void {
  const lies = overlay()
  // an experiment that is changed in a dialog stays under it; what is changed after a room takes its place
  const stays = lies?.over === 'dialog' || (lies?.over === 'room' && !newEntry)
  writeEntry(addressWith(fragment), stays ? lies : null, newEntry && !lies)
}

/** Lays an entry over the present one, or marks the one that does already. */
export function layOver(over: 'dialog' | 'room', address = location.href): void {
  const lies = overlay()
  const beneath = lies?.beneath ?? location.hash
  writeEntry(address, framed ? null : { over, beneath }, !lies)
}

/** The present entry is that of a room already, under its own link. */
export function markRoom(beneath: string): void {
  writeEntry(location.href, { over: 'room', beneath }, false)
}

/** What the present entry stands for was closed: it is left over, or the experiment's that was changed meanwhile. */
export function uncover(): void {
  const lies = overlay()
  if (!lies) return
  const { beneath } = lies
  writeEntry(location.href, location.hash === beneath ? { over: 'closed', beneath } : null, false)
}

function writeEntry(address: string, state: Overlay | null, newEntry: boolean): void {
  try {
    history[newEntry && !framed ? 'pushState' : 'replaceState'](state, '', address)
  } catch {
    // The browser refuses more history writes for now: the next change writes again.
  }
}
