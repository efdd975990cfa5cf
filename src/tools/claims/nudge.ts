import { quantile } from 'd3-array'
import { nudgeClaims } from '../../course/claims/nudge.ts'
import { byteSteps, nudgeSizes } from '../../course/labs/nudge.ts'
import { imageNets, imagesAtRest } from '../../course/setups.ts'
import { imageSize } from '../../domain/images.ts'
import type { Measure } from './measures.ts'
import type { Change, Replay } from './replay.ts'

const { epochs, images } = nudgeClaims['nudge-median'].set

/** What changes the class of each of some test images, in order of size. */
const sizes = (replay: Replay, change: Change, seed: number): number[] =>
  replay.once(['nudge', change, seed], () => {
    const trainer = replay.trainer(change, seed)
    while (trainer.epoch < epochs) trainer.update()
    const { test, pixelTables } = trainer.data
    if (!pixelTables) throw new Error('no images')
    const inputs = new Float32Array(images * imageSize)
    test.gather(null, 0, images, inputs)
    return nudgeSizes(trainer.network.layers[0], inputs, byteSteps(pixelTables))
  })

const at =
  (change: Change, share: number): Measure =>
  (replay, seed) =>
    quantile(sizes(replay, change, seed), share) ?? Number.NaN

export const nudgeMeasures: Record<keyof typeof nudgeClaims, Measure> = {
  'nudge-median': at(imageNets.linear, 0.5),
  'nudge-most': at(imageNets.linear, 0.9),
  'nudge-smooth': at(imagesAtRest('softmax'), 0.5),
}
