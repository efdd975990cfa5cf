import type { FrameSections } from '../../../protocol/frame.ts'
import type { Run } from '../../../store/run.ts'
import { currentFrame } from '../../base/pictures.ts'

type Classes = Pick<FrameSections, 'trainClass' | 'validationClass' | 'testClass'>

/** The predicted classes of the frame that the figures beside a run's picture are of: so many rings are drawn as are counted. */
export function toldClasses({ state, onReadableFrame }: Run) {
  let told: Classes = {}
  let generation = -1
  return {
    /** of the experiment that is loaded now */
    classes: (): Classes => (state.getState().generation === generation ? told : {}),
    /** Calls back when there are others. They are copied: a picture is drawn later, when the frame may have been given back. */
    subscribe(redraw: () => void): () => void {
      const take = () => {
        const run = state.getState()
        const { trainClass, validationClass, testClass } = currentFrame(run)?.sections ?? {}
        told = {
          trainClass: trainClass?.slice(),
          validationClass: validationClass?.slice(),
          testClass: testClass?.slice(),
        }
        generation = run.generation
        redraw()
      }
      take()
      return onReadableFrame(take)
    },
  }
}
