/** What a presenter's remote does in this room while no slides are open; deck/deckKeys.ts has its keys with slides. */
import { slideKey } from '../../course/slides/presentPart.ts'
import { isTeachersPage } from '../../course/teachersPages.ts'
import { deckWords } from '../../i18n/words/page/deck.ts'
import { isThere, sayFixed } from '../../store/allowed.ts'
import { deckStore, impatience } from '../../store/deck.ts'
import { tell, type ViewState, viewStore } from '../../store/view.ts'
import { kept } from '../../ui/loading/platform.ts'
import { deckKeyTable } from '../deck/deckKeyTable.ts'
import { openPresenterWindow } from '../deck/openPresenterWindow.ts'
import { presentStore } from './presentStore.ts'

type Name = (typeof deckKeyTable)[number]['name']

const does: Partial<Record<Name, () => void>> = {
  goOn: () => offerSlides(true),
  goBack: () => offerSlides(true),
  goTo: () => offerSlides(false),
  blank: () => deckStore.getState().toggleBlank(),
  notes: () => {
    // what tells the window what is shown comes with the slides' part
    presentStore.setState({ slides: true })
    openPresenterWindow()
  },
}

/** What this key does without slides; undefined: nothing, or what it does on the page. */
export function remoteKeyOf(pressed: string): (() => void) | undefined {
  // arrows and space train, as on the page
  if (/^Arrow|^Space/.test(pressed)) return undefined
  const known = deckKeyTable.find(({ codes }) => codes.includes(pressed))
  return known && does[known.name]
}

/**
 * Slides take the stage from what is on it: one press says so, and one more begins them. The slides are those of the part
 * that was open last.
 */
function offerSlides(begins: boolean): void {
  const view = viewStore.getState()
  const { blank, toggleBlank } = deckStore.getState()
  const coming = view.course !== null && !isTeachersPage(view.course)
  if (blank) toggleBlank()
  else if (!isThere(view, 'course')) sayFixed()
  else if (!coming) offerPart(view, begins)
}

function offerPart(view: ViewState, begins: boolean): void {
  const part = lastPart()
  const { offered } = presentStore.getState()
  const stands = offered !== null && offered.notice === view.notice
  if (!stands) {
    tell(deckWords, ({ noSlides }) => noSlides(part), 'info')
    presentStore.setState({ offered: { notice: viewStore.getState().notice, since: Date.now() } })
  } else if (begins && Math.abs(Date.now() - offered.since) >= impatience)
    viewStore.setState({ course: part, notice: null })
}

/** The part that was open last, in the column of the course or in front of a class. */
function lastPart(): string {
  const found = [kept('part'), kept(slideKey)?.split('~')[0]].find((name) => name && /^\d(\.\d)?$/.test(name))
  return found ?? '1.1'
}
