/** What the course's buttons do to the page. */
import { mergeConfig } from '../config/normalize/normalize.ts'
import { defaultConfig } from '../config/schema.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { activationOf } from '../domain/layers/layerKinds.ts'
import type { Commands } from '../store/commands.ts'
import { experimentStore, mayCome } from '../store/experiment.ts'
import { enterRoom, viewStore } from '../store/view.ts'
import type { Action, PanelName } from './part.ts'

/** Whether something trains when the button was pressed. The others point at a panel alone. */
export const plays = ({ open, change, runs }: Action): boolean => Boolean(open ?? change ?? runs)

const firstActivation = ({ layers: [first] }: ExperimentConfig) => first && activationOf(first).activation

/**
 * Whether a button's experiment is on the stage: its data, its first activation and, where it is changed, its optimizer.
 * The sizes and rates that a person has tried are left alone.
 */
function isThere(config: ExperimentConfig, { on = {}, change }: Action): boolean {
  const meant = mergeConfig(defaultConfig, on).config
  return (
    config.data.set === meant.data.set &&
    firstActivation(config) === firstActivation(meant) &&
    (!change || config.optimizer.name === meant.optimizer.name)
  )
}

/**
 * Sets the experiment as the button says, lets it play, and points at the panel that shows it; or opens a view of many
 * runs, which begin by themselves. Of what a task holds back in part nothing is done.
 */
export function act(action: Action, { play }: Pick<Commands, 'play'>): void {
  const { open, change, on, speed, view, runs, panel } = action
  if (runs) {
    enterRoom(runs.kind, runs)
    return
  }
  const { config, replace, configure } = experimentStore.getState()
  const whole = open ?? (on && !isThere(config, action) ? on : undefined)
  const opened = whole && mergeConfig(defaultConfig, whole)
  if (change && !mayCome(mergeConfig(opened?.config ?? config, change))) return
  if (opened && !replace(opened)) return
  viewStore.setState({ ...view, ...(speed !== undefined && { speed }) })
  if (change) {
    configure(change)
    play()
  }
  pointAt(panel)
}

/** How long a panel stays marked, in ms. */
const marked = 4000
/** How often the panel is looked for, in ms. */
const turn = 60
let unmark: (() => void) | null = null

/**
 * Brings a panel into view, marks it for a while, and keeps it in view while what has been set or opened settles, until
 * the person does something else. The panel may come only with it.
 */
function pointAt(panel: PanelName): void {
  unmark?.()
  const find = (name: string) => document.getElementById(`panel-${name}`)
  const person = new AbortController()
  const looking = setInterval(() => {
    const element = find(panel)
    if (element) show(element)
  }, turn)
  const settled = () => {
    clearInterval(looking)
    person.abort()
  }
  for (const event of ['wheel', 'pointerdown', 'keydown'])
    document.addEventListener(event, settled, { passive: true, signal: person.signal })
  const timer = setTimeout(() => unmark?.(), marked)
  unmark = () => {
    settled()
    clearTimeout(timer)
    delete find(panel)?.dataset.pointed
    unmark = null
  }
  // beside the course the settings may have no column: they open over it
  if (panel === 'hidden-layers' && !find('settings')) viewStore.setState({ dialog: 'settings' })
}

function show(element: HTMLElement): void {
  element.dataset.pointed = ''
  if (element instanceof HTMLDetailsElement) element.open = true
  // on a phone the sheet covers the lower half: the panel goes to the top
  const sheet = document.documentElement.scrollHeight > window.innerHeight
  element.scrollIntoView?.({ block: sheet ? 'start' : 'nearest', inline: 'nearest' })
}
