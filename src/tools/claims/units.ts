import { unitClaims } from '../../course/claims/units.ts'
import { walkZigzag, zigzagUpdates } from '../../course/numbers/zigzagPath.ts'
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
  saturatedTanh,
} from '../../course/setups.ts'
import { finish } from '../../engine/finish.ts'
import { sigmoid, tanh } from '../../engine/math.ts'
import { LayerStatistics } from '../../engine/probes/layerStatistics.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import type { Snapshot } from '../../engine/results/snapshot.ts'
import type { Trainer } from '../../engine/training/trainer.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const dead = ({ layers }: Snapshot): number =>
  layers.reduce((sum, { deadUnits }) => sum + deadUnits.length, 0)
const saturated = ({ layers }: Snapshot): number[] =>
  layers.slice(0, -1).map(({ saturatedFraction }) => saturatedFraction)
const trained = ({ accuracy }: Snapshot): number => accuracy?.train ?? Number.NaN
const { set: large } = unitClaims['dead-large']
const { set: small } = unitClaims['dead-small']

/** ReLU at a rate, as long as the large one is. */
const atRate = (replay: Replay, rate: number, seed: number): Snapshot =>
  replay.run(eightEight('relu', rate), seed, large.steps)

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

/** The dead units of each layer: of a snapshot what is needed at every tenth update. */
function deadNow({ network, config, data }: Trainer): number[][] {
  const statistics = new LayerStatistics(network)
  finish(evaluateSplit(network, config.loss, data.train, { observe: statistics.observe }))
  return network.layers.map((_, l) => statistics.deadUnits(l))
}

/** How often a dead unit of each hidden layer came back, looking every ten updates. */
function revivals(replay: Replay, optimizer: 'sgd' | 'momentum', seed: number): number[] {
  const { steps } = unitClaims['revived-first'].set
  const rate = optimizer === 'sgd' ? large.rate : unitClaims['revived-momentum'].set.rate
  return replay.once(['revivals', optimizer, seed], () => {
    const trainer = replay.trainer(
      { ...eightEight('relu', rate), optimizer: { name: optimizer, learningRate: rate } },
      seed,
    )
    const revived = [0, 0]
    let before: number[][] = [[], []]
    while (trainer.step < steps && !trainer.diverged) {
      trainer.updates(10)
      const now = deadNow(trainer)
      for (const l of [0, 1]) revived[l] += before[l].filter((unit) => !now[l].includes(unit)).length
      before = now
    }
    return revived
  })
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
  'sigmoid-unsaturated': (replay, seed) => {
    const shares = [0, stuck].flatMap((steps) => saturated(replay.run(deepNet('sigmoid'), seed, steps)))
    return Number(100 * Math.max(...shares) <= unitClaims['sigmoid-unsaturated'].set.percent)
  },
  'sigmoid-saturated': (replay, seed) =>
    Math.min(...[0, stuck].flatMap((steps) => saturated(replay.run(saturatedNet, seed, steps)))),
  'tanh-saturated': (replay, seed) =>
    Math.min(...[0, stuck].flatMap((steps) => saturated(replay.run(saturatedTanh, seed, steps)))),
  'sigmoid-stuck': (replay, seed) => replay.run(deepNet('sigmoid'), seed, stuck).loss.train,
  'relu-not-stuck': (replay, seed) => replay.run(deepNet('relu'), seed, stuck).loss.train,
  'one-sign': (replay, seed) => sameSign(replay, 'sigmoid', seed),
  'two-signs': (replay, seed) => sameSign(replay, 'tanh', seed),
  'zig-zag-path': (_, seed) => walkZigzag(unitClaims['zig-zag-path'].set.offset, seed).detour,
  'zig-zag-updates': (_, seed) =>
    zigzagUpdates(unitClaims['zig-zag-path'].set.offset, seed) / zigzagUpdates(0, seed),
  'zig-zag-centered': (_, seed) => walkZigzag(0, seed).detour,
  'tanh-identity': tanhIdentity,
  'tanh-not-stuck': (replay, seed) =>
    replay.run(deepNet('tanh'), seed, unitClaims['tanh-not-stuck'].set.steps).loss.train,
  'dead-small': (replay, seed) => dead(replay.run(eightEight('relu', small.rate), seed, small.steps)),
  'dead-large': (replay, seed) => dead(atRate(replay, large.rate, seed)),
  'dead-first': (replay, seed) => atRate(replay, large.rate, seed).layers[0].deadUnits.length,
  'dead-second': (replay, seed) => atRate(replay, large.rate, seed).layers[1].deadUnits.length,
  'dead-layer': (replay, seed) => {
    const { deadUnits, units } = atRate(replay, unitClaims['dead-layer'].set.rate, seed).layers[1]
    return Number(deadUnits.length === units)
  },
  'dead-since': (replay, seed) => {
    const before = replay.run(reluNet, seed, 0).layers
    const after = replay.run(eightEight('relu', small.rate), seed, small.steps).layers
    return Number(
      after.some(({ deadUnits }, l) => deadUnits.some((unit) => !before[l].deadUnits.includes(unit))),
    )
  },
  'revived-first': (replay, seed) => revivals(replay, 'sgd', seed)[0],
  'revived-second': (replay, seed) => revivals(replay, 'sgd', seed)[1],
  'revived-momentum': (replay, seed) => Number(revivals(replay, 'momentum', seed)[0] > 0),
  'leaky-dead': (replay, seed) => dead(replay.run(eightEight('leaky-relu', large.rate), seed, large.steps)),
  'leaky-ahead': (replay, seed) => {
    const [leaky, relu] = (['leaky-relu', 'relu'] as const).map((activation) =>
      trained(replay.run(eightEight(activation, large.rate), seed, large.steps)),
    )
    return Number(leaky > relu)
  },
  'prelu-slopes': (replay, seed) => {
    const { steps, start } = unitClaims['prelu-slopes'].set
    const { layers } = replay.run(preluNet, seed, steps)
    return Math.max(...layers.flatMap(({ slopes }) => [...(slopes ?? [])].map((a) => Math.abs(a - start))))
  },
  'prelu-diverges': (replay, seed) =>
    Number(replay.run(eightEight('prelu', large.rate), seed, large.steps).step < large.steps),
  'maxout-relu': maxoutDifference,
  'maxout-double': (replay) =>
    hiddenParameters(replay.run(maxoutNet, 1, 0)) / hiddenParameters(replay.run(reluNet, 1, 0)),
}
