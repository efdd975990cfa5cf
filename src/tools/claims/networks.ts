import { networkClaims } from '../../course/claims/networks.ts'
import { bumps, lineOnCircle, separable, shaped, shapes, sineNet, together } from '../../course/setups.ts'
import { finish } from '../../engine/finish.ts'
import { curveProbe } from '../../engine/probes/grid.ts'
import type { Snapshot } from '../../engine/results/snapshot.ts'
import type { Measure } from './measures.ts'
import type { Change, Replay } from './replay.ts'

export const tested = ({ accuracy }: Snapshot): number => accuracy?.test ?? Number.NaN
const trained = ({ accuracy }: Snapshot): number => accuracy?.train ?? Number.NaN

const { steps: bumpSteps } = networkClaims['approximation-one'].set
const bumpLoss = (replay: Replay, units: number, seed: number): number =>
  replay.run(bumps(units), seed, bumpSteps).loss.test

const { steps: shapeSteps } = networkClaims['depth-wide'].set
const shapeAccuracy = (
  replay: Replay,
  shape: keyof typeof shapes,
  seed: number,
  steps: number = shapeSteps,
) => tested(replay.run(shaped(shapes[shape]), seed, steps))

function lowestOutput(replay: Replay, seed: number): number {
  const trainer = replay.trainer(sineNet, seed)
  trainer.updates(networkClaims['values-below-zero'].set.steps - trainer.step)
  const curve = new Float32Array(101)
  finish(curveProbe(trainer.network, trainer.data, curve))
  return Math.min(...curve)
}

const grid =
  (change: Change): Measure =>
  (replay, seed) =>
    tested(replay.run(change, seed, networkClaims['grid-relu-1'].set.steps))

const { steps: straightSteps } = networkClaims['straight-softmax'].set
const { steps: restSteps } = networkClaims['hinge-rests'].set

export const networkMeasures: Record<keyof typeof networkClaims, Measure> = {
  'straight-softmax': (replay, seed) => tested(replay.run(separable('softmax'), seed, straightSteps)),
  'straight-hinge': (replay, seed) => tested(replay.run(separable('hinge'), seed, straightSteps)),
  'hinge-rests': (replay, seed) => Number(replay.run(separable('hinge'), seed, restSteps).loss.train === 0),
  'softmax-falls': (replay, seed) =>
    replay.run(separable('softmax'), seed, straightSteps).loss.train /
    replay.run(separable('softmax'), seed, restSteps).loss.train,
  'straight-circle': (replay, seed) => trained(replay.run(lineOnCircle, seed, straightSteps)),
  'values-below-zero': lowestOutput,
  'approximation-one': (replay, seed) => bumpLoss(replay, 1, seed),
  'approximation-eight': (replay, seed) => bumpLoss(replay, 8, seed),
  'approximation-many': (replay, seed) => bumpLoss(replay, 64, seed),
  'approximation-order': (replay, seed) => {
    const [one, eight, many] = [1, 8, 64].map((units) => bumpLoss(replay, units, seed))
    return Number(many < eight && eight < one)
  },
  'depth-wide': (replay, seed) => shapeAccuracy(replay, 'wide', seed),
  'depth-two': (replay, seed) => shapeAccuracy(replay, 'two', seed),
  'depth-ahead': (replay, seed) =>
    Number(shapeAccuracy(replay, 'two', seed) >= shapeAccuracy(replay, 'wide', seed)),
  'depth-later': (replay, seed) =>
    shapeAccuracy(replay, 'wide', seed, networkClaims['depth-later'].set.steps),
  'depth-six': (replay, seed) => shapeAccuracy(replay, 'six', seed),
  'grid-relu-1': grid(together('relu', 1, 0)),
  'grid-relu-2': grid(together('relu', 2, 0)),
  'grid-relu-6': grid(together('relu', 6, 0)),
  'grid-sigmoid-2': grid(together('sigmoid', 2, 0)),
  'grid-strong': grid(together('relu', 2, networkClaims['grid-strong'].set.strength)),
  'grid-four': grid(together('relu', 4, 0)),
  'grid-worst': grid(together('relu', 4, 0)),
}
