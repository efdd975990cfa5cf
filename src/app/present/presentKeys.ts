/** One table of the keys of this room: the handler, the strip, the help dialog and the test read it. */
import type { presentKeyWords } from '../../i18n/words/page/present.ts'
import { isThere, sayFixed } from '../../store/allowed.ts'
import { deckStore } from '../../store/deck.ts'
import { viewStore } from '../../store/view.ts'
import { isWarned, takeBack } from '../messages/takeBack.ts'
import { togglePresent } from '../shell/preferences.ts'
import { pressedKey } from '../shell/pressedKey.ts'
import { takesText } from '../shell/shortcuts.ts'
import { toggleFrozen } from './freezing.ts'
import { panelOf, presentStore, toggleWhole, type WholeName } from './presentStore.ts'
import { remoteKeyOf } from './remoteKeys.ts'

interface PresentKey {
  name: keyof typeof presentKeyWords
  /** how it is written */
  key: string
  /** as `pressedKey` names it */
  code: string
  run: () => void
}

const letter = (name: PresentKey['name'], key: string, run: () => void): PresentKey => ({
  name,
  key,
  code: `Key${key}`,
  run,
})
const whole = (name: WholeName, key: string) =>
  letter(name, key, () => (isThere(viewStore.getState(), panelOf(name)) ? toggleWhole(name) : sayFixed()))

/** None is a key of the page's shortcuts, nor one that presenters' remotes send or decks of slides take. */
export const presentKeys: readonly PresentKey[] = [
  whole('stage', 'V'),
  whole('network', 'N'),
  whole('loss', 'G'),
  whole('accuracy', 'A'),
  whole('dead', 'X'),
  whole('formula', 'M'),
  whole('unit', 'U'),
  letter('freeze', 'H', toggleFrozen),
  letter('spotlight', 'O', () => presentStore.setState(({ spotlight }) => ({ spotlight: !spotlight }))),
  letter('qr', 'Q', () => viewStore.setState({ dialog: 'qr' })),
  { name: 'leave', key: 'Esc', code: 'Escape', run: goOut },
]

/** The key of each, as it is written. */
export const keyOf = (name: PresentKey['name']): string =>
  presentKeys.find((one) => one.name === name)?.key ?? ''

/** An empty screen is over; a warning is closed; what has the whole screen gives it back; else the room is left. */
function goOut(): void {
  const { whole } = presentStore.getState()
  const { blank, toggleBlank } = deckStore.getState()
  if (blank) toggleBlank()
  else if (isWarned()) takeBack()
  else if (whole) toggleWhole(whole)
  else togglePresent()
}

/** Whether a press is one of single keys on the page itself, which may be switched off. */
function isFree(event: KeyboardEvent): boolean {
  const { dialog, room } = viewStore.getState()
  return (
    !(event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) &&
    !(event.shiftKey || takesText(event.target)) &&
    dialog === null &&
    room === null
  )
}

function onKeyDown(event: KeyboardEvent): void {
  if (!isFree(event)) return
  const pressed = pressedKey(event)
  const found = presentKeys.find(({ code }) => code === pressed)?.run
  const run = found ?? (deckStore.getState().deck ? undefined : remoteKeyOf(pressed))
  const single = /^(Key.|.)$/.test(pressed)
  if (!run || (single && !viewStore.getState().shortcuts)) return
  event.preventDefault()
  if (!event.repeat) run()
}

/** The course would open beside the page that this room has taken the place of. */
function holdCourse(event: KeyboardEvent): void {
  if (isFree(event) && pressedKey(event) === 'KeyK') event.preventDefault()
}

/** Listens on the page; returns the way to stop. */
export function listenForPresentKeys(): () => void {
  document.addEventListener('keydown', onKeyDown)
  // before the page's own shortcuts, which leave alone what is used up
  window.addEventListener('keydown', holdCourse, true)
  return () => {
    document.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('keydown', holdCourse, true)
  }
}
