import { unitClaims } from '../../course/claims/units.ts'
import { walkZigzag } from '../../course/labs/zigzagPath.ts'
import {
  deepNet,
  eightEight,
  fourUnits,
  maxoutNet,
  oneByOne,
  oneUnit,
  preluNet,
  reluNet,
  saturatedNet,
} from '../../course/setups.ts'
import { finish } from '../../engine/finish.ts'
import { sigmoid, tanh } from '../../engine/math.ts'
import type { Snapshot } from '../../engine/results/snapshot.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'
import { median } from './statistics.ts'

const dead = ({ layers }: Snapshot): number =>
  layers.reduce((sum, { deadUnits }) => sum + deadUnits.length, 0)
const saturated = ({ layers }: Snapshot): number[] =>
  layers.slice(0, -1).map(({ saturatedFraction }) => saturatedFraction)
const trained = ({ accuracy }: Snapshot): number => accuracy?.train ?? Number.NaN
const seedsTo = (last: number): number[] => Array.from({ length: last }, (_, k) => k + 1)
const { set: large } = unitClaims['dead-large']
const { set: small } = unitClaims['dead-small']

/** The share of updates, with one example each, in which all weights into an output move the same way or rest. */
function sameSign(replay: Replay, activation: 'sigmoid' | 'tanh', seed: number): number {
  const trainer = replay.trainer(oneByOne(activation), seed)
  const { weights, units, inputs } = trainer.network.layers[1]
  const { updates } = unitClaims['one-sign'].set
  const before = weights.slice()
  let same = 0
  for (let k = 0; k < updates; k++) {
    before.set(weights)
    trainer.update()
    for (let j = 0; j < units; j++) {
      const moves = Array.from({ length: inputs }, (_, i) => weights[i * units + j] - before[i * units + j])
      if (moves.every((move) => move >= 0) || moves.every((move) => move <= 0)) same += 1
    }
  }
  return same / (updates * units)
}

/** How often a dead unit of a layer came back, looking every ten updates. */
function revivals(replay: Replay, layer: number, seed: number): number {
  const { rate, steps } = unitClaims['revived-first'].set
  const counts = replay.once(['revivals', seed], () => {
    const trainer = replay.trainer(eightEight('relu', rate), seed)
    const revived = [0, 0]
    let before: number[][] = [[], []]
    while (trainer.step < steps) {
      trainer.updates(10)
      const now = finish(takeSnapshot(trainer)).layers.map(({ deadUnits }) => deadUnits)
      for (const l of [0, 1]) revived[l] += before[l].filter((unit) => !now[l].includes(unit)).length
      before = now
    }
    return revived
  })
  return counts[layer]
}

/** Outputs of both networks on the training examples, the second one's first pieces set to the first one's weights. */
function maxoutDifference(replay: Replay, seed: number): number {
  const relu = replay.trainer(reluNet, seed)
  const maxout = replay.trainer(maxoutNet, seed)
  for (const [l, layer] of relu.network.layers.entries()) {
    const { weights, biases } = maxout.network.layers[l]
    weights.fill(0)
    biases.fill(0)
    weights.set(layer.weights)
    biases.set(layer.biases)
  }
  const count = Math.min(relu.network.scratch.rows, maxout.network.scratch.rows, relu.data.train.count)
  const outputs = [relu, maxout].map(({ network, data }) => {
    data.train.gather(null, 0, count, network.scratch.inputs)
    return network
      .forward(network.scratch.inputs, count, network.scratch)
      .slice(0, count * network.outputSize)
  })
  return Math.max(...outputs[0].map((value, k) => Math.abs(value - outputs[1][k])))
}

function tanhIdentity(): number {
  let worst = 0
  for (let k = -10_000; k <= 10_000; k++) {
    const x = Math.fround(k / 1000)
    worst = Math.max(worst, Math.abs(tanh(x) - (2 * sigmoid(Math.fround(2 * x)) - 1)))
  }
  return worst
}

const hiddenParameters = ({ layers }: Snapshot): number =>
  layers.slice(0, -1).reduce((sum, { weights, biases }) => sum + weights.length + biases.length, 0)

