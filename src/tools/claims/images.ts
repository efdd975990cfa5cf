import { imageClaims, imageSteps } from '../../course/claims/images.ts'
import { batchesOf, imageNets, imagesAtRest, linearNet, reluSpiral } from '../../course/setups.ts'
import { imageChannels, imageSide } from '../../domain/imageFormat.ts'
import type { Measure } from './measures.ts'
import type { Change, Replay } from './replay.ts'

const accuracy = (replay: Replay, net: keyof typeof imageNets, seed: number): number =>
  replay.run(imageNets[net], seed, imageSteps).accuracy?.test ?? Number.NaN
const { steps } = imageClaims['linear-depth'].set
const { linear: linearHe } = imageNets
const linearStill = imagesAtRest('softmax')

/** The linear classifier after the course's epochs: what it gets right, and what its templates look like. */
function linear(replay: Replay, change: Change, seed: number) {
  const { accuracy, layers } = replay.run(change, seed, imageSteps)
  const [{ weights, units }] = layers
  return {
    train: accuracy?.train ?? Number.NaN,
    test: accuracy?.test ?? Number.NaN,
    kept: () => correlation(weights, replay.run(change, seed, 0).layers[0].weights),
    smooth: () => neighborCorrelation(weights, units),
  }
}

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  let [sumA, sumB, ab, aa, bb] = [0, 0, 0, 0, 0]
  for (let k = 0; k < n; k++) {
    sumA += a[k]
    sumB += b[k]
    ab += a[k] * b[k]
    aa += a[k] * a[k]
    bb += b[k] * b[k]
  }
  return (ab - (sumA * sumB) / n) / Math.sqrt((aa - sumA ** 2 / n) * (bb - sumB ** 2 / n))
}

/** Of the weights of pixels that lie side by side, in the same channel and class. */
function neighborCorrelation(weights: Float32Array, classes: number): number {
  const left: number[] = []
  const right: number[] = []
  const next = imageChannels * classes
  for (let k = 0; k < weights.length; k++) {
    if (Math.floor(k / next) % imageSide === imageSide - 1) continue
    left.push(weights[k])
    right.push(weights[k + next])
  }
  return correlation(left, right)
}

/** The training loss after one epoch of the circle, by so many examples an update. */
const afterEpoch = (
  replay: Replay,
  size: number,
  seed: number,
  rate: number = imageClaims['batch-one'].set.rate,
) => replay.run(batchesOf(size, rate), seed, Math.ceil(280 / size)).loss.train

export const imageMeasures: Record<keyof typeof imageClaims, Measure> = {
  'images-softmax-start': (replay, seed) => replay.run(imagesAtRest('softmax'), seed, 0).loss.train,
  'images-hinge-start': (replay, seed) => replay.run(imagesAtRest('hinge'), seed, 0).loss.train,
  'images-linear': (replay, seed) => linear(replay, linearHe, seed).test,
  'images-linear-train': (replay, seed) => linear(replay, linearHe, seed).train,
  'images-kept': (replay, seed) => linear(replay, linearHe, seed).kept(),
  'images-smooth': (replay, seed) => linear(replay, linearHe, seed).smooth(),
  'images-still': (replay, seed) => linear(replay, linearStill, seed).test,
  'images-smooth-still': (replay, seed) => linear(replay, linearStill, seed).smooth(),
  'images-two': (replay, seed) => accuracy(replay, 'two', seed),
  'images-margin': (replay, seed) => accuracy(replay, 'two', seed) - linear(replay, linearHe, seed).test,
  'images-third-layer': (replay, seed) => accuracy(replay, 'three', seed) - accuracy(replay, 'two', seed),
  'linear-depth': (replay, seed) => {
    const losses = [0, 1, 2].map((hidden) => replay.run(linearNet(hidden), seed, steps).loss.train)
    return Math.max(...losses) - Math.min(...losses)
  },
  'linear-spiral': (replay, seed) => replay.run(linearNet(2), seed, steps).accuracy?.train ?? Number.NaN,
  'relu-spiral': (replay, seed) =>
    replay.run(reluSpiral, seed, imageClaims['relu-spiral'].set.steps).accuracy?.train ?? Number.NaN,
  'batch-one': (replay, seed) => afterEpoch(replay, 1, seed),
  'batch-full': (replay, seed) => afterEpoch(replay, 5000, seed),
  'batch-own-rates': (replay, seed) => {
    const { one, twenty, all } = imageClaims['batch-own-rates'].set
    const [a, b, c] = [
      afterEpoch(replay, 1, seed, one),
      afterEpoch(replay, 20, seed, twenty),
      afterEpoch(replay, 5000, seed, all),
    ]
    return Number(a < b && b < c)
  },
}
