import { presenterWords } from '../../i18n/words/page/presenter.ts'
import { tell } from '../../store/view.ts'

/**
 * Where this tab and its presenter's window meet: another tab that shows slides has another place, or a press in one window
 * would turn both. It is the same after a reload, which the window outlives: the tab's own name stays.
 */
export function channelName(): string {
  window.name ||= crypto.getRandomValues(new Uint32Array(2)).join('-')
  return `neurarium-presenter-${encodeURIComponent(window.name)}`
}

/** Opens the presenter's window, or brings it to the front. Where windows are blocked a sentence says so, and slides go on without. */
export function openPresenterWindow(): void {
  const name = channelName()
  const opened = window.open(`presenter.html#${name}`, name, 'popup,width=960,height=640')
  if (!opened) tell(presenterWords, ({ blocked }) => blocked, 'warning')
}