const stuck = unitClaims['sigmoid-stuck'].set.steps

export const unitMeasures: Record<keyof typeof unitClaims, Measure> = {
  'one-unit': (replay, seed) => trained(replay.run(oneUnit, seed, unitClaims['one-unit'].set.steps)),
  'four-units': (replay, seed) => trained(replay.run(fourUnits, seed, unitClaims['four-units'].set.steps)),
  'sigmoid-vanishes': (replay, seed) => {
    const { layers } = replay.run(deepNet('sigmoid'), seed, 1)
    return layers[0].gradientNorm / layers[layers.length - 1].gradientNorm
  },
  'sigmoid-unsaturated': (replay, seed) =>
    Math.max(...[0, stuck].flatMap((steps) => saturated(replay.run(deepNet('sigmoid'), seed, steps)))),
  'sigmoid-saturated': (replay, seed) =>
    Math.min(...[0, stuck].flatMap((steps) => saturated(replay.run(saturatedNet, seed, steps)))),
  'sigmoid-stuck': (replay, seed) => replay.run(deepNet('sigmoid'), seed, stuck).loss.train,
  'relu-not-stuck': (replay, seed) => replay.run(deepNet('relu'), seed, stuck).loss.train,
  'one-sign': (replay, seed) => sameSign(replay, 'sigmoid', seed),
  'two-signs': (replay, seed) => sameSign(replay, 'tanh', seed),
  'zig-zag-path': (_, seed) =>
    walkZigzag(unitClaims['zig-zag-path'].set.offset, seed).detour / walkZigzag(0, seed).detour,
  'tanh-identity': tanhIdentity,
  'tanh-not-stuck': (replay, seed) =>
    replay.run(deepNet('tanh'), seed, unitClaims['tanh-not-stuck'].set.steps).loss.train,
  'dead-small': (replay, seed) => dead(replay.run(eightEight('relu', small.rate), seed, small.steps)),
  'dead-large': (replay, seed) => dead(replay.run(eightEight('relu', large.rate), seed, large.steps)) / 16,
  'dead-at-start': (replay, seed) => dead(replay.run(reluNet, seed, 0)),
  'dead-since': (replay, seed) => {
    const before = replay.run(reluNet, seed, 0).layers
    const after = replay.run(eightEight('relu', small.rate), seed, small.steps).layers
    return after.reduce(
      (sum, { deadUnits }, l) => sum + deadUnits.filter((unit) => !before[l].deadUnits.includes(unit)).length,
      0,
    )
  },
  'revived-first': (replay, last) => seedsTo(last).reduce((sum, seed) => sum + revivals(replay, 0, seed), 0),
  'revived-second': (replay, last) => seedsTo(last).reduce((sum, seed) => sum + revivals(replay, 1, seed), 0),
  'leaky-dead': (replay, seed) => dead(replay.run(eightEight('leaky-relu', large.rate), seed, large.steps)),
  'leaky-ahead': (replay, last) => {
    const [leaky, relu] = (['leaky-relu', 'relu'] as const).map((activation) =>
      median(
        seedsTo(last).map((seed) =>
          trained(replay.run(eightEight(activation, large.rate), seed, large.steps)),
        ),
      ),
    )
    return leaky - relu
  },
  'prelu-slopes': (replay, seed) => {
    const { steps, start } = unitClaims['prelu-slopes'].set
    const { layers } = replay.run(preluNet, seed, steps)
    return Math.max(...layers.flatMap(({ slopes }) => [...(slopes ?? [])].map((a) => Math.abs(a - start))))
  },
  'prelu-diverges': (replay, last) =>
    seedsTo(last).filter(
      (seed) => replay.run(eightEight('prelu', large.rate), seed, large.steps).step < large.steps,
    ).length,
  'maxout-relu': maxoutDifference,
  'maxout-double': (replay) =>
    hiddenParameters(replay.run(maxoutNet, 1, 0)) / hiddenParameters(replay.run(reluNet, 1, 0)),
}
