import { pageRun, type Run } from '../../store/run.ts'
import { frozenRun } from './frozenRun.ts'
import { presentStore } from './presentStore.ts'

/** ms: a frame that has all that is wanted is there by then, or there is none */
const longest = 300

/** the way to stop waiting for a frame that is whole */
let waiting: (() => void) | null = null

/** The pictures stand still while the run goes on, or follow it again. */
export function toggleFrozen(): void {
  if (waiting) waiting()
  else if (presentStore.getState().frozen) presentStore.setState({ frozen: null })
  // right after a panel came, or a step at rest, the frame may not have all that is shown
  else if (isWhole(pageRun)) freeze()
  else freezeSoon()
}

const freeze = (): void => presentStore.setState({ frozen: frozenRun(pageRun) })

function freezeSoon(): void {
  const stop = () => {
    waiting = null
    clearTimeout(timer)
    unsubscribe()
  }
  const end = () => {
    stop()
    freeze()
  }
  const timer = setTimeout(end, longest)
  const unsubscribe = pageRun.onFrame(() => isWhole(pageRun) && end())
  waiting = stop
}

/** The room is left: nothing is waited for any more. */
export const stopFreezing = (): void => waiting?.()

/** Whether the present frame has something for every panel; not every experiment has all that they ask for. */
function isWhole({ state, watch }: Run): boolean {
  const sections = state.getState().frame?.sections ?? {}
  return [...watch.getState().wanted.values()].every((wanted) => wanted.some((name) => name in sections))
}
