/** What the course's buttons do to the page. */
import { mergeConfig } from '../config/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { Commands } from '../store/commands.ts'
import { experimentStore } from '../store/experiment.ts'
import { enterRoom, viewStore } from '../store/view.ts'
import type { Action, PanelName } from './part.ts'

/** Whether something trains when the button was pressed. The others point at a panel alone. */
export const plays = ({ open, change, runs }: Action): boolean => Boolean(open ?? change ?? runs)

/**
 * Sets the experiment as the button says, lets it play, and points at the panel that shows it; or opens a view of many
 * runs, which begin by themselves.
 */
export function act(
  { open, change, speed, view, runs, panel }: Action,
  { play }: Pick<Commands, 'play'>,
): void {
  if (runs) {
    enterRoom(runs.kind, runs)
    return
  }
  // the stage has to be seen
  viewStore.setState({ ...view, slides: false, ...(speed !== undefined && { speed }) })
  if (open) experimentStore.getState().replace(mergeConfig(defaultConfig, open))
  if (change) {
    experimentStore.getState().configure(change)
    play()
  }
  pointAt(panel)
}

/** How long a panel stays marked, in ms. */
const marked = 4000
let unmark: (() => void) | null = null

/** Brings a panel into view and marks it for a while. */
function pointAt(panel: PanelName): void {
  unmark?.()
  // a panel may come only with the experiment that has just been set
  const waiting = setTimeout(() => {
    const element = document.getElementById(`panel-${panel}`)
    if (!element) return
    element.dataset.pointed = ''
    // on a phone the sheet covers the lower half: the panel goes to the top
    const sheet = document.documentElement.scrollHeight > window.innerHeight
    element.scrollIntoView?.({ block: sheet ? 'start' : 'nearest', inline: 'nearest' })
  }, 60)
  const timer = setTimeout(() => unmark?.(), marked)
  unmark = () => {
    clearTimeout(waiting)
    clearTimeout(timer)
    const element = document.getElementById(`panel-${panel}`)
    if (element) delete element.dataset.pointed
    unmark = null
  }
}
