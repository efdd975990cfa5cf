/** What is shown in front of a class, slide by slide: the course's parts or a teacher's lesson, and the place in it. */
import { createStore } from 'zustand/vanilla'
import type { PageFields } from '../config/link/pageFields.ts'

/** A text in both languages, or one as a teacher wrote it. */
export type SlideText = string | { ko: string; en: string }

/** What a slide asks. A part's question is answered by its run, also in a teacher's words; a teacher's by what the teacher says is right. */
export type SlideQuestion =
  | { kind: 'part'; part: string }
  | { kind: 'own'; ask: string; options: readonly string[]; right?: number; part?: string }

/** What can have the whole screen above a slide. */
export const slidePanels = ['stage', 'network', 'loss', 'accuracy', 'dead', 'formula'] as const
export type SlidePanel = (typeof slidePanels)[number]

export interface Slide {
  /** one or two sentences */
  text: SlideText
  /** what it belongs to, and where it is from */
  label?: string
  /** TeX */
  formula?: string
  /** what is on the stage; slides that say the same go on with what is there */
  moment?: SlideMoment
  question?: SlideQuestion
  /** what has the screen; else the stage and the figures share it */
  panel?: SlidePanel
  /** what is not there, and what cannot be changed, while it is shown */
  page?: Pick<PageFields, 'hide' | 'lock'>
  /** for the presenter alone */
  notes?: SlideText
}

/** An experiment of a part of the course by the name of its button (`rest`: at its start, until it is played), or a link's fragment. */
export type SlideMoment =
  | { part: string; action: string; rest?: true }
  | { part: string; question: true }
  | { link: string }

export interface Deck {
  kind: 'course' | 'lesson'
  title: SlideText
  slides: readonly Slide[]
}

/** What came of a question. */
export interface Answered {
  /** measures of the runs, where runs answer it */
  values: readonly number[]
  phase: 'running' | 'judged' | 'stopped' | 'failed'
  /** its runs go to their ends at once: one more press while they ran asked for that */
  hurried?: true
}

export interface DeckState {
  deck: Deck | null
  /** index of the slide that is shown */
  at: number
  /** the screen is empty */
  blank: boolean
  /** by slide: the option that the class has chosen */
  chosen: Readonly<Record<number, number>>
  /** by slide: what came of its question */
  answered: Readonly<Record<number, Answered>>
  /** when the deck was opened, in ms since 1970 */
  since: number
  /** when a question was last asked for its answer, in ms since 1970 */
  asked: number
  /** opens a deck at a slide of it */
  open(deck: Deck, at?: number, since?: number): void
  close(): void
  /** to a slide, as near as there is one */
  go(at: number): void
  /**
   * one press of the remote: to the answer of a question that is asked, past the training of its runs while they run, else
   * to the next slide. An impatient second press right after the first one is the same press.
   */
  on(): void
  back(): void
  toggleBlank(): void
  choose(option: number): void
  answer(at: number, answered: Answered): void
}

const closed = { deck: null, at: 0, blank: false, chosen: {}, answered: {}, asked: 0 }

/** ms within which a press that asks for an answer is not followed by one that is meant */
export const impatience = 700

export const createDeckStore = () =>
  createStore<DeckState>()((set, get) => ({
    ...closed,
    since: 0,
    open: (deck, at = 0, since = Date.now()) => set({ ...closed, deck, at: within(deck, at), since }),
    close: () => set(closed),
    go(at) {
      const { deck } = get()
      if (deck) set({ at: within(deck, at), blank: false })
    },
    on() {
      const { deck, at, blank, answered, asked, answer, go } = get()
      const given = answered[at]
      // the first press on an empty screen brings back what was there
      if (blank) set({ blank: false })
      else if (!deck) return
      else if (deck.slides[at].question && !given) {
        set({ asked: Date.now() })
        answer(at, { values: [], phase: 'running' })
      } else if (given && Math.abs(Date.now() - asked) < impatience) return
      else if (given?.phase === 'running' && !given.hurried) answer(at, { ...given, hurried: true })
      else go(at + 1)
    },
    back() {
      const { at, blank, go } = get()
      if (blank) set({ blank: false })
      else go(at - 1)
    },
    toggleBlank: () => set(({ blank }) => ({ blank: !blank })),
    choose(option) {
      const { at, answered, chosen } = get()
      // a prediction is made before its answer is there
      if (!answered[at]) set({ chosen: { ...chosen, [at]: option } })
    },
    answer: (at, given) => set((state) => ({ answered: { ...state.answered, [at]: given } })),
  }))

export const deckStore = createDeckStore()

const within = ({ slides }: Deck, at: number): number =>
  Math.max(0, Math.min(slides.length - 1, Math.trunc(at) || 0))

/** The slide that is shown; null: no deck is open. */
export const slideOf = ({ deck, at }: DeckState): Slide | null => deck?.slides[at] ?? null
