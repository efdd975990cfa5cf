import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import type { Run } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'

/** Side of the decision grid of a large stage. */
export const largeGrid = 200
/** Of a small one, beside others. */
export const smallGrid = 100

/**
 * Tells what the visible panels of a run want of each of its frames: now, and once after any number of changes in a row.
 * Returns the way to stop.
 */
export function followPanels(run: Run, gridSize: number, watch: (request: FrameRequest) => void): () => void {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    queueMicrotask(() => {
      asked = false
      watch(frameRequest(run, gridSize))
    })
  }
  const stopView = viewStore.subscribe((state, before) => {
    const { focusUnit, pickedImage, shown } = before
    if (state.focusUnit !== focusUnit || state.pickedImage !== pickedImage || state.shown !== shown) ask()
  })
  const stopWatch = run.watch.subscribe(ask)
  watch(frameRequest(run, gridSize))
  return () => {
    stopView()
    stopWatch()
  }
}

function frameRequest(run: Run, gridSize: number): FrameRequest {
  const sections = new Set<SectionName>()
  for (const wanted of run.watch.getState().wanted.values()) for (const name of wanted) sections.add(name)
  const { focusUnit, pickedImage, shown } = viewStore.getState()
  return { sections: [...sections], gridSize, focusUnit, pickedImage, ...(shown && { pixels: shown.pixels }) }
}
