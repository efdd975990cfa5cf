/**
 * An entry of the history that lies over an experiment's own, so that going back closes what it stands for. 'closed': that was
 * closed otherwise, and the entry is left over; the next one takes its place.
 */
export interface Overlay {
  over: 'dialog' | 'room' | 'closed'
  /** the fragment of the entry under it */
  beneath: string
}

/** What every other entry that is the page's own is marked with; one that a link has come into has no mark until it is taken. */
const own = { own: true }

/** In a frame the entries would be its host's: there is one, which is written anew. */
const framed = window.parent !== window

/** the fragment, with '#', of the view of many runs that is open; null: none is */
let viewed: string | null = null

/** What the present entry of the history stands for, over the experiment's. */
export function overlay(): Overlay | null {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'over' in state && 'beneath' in state
    ? (state as Overlay)
    : null
}

/** Whether the present entry was the page's before: it was written or taken here, and has been gone back or on to. */
export const isOwn = (): boolean => history.state !== null

/** The link of the present entry has been taken. */
export function takeAddress(): void {
  if (!isOwn()) writeEntry(location.href, null, false)
}

/** Puts the link that has come straight, which is still to be taken. */
export function straightenAddress(fragment: string): void {
  write('replaceState', history.state, addressWith(fragment))
}

/** The address of this page with another fragment. */
export const addressWith = (fragment: string): string => `${location.href.split('#', 1)[0]}#${fragment}`

/** Puts the experiment's fragment into the address bar: in place of the present entry of the history, or as a new one. */
export function writeAddress(fragment: string, newEntry = false): void {
  const lies = overlay()
  // an experiment that is changed in a dialog stays under it; one that is opened out of a room has an entry after it
  const room = lies?.over === 'room'
  const stays = lies?.over === 'dialog' || (room && !newEntry)
  writeEntry(addressWith(fragment), stays ? lies : null, newEntry && (!lies || room))
}

/** Lays an entry over the present one, or marks the one that does already. */
export function layOver(over: 'dialog' | 'room', address = location.href): void {
  const lies = overlay()
  const beneath = lies?.beneath ?? location.hash
  writeEntry(address, framed ? null : { over, beneath }, !lies)
  if (over === 'room') openView()
}

/** The present entry is that of a room already, under its own link. */
export function markRoom(beneath: string): void {
  writeEntry(location.href, { over: 'room', beneath }, false)
}

/** Puts the fragment of the open view of many runs into the address bar, in place of its own: not of a link that is still to be taken. */
export function writeView(fragment: string): void {
  if (isViewOpen() && !isViewed()) return
  writeEntry(addressWith(fragment), overlay(), false)
  openView()
}

/** The address is a view's of many runs, which opens. */
export function openView(): void {
  viewed = location.hash
}

export const isViewed = (): boolean => location.hash === viewed

/** A view of many runs is open, whether or not it has an entry of its own. */
export const isViewOpen = (): boolean => viewed !== null

/** The fragment of the open view, whatever has come into the address bar since; the address's where none is open. */
export const viewFragment = (): string => viewed ?? location.hash

/** The view of many runs was left. */
export function leaveView(): void {
  viewed = null
}

/** The present entry is the open view's again, over the experiment's; false: none is open. */
export function backToView(beneath: string): boolean {
  if (viewed === null) return false
  writeEntry(addressWith(viewed.slice(1)), framed ? null : { over: 'room', beneath }, false)
  return true
}

/** What the present entry stands for was closed: it is left over, or the experiment's that was changed meanwhile. */
export function uncover(): void {
  const lies = overlay()
  if (!lies) return
  const { beneath } = lies
  writeEntry(location.href, location.hash === beneath ? { over: 'closed', beneath } : null, false)
}

function writeEntry(address: string, state: Overlay | null, newEntry: boolean): void {
  write(newEntry && !framed ? 'pushState' : 'replaceState', state ?? own, address)
}

function write(way: 'pushState' | 'replaceState', state: unknown, address: string): void {
  try {
    history[way](state, '', address)
  } catch {
    // The browser refuses more history writes for now: the next change writes again.
  }
}
