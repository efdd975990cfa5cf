import type { Kernels } from './kernels.ts'
import { activate, activateBackward } from './plain/activations.ts'
import { dense } from './plain/dense.ts'
import { biasGradient, inputGradient, weightGradient } from './plain/gradients.ts'
import { decide, quantize } from './plain/maps.ts'
import { addPenalty, limitNorms, multiply, squaredNorm, sumOfSquares } from './plain/norms.ts'
import { maxout, maxoutBackward, prelu, preluBackward } from './plain/pieces.ts'
import { normalizePixels } from './plain/pixels.ts'
import { plainPlanes } from './plain/planes.ts'
import { countBelow, countBetween, countBins, extremes, judge } from './plain/statistics.ts'
import { adagrad, adam, momentum, nesterov, rmsprop, sgd } from './plain/updates.ts'

/** The kernels in plain typed-array code: the readable specification, and what runs where there is no SIMD. */
export const plainKernels: Kernels = {
  name: 'plain',
  planes: plainPlanes,
  allocate: (length) => new Float32Array(length),
  dense,
  weightGradient,
  biasGradient,
  inputGradient,
  activate,
  activateBackward,
  prelu,
  preluBackward,
  maxout,
  maxoutBackward,
  multiply,
  addPenalty,
  sumOfSquares,
  squaredNorm,
  normalizePixels,
  extremes,
  countBins,
  judge,
  countBetween,
  countBelow,
  decide,
  quantize,
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  limitNorms,
}
