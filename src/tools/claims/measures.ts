/** How each claim of the course is measured. */
import type { ClaimId } from '../../course/claims/claims.ts'
import { answerMeasures } from './answers.ts'
import { choosingMeasures } from './choosing.ts'
import { convolutionMeasures } from './convolution.ts'
import { descentMeasures } from './descent.ts'
import { endingMeasures } from './ending.ts'
import { exactMeasures } from './exact.ts'
import { fewPointsMeasures } from './fewPoints.ts'
import { gradientMeasures } from './gradient.ts'
import { imageMeasures } from './images.ts'
import { initializationMeasures } from './initialization.ts'
import { networkMeasures } from './networks.ts'
import { nudgeMeasures } from './nudge.ts'
import { rateMeasures } from './rate.ts'
import type { Replay } from './replay.ts'
import { scoresMeasures } from './scores.ts'
import { unitMeasures } from './units.ts'

/** The measure of the run, or the runs, of one seed. */
export type Measure = (replay: Replay, seed: number) => number

export const measures: Record<ClaimId, Measure> = {
  ...imageMeasures,
  ...rateMeasures,
  ...scoresMeasures,
  ...unitMeasures,
  ...initializationMeasures,
  ...networkMeasures,
  ...fewPointsMeasures,
  ...choosingMeasures,
  ...convolutionMeasures,
  ...endingMeasures,
  ...gradientMeasures,
  ...nudgeMeasures,
  ...descentMeasures,
  ...exactMeasures,
  ...answerMeasures,
}
