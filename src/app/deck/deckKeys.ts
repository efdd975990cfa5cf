/** What the keys of a presenter's remote, and a few of a keyboard, do while slides are shown. */
import { firstOf, isCourseSlide, partOf } from '../../course/slides/courseDeck.ts'
import type { Commands } from '../../store/commands.ts'
import { type DeckState, deckStore, slideOf } from '../../store/deck.ts'
import { viewStore } from '../../store/view.ts'
import { pressedKey } from '../shell/pressedKey.ts'
import { takesText } from '../shell/shortcuts.ts'
import { deckKeyTable } from './deckKeyTable.ts'
import { openPresenterWindow } from './openPresenterWindow.ts'

type Does = (deck: DeckState, pressed: string, commands: Pick<Commands, 'toggle'>) => void

/** How many options the slide's question has. */
function optionCount(deck: DeckState): number {
  const question = slideOf(deck)?.question
  if (!question) return 0
  return question.kind === 'own'
    ? question.options.length
    : (partOf(question.part)?.question.options.length ?? 0)
}

/** Up and down move a prediction; where none is asked for they turn slides. */
function choose(deck: DeckState, way: 1 | -1): void {
  const count = deck.answered[deck.at] ? 0 : optionCount(deck)
  if (count === 0) {
    if (way === 1) deck.on()
    else deck.back()
    return
  }
  const before = deck.chosen[deck.at] ?? (way === 1 ? -1 : count)
  deck.choose((before + way + count) % count)
}

/** The slide that a digit means: of the open part, or of the lesson; 0 is the tenth. */
function numbered(deck: DeckState, digit: number): number {
  const slide = slideOf(deck)
  return (slide && isCourseSlide(slide) ? firstOf(slide.part) : 0) + (digit === 0 ? 9 : digit - 1)
}

const does: Readonly<Record<(typeof deckKeyTable)[number]['name'], Does>> = {
  goOn: (deck) => deck.on(),
  goBack: (deck) => deck.back(),
  choose: (deck, pressed) => choose(deck, pressed === 'ArrowDown' ? 1 : -1),
  goTo: (deck, pressed) => deck.go(numbered(deck, Number(pressed))),
  blank: (deck) => deck.toggleBlank(),
  play: (_, __, commands) => commands.toggle(),
  notes: () => openPresenterWindow(),
}

/** Whether the focused element has a use of its own for the key. */
function isTaken(target: EventTarget | null, pressed: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (pressed === 'Space') return target.closest('button, a[href], summary, input') !== null
  return pressed.startsWith('Arrow') && target.matches('input[type=radio]')
}

/** What this press does, or null. */
function deckKeyOf(event: KeyboardEvent): Does | null {
  const { defaultPrevented, ctrlKey, altKey, metaKey, shiftKey, isComposing, target } = event
  if (defaultPrevented || ctrlKey || altKey || metaKey || shiftKey || isComposing || takesText(target))
    return null
  const pressed = pressedKey(event)
  if (isTaken(target, pressed)) return null
  const known = deckKeyTable.find(({ codes }) => codes.includes(pressed))
  return known ? does[known.name] : null
}

/** Listens before the page's own shortcuts do; returns the way to stop. */
export function listenForDeckKeys(commands: Pick<Commands, 'toggle'>): () => void {
  const press = (event: KeyboardEvent) => {
    const { dialog, room } = viewStore.getState()
    const deck = deckStore.getState()
    if (!deck.deck || dialog !== null || room !== null) return
    const known = deckKeyOf(event)
    if (!known) return
    event.preventDefault()
    if (!event.repeat) known(deck, pressedKey(event), commands)
  }
  document.addEventListener('keydown', press, true)
  return () => document.removeEventListener('keydown', press, true)
}
