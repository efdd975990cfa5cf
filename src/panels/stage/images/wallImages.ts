import { useEffect, useState } from 'react'
import { useShownRun } from '../../../store/react.ts'
import { Throttle } from '../../../store/throttle.ts'
import type { ViewState } from '../../../store/view.ts'
import { currentFrame } from '../../base/pictures.ts'

/** The numbers of the images that a filter shows, ascending. Before the first prediction nothing is right or wrong. */
export function imagesShown(
  truth: Float32Array,
  count: number,
  predicted: Uint8Array | null,
  filter: ViewState['wallFilter'],
): number[] {
  const shown: number[] = []
  for (let i = 0; i < count; i++) {
    if (filter.trueClass !== null && truth[i] !== filter.trueClass) continue
    if (filter.shown !== 'all') {
      if (!predicted || i >= predicted.length) continue
      if ((predicted[i] === truth[i]) !== (filter.shown === 'right')) continue
    }
    shown.push(i)
  }
  return shown
}

/** Time between two readings of the predictions, so that the wall does not run away under the eye. */
const readingPause = 400

/** A copy of the predicted classes, read a few times a second and after the last frame. */
export function usePredictions(): Uint8Array | null {
  const run = useShownRun()
  const [predicted, setPredicted] = useState<Uint8Array | null>(null)
  useEffect(() => {
    const read = () => {
      // copied here: React may call the function below after the frame's buffer was given back
      const now = currentFrame(run.state.getState())?.sections.testClass?.slice() ?? null
      setPredicted((before) => (now && before && isSame(now, before) ? before : now))
    }
    read()
    const readings = new Throttle(read, readingPause)
    const stop = run.onFrame(() => readings.askLater())
    return () => {
      stop()
      readings.end()
    }
  }, [run])
  return predicted
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((v, i) => v === b[i])
