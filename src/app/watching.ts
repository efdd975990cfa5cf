import type { FrameRequest, SectionName } from '../protocol/frame.ts'
import { viewStore } from '../store/view.ts'
import { watchStore } from '../store/watch.ts'

/** Side of the decision grid. */
const gridSize = 200

/** What the visible panels want of each frame. */
export function frameRequest(): FrameRequest {
  const sections = new Set<SectionName>()
  for (const wanted of watchStore.getState().wanted.values()) for (const name of wanted) sections.add(name)
  const { focusUnit, pickedImage } = viewStore.getState()
  return { sections: [...sections], gridSize, focusUnit, pickedImage }
}
