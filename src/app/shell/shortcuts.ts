/** One table: the handler, the help dialog and the test read it. */
import type { PanelName } from '../../config/link/pageFields.ts'
import { bounds } from '../../config/schema.ts'
import type { shortcutWords } from '../../i18n/words/page/dialogs.ts'
import { isThere, sayFixed } from '../../store/allowed.ts'
import type { Commands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { nudge } from '../../ui/controls/sliderScale.ts'
import { toggleCourse, togglePresent } from './preferences.ts'
import { pressedKey } from './pressedKey.ts'

export interface Shortcut {
  name: keyof typeof shortcutWords
  /** how the keys are written in the help */
  keys: readonly string[]
  /** as `pressedKey` names them: letters as the keyboard writes them, in their QWERTY places where it writes others */
  codes: readonly string[]
  /** with Control or Command; letters alone are left to the page's switch */
  command?: boolean
  shift?: boolean
  /** where that panel is hidden the key does nothing */
  panel?: PanelName
  run: (commands: Commands) => void
}

const history = () => experimentStore.temporal.getState()
const flip = (key: 'discretize' | 'showTest') => viewStore.setState((view) => ({ [key]: !view[key] }))

function changeRate(direction: 1 | -1): void {
  const { config, configure } = experimentStore.getState()
  const { min, max } = bounds.optimizer.learningRate
  const range = { min, max, step: min, log: true }
  let rate = config.optimizer.learningRate
  // five places of the slider: enough to be seen in the curve at once
  for (let i = 0; i < 5; i++) rate = nudge(rate, range, direction)
  configure({ optimizer: { learningRate: rate } })
}

export const shortcuts: readonly Shortcut[] = [
  {
    name: 'toggle',
    panel: 'transport',
    keys: ['Space'],
    codes: ['Space'],
    run: (commands) => commands.toggle(),
  },
  {
    name: 'step',
    panel: 'transport',
    keys: ['S', '→'],
    codes: ['KeyS', 'ArrowRight'],
    run: (commands) => commands.step(1, 'update'),
  },
  {
    name: 'epoch',
    panel: 'transport',
    keys: ['E'],
    codes: ['KeyE'],
    run: (commands) => commands.step(1, 'epoch'),
  },
  { name: 'reset', panel: 'transport', keys: ['R'], codes: ['KeyR'], run: (commands) => commands.reset() },
  {
    name: 'lossScale',
    keys: ['L'],
    codes: ['KeyL'],
    run: () => viewStore.setState((view) => ({ lossScale: view.lossScale === 'log' ? 'linear' : 'log' })),
  },
  { name: 'discretize', keys: ['D'], codes: ['KeyD'], run: () => flip('discretize') },
  { name: 'showTest', keys: ['T'], codes: ['KeyT'], run: () => flip('showTest') },
  { name: 'faster', keys: ['+'], codes: ['+', '='], run: () => changeRate(1) },
  { name: 'slower', keys: ['−'], codes: ['-', '_'], run: () => changeRate(-1) },
  {
    name: 'presets',
    panel: 'presets',
    keys: ['P'],
    codes: ['KeyP'],
    run: () => viewStore.setState({ dialog: 'presets' }),
  },
  {
    name: 'share',
    panel: 'share',
    keys: ['C'],
    codes: ['KeyC'],
    run: () => viewStore.setState({ dialog: 'share' }),
  },
  { name: 'course', panel: 'course', keys: ['K'], codes: ['KeyK'], run: toggleCourse },
  { name: 'present', keys: ['F'], codes: ['KeyF'], run: togglePresent },
  { name: 'undo', keys: ['Z', 'Ctrl Z'], codes: ['KeyZ'], run: () => history().undo() },
  { name: 'undo', keys: [], codes: ['KeyZ'], command: true, run: () => history().undo() },
  {
    name: 'redo',
    keys: ['Shift Z', 'Ctrl Shift Z'],
    codes: ['KeyZ'],
    shift: true,
    run: () => history().redo(),
  },
  { name: 'redo', keys: [], codes: ['KeyZ'], shift: true, command: true, run: () => history().redo() },
  { name: 'redo', keys: [], codes: ['KeyY'], command: true, run: () => history().redo() },
  { name: 'help', keys: ['?'], codes: ['?'], run: () => viewStore.setState({ dialog: 'help' }) },
]

/** Elements that need letters for themselves. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('select, textarea, input:not([type=checkbox], [type=radio], [type=range], [type=button])'))

/** Elements for which space or an arrow means something already. */
const takesKey = (target: EventTarget | null, pressed: string): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (pressed === 'Space') return target.closest('button, summary, a[href], input, [role=button]') !== null
  if (pressed.startsWith('Arrow'))
    return target.closest('input, [role=grid], [role=slider], [role=listbox], [data-arrows]') !== null
  return false
}

/** The shortcut that this key press means, or null. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.defaultPrevented || event.altKey || event.isComposing || takesText(event.target)) return null
  const pressed = pressedKey(event)
  if (takesKey(event.target, pressed)) return null
  const command = event.ctrlKey || event.metaKey
  // a sign such as ? or + needs shift on some keyboards: only a named key's shift is asked
  const sign = pressed.length === 1
  return (
    shortcuts.find(
      (shortcut) =>
        shortcut.codes.includes(pressed) &&
        command === (shortcut.command ?? false) &&
        (sign || event.shiftKey === (shortcut.shift ?? false)),
    ) ?? null
  )
}

/** Listens on the page; returns the way to stop. Single keys rest while a dialog is open or when switched off. */
export function listenForShortcuts(commands: Commands): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event)
    if (!shortcut || viewStore.getState().dialog !== null || viewStore.getState().room !== null) return
    if (!shortcut.command && !viewStore.getState().shortcuts) return
    event.preventDefault()
    if (event.repeat && shortcut.name !== 'step' && shortcut.name !== 'undo' && shortcut.name !== 'redo')
      return
    if (shortcut.panel && !isThere(viewStore.getState(), shortcut.panel)) sayFixed()
    else shortcut.run(commands)
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
