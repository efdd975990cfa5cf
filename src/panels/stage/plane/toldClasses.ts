import type { FrameSections } from '../../../protocol/frame.ts'
import type { Run } from '../../../store/run.ts'
import { currentFrame } from '../../pictures.ts'

type Classes = Pick<FrameSections, 'trainClass' | 'testClass'>

/** The predicted classes of the frame that the figures beside a run's picture are of: so many rings are drawn as are counted. */
export class ToldClasses {
  readonly #run: Run
  #told: Classes = {}
  #generation = -1

  constructor(run: Run) {
    this.#run = run
  }

  /** of the experiment that is loaded now */
  get classes(): Classes {
    return this.#run.state.getState().generation === this.#generation ? this.#told : {}
  }

  /** Calls back when there are others. They are copied: a picture is drawn later, when the frame may have been given back. */
  subscribe = (redraw: () => void): (() => void) => {
    const take = () => {
      const state = this.#run.state.getState()
      const { trainClass, testClass } = currentFrame(state)?.sections ?? {}
      this.#told = { trainClass: trainClass?.slice(), testClass: testClass?.slice() }
      this.#generation = state.generation
      redraw()
    }
    take()
    return this.#run.onReadableFrame(take)
  }
}
