import { quantile } from 'd3-array'
import { imageSteps } from '../../course/claims/images.ts'
import { nudgeClaims } from '../../course/claims/nudge.ts'
import { byteSteps, nudgeSizes } from '../../course/numbers/nudge.ts'
import { imageNets, imagesAtRest } from '../../course/setups.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import type { Measure } from './measures.ts'
import type { Change, Replay } from './replay.ts'

const { images } = nudgeClaims['nudge-median'].set

/** Some test images as the network gets them, and what a step of a pixel value is there: whatever the classifier. */
const tested = (replay: Replay, seed: number) =>
  replay.once(['tested', seed], () => {
    const { test, pixelTables } = replay.trainer(imageNets.linear, seed).data
    if (!pixelTables) throw new Error('no images')
    const inputs = new Float32Array(images * imageSize)
    test.gather(null, 0, images, inputs)
    return { inputs, steps: byteSteps(pixelTables) }
  })

/** What changes the class of each of them, in order of size. */
export const nudgeSizesOf = (replay: Replay, change: Change, seed: number): number[] =>
  replay.once(['nudge', change, seed], () => {
    const [classifier] = replay.run(change, seed, imageSteps).layers
    const { inputs, steps } = tested(replay, seed)
    return nudgeSizes(classifier, inputs, steps)
  })

const at =
  (change: Change, share: number): Measure =>
  (replay, seed) =>
    quantile(nudgeSizesOf(replay, change, seed), share) ?? Number.NaN

export const nudgeMeasures: Record<keyof typeof nudgeClaims, Measure> = {
  'nudge-median': at(imageNets.linear, 0.5),
  'nudge-most': at(imageNets.linear, 0.9),
  'nudge-smooth': at(imagesAtRest('softmax'), 0.5),
}
