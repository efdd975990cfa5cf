import { networkClaims, strengths } from '../../course/claims/networks.ts'
import {
  bumps,
  fewPoints,
  lineOnCircle,
  minima,
  separable,
  shaped,
  shapes,
  sineNet,
  together,
} from '../../course/setups.ts'
import { finish } from '../../engine/finish.ts'
import { curveProbe } from '../../engine/probes/grid.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import type { Measure } from './measures.ts'
import type { Change, Replay } from './replay.ts'
import { interQuartileRange, median } from './statistics.ts'

const seedsTo = (last: number): number[] => Array.from({ length: last }, (_, k) => k + 1)
const widths = [1, 2, 4, 8, 16, 32, 64]
const shapeSteps = networkClaims['depth-two'].set.steps
const fewSteps = networkClaims['capacity-train-3'].set.steps
const strengthSteps = networkClaims['strength-gap-weak'].set.steps

const bestBumps = (replay: Replay, units: number, last: number): number =>
  Math.min(
    ...seedsTo(last).map(
      (seed) => replay.run(bumps(units), seed, networkClaims['approximation-one'].set.steps).loss.test,
    ),
  )

const shapeAccuracies = (replay: Replay, shape: keyof typeof shapes, last: number): number[] =>
  seedsTo(last).map(
    (seed) => replay.run(shaped(shapes[shape]), seed, shapeSteps).accuracy?.test ?? Number.NaN,
  )

/** Medians over the seeds: training loss, test loss, and gap of each run. */
function medians(replay: Replay, change: Change, last: number, steps: number) {
  const losses = seedsTo(last).map((seed) => replay.run(change, seed, steps).loss)
  return {
    train: median(losses.map(({ train }) => train)),
    test: median(losses.map(({ test }) => test)),
    gap: median(losses.map(({ train, test }) => test - train)),
  }
}

const capacity = (replay: Replay, units: number, last: number) =>
  medians(replay, fewPoints(units), last, fewSteps)
const strength = (replay: Replay, l2: number, last: number) =>
  medians(replay, fewPoints(20, { l2 }), last, strengthSteps)

/** Final training losses of one data set from first weights of their own. */
function spread(replay: Replay, change: Change, last: number): number {
  const { steps } = networkClaims['spread-small'].set
  return interQuartileRange(
    seedsTo(last).map((seed) =>
      replay.once(['spread', change, seed], () => {
        const trainer = replay.trainerWith(change, 1, seed)
        trainer.updates(steps - trainer.step)
        return finish(takeSnapshot(trainer)).loss.train
      }),
    ),
  )
}

function lowestOutput(replay: Replay, seed: number): number {
  const trainer = replay.trainer(sineNet, seed)
  trainer.updates(networkClaims['values-below-zero'].set.steps - trainer.step)
  const curve = new Float32Array(101)
  finish(curveProbe(trainer.network, trainer.data, curve))
  return Math.min(...curve)
}

const grid = (replay: Replay, change: Change, last: number): number[] =>
  seedsTo(last).map(
    (seed) => replay.run(change, seed, networkClaims['grid-relu-1'].set.steps).accuracy?.test ?? Number.NaN,
  )

const straightSteps = networkClaims['straight-softmax'].set.steps
const restSteps = networkClaims['hinge-rests'].set.steps

export const networkMeasures: Record<keyof typeof networkClaims, Measure> = {
  'straight-softmax': (replay, seed) =>
    replay.run(separable('softmax'), seed, straightSteps).accuracy?.test ?? Number.NaN,
  'straight-hinge': (replay, seed) =>
    replay.run(separable('hinge'), seed, straightSteps).accuracy?.test ?? Number.NaN,
  'hinge-rests': (replay, seed) => replay.run(separable('hinge'), seed, restSteps).loss.train,
  'softmax-falls': (replay, seed) =>
    replay.run(separable('softmax'), seed, straightSteps).loss.train /
    replay.run(separable('softmax'), seed, restSteps).loss.train,
  'straight-circle': (replay, seed) =>
    replay.run(lineOnCircle, seed, straightSteps).accuracy?.train ?? Number.NaN,
  'values-below-zero': lowestOutput,
  'approximation-one': (replay, last) => bestBumps(replay, 1, last),
  'approximation-many': (replay, last) => bestBumps(replay, 64, last),
  'approximation-rises': (replay, last) => {
    const losses = widths.map((units) => bestBumps(replay, units, last))
    return losses.filter((loss, k) => k > 0 && !(loss < losses[k - 1])).length
  },
  'depth-two': (replay, last) => {
    const [two, wide] = (['two', 'wide'] as const).map((shape) => shapeAccuracies(replay, shape, last))
    return two.filter((accuracy, k) => accuracy >= wide[k]).length
  },
  'depth-two-lead': (replay, last) =>
    median(shapeAccuracies(replay, 'two', last)) - median(shapeAccuracies(replay, 'wide', last)),
  'depth-six': (replay, last) => Math.min(...shapeAccuracies(replay, 'six', last)),
  'capacity-train-3': (replay, last) => capacity(replay, 3, last).train,
  'capacity-train-20': (replay, last) => capacity(replay, 20, last).train,
  'capacity-gap-3': (replay, last) => capacity(replay, 3, last).gap,
  'capacity-gap-20': (replay, last) => capacity(replay, 20, last).gap,
  'capacity-order': (replay, last) => {
    const found = [3, 6, 20].map((units) => capacity(replay, units, last))
    const wrong = (k: number) =>
      Number(!(found[k].train < found[k - 1].train)) + Number(!(found[k].gap > found[k - 1].gap))
    return wrong(1) + wrong(2)
  },
  'spread-small': (replay, last) => spread(replay, minima(3), last),
  'spread-large': (replay, last) => spread(replay, minima(64), last),
  'spread-early': (replay, last) => {
    const early = (units: number) => spread(replay, { ...minima(units), data: { set: 'spiral' } }, last)
    return early(64) / early(3)
  },
  'strength-gap-weak': (replay, last) => strength(replay, strengths.weak, last).gap,
  'strength-gap-middle': (replay, last) => strength(replay, strengths.middle, last).gap,
  'strength-gap-strong': (replay, last) => strength(replay, strengths.strong, last).gap,
  'strength-best': (replay, last) => {
    const tried = [0, ...Object.values(strengths)]
    const losses = tried.map((l2) => strength(replay, l2, last).test)
    return tried[losses.indexOf(Math.min(...losses))]
  },
  'dropout-here': (replay, last) =>
    medians(replay, fewPoints(20, { dropout: networkClaims['dropout-here'].set.share }), last, strengthSteps)
      .test / strength(replay, strengths.middle, last).test,
  'large-regularized': (replay, last) =>
    strength(replay, strengths.middle, last).test / medians(replay, fewPoints(3), last, strengthSteps).test,
  'grid-relu-1': (replay, last) => median(grid(replay, together('relu', 1, 0), last)),
  'grid-relu-2': (replay, last) => median(grid(replay, together('relu', 2, 0), last)),
  'grid-relu-6': (replay, last) => median(grid(replay, together('relu', 6, 0), last)),
  'grid-sigmoid-2': (replay, last) => median(grid(replay, together('sigmoid', 2, 0), last)),
  'grid-strong': (replay, last) =>
    median(grid(replay, together('relu', 2, networkClaims['grid-strong'].set.strength), last)),
  'grid-worst': (replay, last) => Math.min(...grid(replay, together('relu', 4, 0), last)),
}
