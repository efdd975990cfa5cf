/**
 * What corrects configs, and what reads and writes links, in a file of its own (codecPart.ts): the experiment that the page opens
 * on needs neither.
 */
export { decodeFragment } from './link/linkReader.ts'
export { comfortableLink, encodeFragment } from './link/linkWriter.ts'
export { keepLocked } from './locks.ts'
export { mergeConfig } from './normalize/normalize.ts'
export { withUsualTraining } from './presets/usualTraining.ts'
