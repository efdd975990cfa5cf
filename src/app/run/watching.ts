import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import { viewStore } from '../../store/view.ts'
import { watchStore } from '../../store/watch.ts'

/** Side of the decision grid. */
const gridSize = 200

/** Tells what the visible panels want of each frame: now, and once after any number of changes in a row. */
export function followPanels(watch: (request: FrameRequest) => void): void {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    queueMicrotask(() => {
      asked = false
      watch(frameRequest())
    })
  }
  viewStore.subscribe((state, before) => {
    if (state.focusUnit !== before.focusUnit || state.pickedImage !== before.pickedImage) ask()
  })
  watchStore.subscribe(ask)
  watch(frameRequest())
}

function frameRequest(): FrameRequest {
  const sections = new Set<SectionName>()
  for (const wanted of watchStore.getState().wanted.values()) for (const name of wanted) sections.add(name)
  const { focusUnit, pickedImage } = viewStore.getState()
  return { sections: [...sections], gridSize, focusUnit, pickedImage }
}
