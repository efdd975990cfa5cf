import { imageClaims, imageEpochs } from '../../course/claims/images.ts'
import { imageNets, imagesAtRest, linearNet, reluSpiral } from '../../course/setups.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const accuracy = (replay: Replay, net: keyof typeof imageNets, seed: number): number =>
  replay.accuracyAfter(imageNets[net], seed, imageEpochs)
const { steps } = imageClaims['linear-depth'].set

export const imageMeasures: Record<keyof typeof imageClaims, Measure> = {
  'images-softmax-start': (replay, seed) => replay.run(imagesAtRest('softmax'), seed, 0).loss.train,
  'images-hinge-start': (replay, seed) => replay.run(imagesAtRest('hinge'), seed, 0).loss.train,
  'images-linear': (replay, seed) => accuracy(replay, 'linear', seed),
  'images-two': (replay, seed) => accuracy(replay, 'two', seed),
  'images-margin': (replay, seed) => accuracy(replay, 'two', seed) - accuracy(replay, 'linear', seed),
  'images-third-layer': (replay, seed) => accuracy(replay, 'three', seed) - accuracy(replay, 'two', seed),
  'linear-depth': (replay, seed) => {
    const losses = [0, 1, 2].map((hidden) => replay.run(linearNet(hidden), seed, steps).loss.train)
    return Math.max(...losses) - Math.min(...losses)
  },
  'linear-spiral': (replay, seed) => replay.run(linearNet(2), seed, steps).accuracy?.train ?? Number.NaN,
  'relu-spiral': (replay, seed) =>
    replay.run(reluSpiral, seed, imageClaims['relu-spiral'].set.steps).accuracy?.train ?? Number.NaN,
}
