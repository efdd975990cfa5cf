import type { FrameSections } from '../../../protocol/frame.ts'
import { onReadableFrame } from '../../../store/readableFrames.ts'
import { type RunState, runStore } from '../../../store/run.ts'
import { currentFrame } from '../../pictures.ts'

type Classes = Pick<FrameSections, 'trainClass' | 'testClass'>

let told: Classes = {}
let generation = -1

/** The predicted classes of the frame that the page's figures are of: so many rings are drawn as are counted. */
export const toldClasses = (run: RunState): Classes => (run.generation === generation ? told : {})

/** Calls back when there are others. They are copied: a picture is drawn later, when the frame may have been given back. */
export function onToldClasses(redraw: () => void): () => void {
  const take = () => {
    const run = runStore.getState()
    const { trainClass, testClass } = currentFrame(run)?.sections ?? {}
    told = { trainClass: trainClass?.slice(), testClass: testClass?.slice() }
    generation = run.generation
    redraw()
  }
  take()
  return onReadableFrame(take)
}
