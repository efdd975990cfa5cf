// The entry of the WebAssembly module: the kernels of ../../kernels.ts with addresses in place of arrays.
export { activate, activateBackward, maxout, maxoutBackward, prelu, preluBackward } from './activations'
export { columns } from './columns'
export { decide, quantize } from './maps'
export { biasGradient, dense, inputGradient, weightGradient } from './matrices'
export { backpropagate, forward, lossSum, measureGradient, update } from './passes'
export { normalizePixels } from './pixels'
export { countBelow, countBetween, countBins, extremes, judge } from './statistics'
export { steps } from './steps'
export {
  adagrad,
  adam,
  addPenalty,
  limitNorms,
  momentum,
  multiply,
  nesterov,
  rmsprop,
  sgd,
  squaredNorm,
  sumOfSquares,
} from './updates'
