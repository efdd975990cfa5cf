import { presenterWords } from '../../i18n/words/page/presenter.ts'
import { tell } from '../../store/view.ts'
import type { ChannelName } from './presenterMessages.ts'

export const channelName: ChannelName = 'neurarium-presenter'

/** Opens the presenter's window, or brings it to the front. Where windows are blocked a sentence says so, and slides go on without. */
export function openPresenterWindow(): void {
  const opened = window.open('presenter.html', channelName, 'popup,width=960,height=640')
  if (!opened) tell(presenterWords, ({ blocked }) => blocked, 'warning')
}
