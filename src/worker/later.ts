/**
 * What the worker can do beyond the first picture, in a file of its own: it comes right after the first experiment is
 * there, or with the first command that needs it.
 */
export { needsReset } from '../config/live.ts'
export { computedConfig } from '../config/normalize/normalize.ts'
export { normalizeLog } from '../config/normalize/normalizeLog.ts'
export { createPointSet } from '../engine/datasets/pointSets.ts'
export { plainKernels } from '../engine/kernels/plain.ts'
export { answerData, answerPredict, answerSnapshot } from './port/answers.ts'
