/** What the page and the presenter's window say to each other. All words come from the page, in its language. */

/** What the class sees now, and what only the presenter does. */
export interface PresenterNews {
  kind: 'news'
  lang: string
  dark: boolean
  /** when the deck was opened, in ms since 1970; null: no deck is open */
  since: number | null
  place: string
  text: string
  notes: string
  next: string
  blank: boolean
  /** addresses of the page's font: Latin letters, Hangul, then what the course alone has */
  fonts: readonly string[]
  words: {
    title: string
    now: string
    notes: string
    next: string
    clock: string
    elapsed: string
    goOn: string
    goBack: string
    blank: string
    noNotes: string
    last: string
    none: string
  }
}

/** From the window: it is there, or a key that turns slides was pressed in it. */
export type PresenterCall = { kind: 'hello' } | { kind: 'press'; way: 'on' | 'back' | 'blank' }
