import { fewPointsClaims, strengths } from '../../course/claims/fewPoints.ts'
import { fewPoints, heldApart, minima } from '../../course/setups.ts'
import { exp } from '../../engine/math.ts'
import type { Snapshot } from '../../engine/results/snapshot.ts'
import type { Measure } from './measures.ts'
import { tested } from './networks.ts'
import type { Change, Replay } from './replay.ts'

const { steps: fewSteps } = fewPointsClaims['capacity-train-3'].set
const { steps: strengthSteps } = fewPointsClaims['strength-none'].set
const { steps: shortSteps, share: dropout } = fewPointsClaims['dropout-early'].set

const gap = ({ loss }: Snapshot): number => loss.test - loss.train
const capacity = (replay: Replay, units: number, seed: number) => replay.run(fewPoints(units), seed, fewSteps)
/** 20 units, or others, trained on few points at a strength of L2. */
export const trained = (replay: Replay, l2: number, seed: number, units = 20) =>
  replay.trained(heldApart(units, { l2 }), seed, strengthSteps)
const strength = (replay: Replay, l2: number, seed: number, units = 20): Snapshot =>
  trained(replay, l2, seed, units).end
const dropped = (replay: Replay, seed: number, steps: number) =>
  replay.run(heldApart(20, { dropout }), seed, steps).loss.test

/** The final training loss on one data set from the first weights of a seed. */
const fromWeights =
  (change: Change): Measure =>
  (replay, seed) =>
    replay.runWith(change, 1, seed, fewPointsClaims['spread-small'].set.steps).loss.train
const early = (units: number): Change => ({ ...minima(units), data: { set: 'spiral' } })

/** The mean probability of the predicted class over the test examples. */
function certainty(replay: Replay, l2: number, seed: number): number {
  const { network, data } = trained(replay, l2, seed).trainer
  const { count } = data.test
  data.test.gather(null, 0, count, network.scratch.inputs)
  const scores = network.forward(network.scratch.inputs, count, network.scratch)
  let sum = 0
  for (let k = 0; k < count; k++) {
    const [a, b] = [scores[2 * k], scores[2 * k + 1]]
    sum += 1 / (1 + exp(-Math.abs(a - b)))
  }
  return sum / count
}

export const fewPointsMeasures: Record<keyof typeof fewPointsClaims, Measure> = {
  'capacity-train-3': (replay, seed) => capacity(replay, 3, seed).loss.train,
  'capacity-train-20': (replay, seed) => capacity(replay, 20, seed).loss.train,
  'capacity-gap-3': (replay, seed) => gap(capacity(replay, 3, seed)),
  'capacity-gap-20': (replay, seed) => gap(capacity(replay, 20, seed)),
  'capacity-order': (replay, seed) =>
    Number(gap(capacity(replay, 20, seed)) > gap(capacity(replay, 3, seed))),
  'spread-small': fromWeights(minima(3)),
  'spread-large': fromWeights(minima(64)),
  'spread-median-small': fromWeights(minima(3)),
  'spread-median-large': fromWeights(minima(64)),
  'spread-early-small': fromWeights(early(3)),
  'spread-early-large': fromWeights(early(64)),
  'strength-none': (replay, seed) => strength(replay, 0, seed).loss.test,
  'strength-weak': (replay, seed) => strength(replay, strengths.weak, seed).loss.test,
  'strength-middle': (replay, seed) => strength(replay, strengths.middle, seed).loss.test,
  'strength-strong': (replay, seed) => strength(replay, strengths.strong, seed).loss.test,
  'gap-none': (replay, seed) => gap(strength(replay, 0, seed)),
  'gap-weak': (replay, seed) => gap(strength(replay, strengths.weak, seed)),
  'gap-middle': (replay, seed) => gap(strength(replay, strengths.middle, seed)),
  'gap-strong': (replay, seed) => gap(strength(replay, strengths.strong, seed)),
  'accuracy-middle': (replay, seed) => tested(strength(replay, strengths.middle, seed)),
  'accuracy-strong': (replay, seed) => tested(strength(replay, strengths.strong, seed)),
  'surest-strong': (replay, seed) => certainty(replay, strengths.strong, seed),
  'surest-middle': (replay, seed) => certainty(replay, strengths.middle, seed),
  'small-unregularized': (replay, seed) => strength(replay, 0, seed, 3).loss.test,
  'small-regularized': (replay, seed) => strength(replay, strengths.middle, seed, 3).loss.test,
  'dropout-early': (replay, seed) =>
    Number(dropped(replay, seed, shortSteps) < replay.run(heldApart(20), seed, shortSteps).loss.test),
  'dropout-late': (replay, seed) =>
    Number(dropped(replay, seed, strengthSteps) < strength(replay, 0, seed).loss.test),
  'dropout-behind': (replay, seed) =>
    Number(dropped(replay, seed, strengthSteps) > strength(replay, strengths.middle, seed).loss.test),
}
