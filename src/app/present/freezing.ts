import type { SectionName } from '../../protocol/frame.ts'
import { pageRun } from '../../store/run.ts'
import { frozenRun } from './frozenRun.ts'
import { presentStore } from './presentStore.ts'

/** ms: a frame that has all that is shown is there by then, or there is none */
const longest = 1000

/** what frames of this experiment have had: not every one has all that its panels ask for */
const had = new Set<SectionName>()
let generation = -1

/** the way to stop waiting for a frame that is whole */
let waiting: (() => void) | null = null

/** Learns from the frames what belongs to a whole one; returns the way to stop that, and whatever is waited for. */
export function startFreezing(): () => void {
  const learn = () => {
    const { frame } = pageRun.state.getState()
    if (!frame) return
    if (frame.header.generation !== generation) had.clear()
    generation = frame.header.generation
    for (const { name } of frame.header.sections) had.add(name)
  }
  learn()
  const stop = pageRun.onFrame(learn)
  return () => {
    stop()
    waiting?.()
  }
}

/** The pictures stand still while the run goes on, or follow it again. */
export function toggleFrozen(): void {
  if (waiting) waiting()
  else if (presentStore.getState().frozen) presentStore.setState({ frozen: null })
  // right after a panel came, or a step at rest, the frame may not have all that is shown
  else if (isWhole()) freeze()
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
  const unsubscribe = pageRun.onFrame(() => isWhole() && end())
  waiting = stop
}

/** Whether the present frame has all that the panels want of it and have had. */
function isWhole(): boolean {
  const sections = pageRun.state.getState().frame?.sections ?? {}
  const wanted = [...pageRun.watch.getState().wanted.values()].flat()
  return wanted.every((name) => name in sections || !had.has(name))
}
