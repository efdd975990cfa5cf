import type { CurvePicture } from '../../charts/plane/curve.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { currentFrame, type DrawnRun, type StageView } from './pictures.ts'

/** From the run's state to what the curve's painter draws. */
export function curvePicture(
  data: DataDescription,
  run: DrawnRun,
  view: StageView,
  drawn: CurvePicture['drawn'],
): CurvePicture {
  const sections = currentFrame(run)?.sections
  const { curve, trainValue } = sections ?? {}
  return {
    theme: view.theme,
    extent: data.extent,
    train: data.train,
    validation: data.validation,
    test: view.showTest ? data.test : null,
    curve: curve && curve.length > 1 ? curve : null,
    trainValue: trainValue?.length === data.train.count ? trainValue : undefined,
    drawn,
    skip: view.skip,
    units: view.units,
  }
}
