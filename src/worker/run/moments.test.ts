import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { liveOf, sameLive, withLive } from '../../config/live.ts'
import type { ParameterEdit } from '../../config/log.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { normalizeLog } from '../../config/normalize/normalizeLog.ts'
import { bounds, defaultConfig } from '../../config/schema.ts'
import {
  activationNames,
  type DeepPartial,
  type ExperimentConfig,
  type FrozenLayer,
  optimizerNames,
  scheduleNames,
} from '../../config/types.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { digestOf } from '../../engine/results/digest.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import { Experiment } from './experiment.ts'

const live = fc.record(
  {
    optimizer: fc.record(
      {
        learningRate: fc.constantFrom(1e-3, 0.01, 0.05),
        momentum: fc.constantFrom(0, 0.5, 0.9),
        schedule: fc.constantFrom(...scheduleNames),
        scheduleSteps: fc.integer({ min: 5, max: 300 }),
      },
      { requiredKeys: [] },
    ),
    batchSize: fc.integer({ min: 1, max: 40 }),
    regularization: fc.record(
      {
        l1: fc.constantFrom(0, 0.001),
        l2: fc.constantFrom(0, 0.01),
        dropout: fc.constantFrom(0, 0.2, 0.5),
        inputNoise: fc.constantFrom(0, 0.3),
        maxNorm: fc.constantFrom(0, 1.5),
      },
      { requiredKeys: [] },
    ),
    frozen: fc.constantFrom<FrozenLayer[][]>(
      [],
      [{ layer: 0, units: 'all' }],
      [
        { layer: 0, units: [0] },
        { layer: 1, units: 'all' },
      ],
    ),
  },
  { requiredKeys: [] },
)
const seed = fc.integer({ min: bounds.data.seed.min, max: bounds.data.seed.max })
const startOf = fc
  .record({
    set: fc.constantFrom('spiral' as const, 'blobs' as const, 'hills' as const, 'sine' as const),
    dataSeed: seed,
    weightSeed: seed,
    layers: fc.array(
      fc.record({ units: fc.integer({ min: 1, max: 6 }), activation: fc.constantFrom(...activationNames) }),
      { maxLength: 2 },
    ),
    name: fc.constantFrom(...optimizerNames),
    first: live,
  })
  .map(({ set, dataSeed, weightSeed, layers, name, first }) => {
    const change = {
      data: { set, samples: 40, seed: dataSeed },
      layers,
      initialization: { seed: weightSeed },
      optimizer: { name, learningRate: 0.01 },
    }
    return mergeConfig(mergeConfig(defaultConfig, change).config, first).config
  })

type Act =
  | { step: number; change: DeepPartial<ExperimentConfig> }
  | { step: number; edit: { pick: number; value: number } }
const longest = 260
const stepOf = fc.integer({ min: 0, max: longest })
const actOf: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ step: stepOf, change: live }),
  fc.record({
    step: stepOf,
    edit: fc.record({ pick: fc.nat(1000), value: fc.constantFrom(-1.5, 0, 0.25, 2) }),
  }),
)

const editOf = (trainer: Trainer, { pick, value }: { pick: number; value: number }): ParameterEdit => {
  const layer = pick % trainer.network.layers.length
  const { weights, biases } = trainer.network.layers[layer]
  return pick % 3 === 0
    ? { layer, kind: 'bias', index: pick % biases.length, value }
    : { layer, kind: 'weight', index: pick % weights.length, value }
}

/** Everything that the run goes on from: parameters, the optimizer's memory, the place in the epoch. */
function stateOf(trainer: Trainer): string {
  const { step, epoch, position, parameters, moments } = trainer.save()
  return [step, epoch, position, ...[parameters, ...moments].map((values) => finish(digestOf(values)))].join()
}

/** What a state of this run takes at most: its numbers, and less than 300 bytes beside them. */
function bytesOfOne(trainer: Trainer): number {
  const { parameters, moments, gradientNorms, updateRatios } = trainer.save()
  return [parameters, ...moments, gradientNorms, updateRatios].reduce((sum, one) => sum + one.byteLength, 300)
}

/** The run as it is without any going back: the digests after every step, that step's acts done. */
function uninterrupted(config: ExperimentConfig, acts: readonly Act[], steps: number): string[] {
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  const digests: string[] = []
  for (;;) {
    for (const act of acts) {
      if (act.step !== trainer.step) continue
      if ('change' in act) trainer.change(mergeConfig(trainer.config, act.change).config)
      else {
        const { layer, kind, index, value } = editOf(trainer, act.edit)
        trainer.edit(layer, kind, index, value)
      }
    }
    digests.push(stateOf(trainer))
    if (trainer.step >= steps) return digests
    trainer.update()
    // a run that diverges has no later steps to compare
    fc.pre(trainer.diverged === null)
  }
}

function advanceTo(experiment: Experiment, target: number, acts: readonly Act[] = []): void {
  for (;;) {
    const { step } = experiment.trainer
    for (const act of acts) if (act.step === step) perform(experiment, act)
    if (step >= target) return
    const stops = [target, ...acts.map((act) => act.step)].filter((stop) => stop > step)
    experiment.updates(Math.min(...stops) - step)
    fc.pre(!experiment.divergence)
  }
}

function perform(experiment: Experiment, act: Act): void {
  if ('change' in act) experiment.change(mergeConfig(experiment.trainer.config, act.change).config)
  else experiment.edit(editOf(experiment.trainer, act.edit))
}

const digestNow = ({ trainer }: Experiment) => stateOf(trainer)

function seek(experiment: Experiment, step: number): string {
  experiment.goTo(step)
  advanceTo(experiment, step)
  return digestNow(experiment)
}

const experimentOf = (config: ExperimentConfig, past = {}) =>
  new Experiment(1, config, createDataSet(config), wasmKernels(), past)

describe('a run that is rewound, replayed and resumed has the digests of the uninterrupted one', () => {
  test('whatever was changed and edited, in whatever order moments are looked at, with room for many states or few', () => {
    fc.assert(
      fc.property(
        startOf,
        fc.array(actOf, { maxLength: 6 }),
        fc.array(stepOf, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0, 1500, 6000, 64 * 2 ** 20),
        (config, acts, visits, budget) => {
          const oracle = uninterrupted(config, acts, longest)
          const experiment = experimentOf(config, { budget })
          // every act is done at its first passing; moments in between are visited
          const last = Math.max(...visits)
          advanceTo(experiment, last, acts)
          for (const step of visits) expect(seek(experiment, step)).toBe(oracle[step])
          seek(experiment, last)
          // acts at `last` are done already
          advanceTo(
            experiment,
            longest,
            acts.filter(({ step }) => step > last),
          )
          expect(digestNow(experiment)).toBe(oracle[longest])
          // the newest state is kept even where there is no room for it, and then it is the only one
          const { count, bytes } = experiment.moments.size
          const one = bytesOfOne(experiment.trainer)
          expect(bytes).toBeLessThanOrEqual(Math.max(budget, one))
          if (budget < one) expect(count).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a change in the past makes another run of it from there on, and of that one every moment is right', () => {
    fc.assert(
      fc.property(
        startOf,
        fc.array(actOf, { maxLength: 5 }),
        actOf,
        fc.array(stepOf, { minLength: 1, maxLength: 4 }),
        (config, acts, branch, visits) => {
          const unbranched = uninterrupted(config, acts, longest)
          const branched = uninterrupted(
            config,
            [...acts.filter(({ step }) => step <= branch.step), branch],
            longest,
          )
          const experiment = experimentOf(config)
          advanceTo(experiment, longest, acts)
          seek(experiment, branch.step)
          const before = liveOf(experiment.trainer.config)
          perform(experiment, branch)
          // settings that are what they were make no other run
          const same = 'change' in branch && sameLive(before, liveOf(experiment.trainer.config))
          const oracle = same ? unbranched : branched
          expect(experiment.moment.farthest).toBe(same ? longest : branch.step)
          expect(digestNow(experiment)).toBe(oracle[branch.step])
          advanceTo(experiment, longest)
          for (const step of visits) expect(seek(experiment, step)).toBe(oracle[step])
        },
      ),
      { numRuns: 40 },
    )
  })

  test('the log alone leads another experiment there', () => {
    fc.assert(
      fc.property(startOf, fc.array(actOf, { maxLength: 6 }), stepOf, (config, acts, step) => {
        uninterrupted(config, acts, longest)
        const experiment = experimentOf(config)
        advanceTo(experiment, longest, acts)
        const { log, base } = experiment.moments
        const other = experimentOf(withLive(config, base), {
          log: normalizeLog(JSON.parse(JSON.stringify(log)), withLive(config, base)),
          budget: 0,
        })
        expect(seek(other, step)).toBe(seek(experiment, step))
        expect(other.moment.settings).toEqual(experiment.moment.settings)
      }),
      { numRuns: 40 },
    )
  })
})

test('the settings of a moment are those that it had', () => {
  const experiment = experimentOf(defaultConfig)
  advanceTo(experiment, 100)
  experiment.change(mergeConfig(defaultConfig, { optimizer: { learningRate: 0.5 }, batchSize: 7 }).config)
  advanceTo(experiment, 150)
  seek(experiment, 99)
  expect(experiment.trainer.config.optimizer.learningRate).toBe(0.03)
  expect(experiment.trainer.config.batchSize).toBe(20)
  seek(experiment, 100)
  expect(experiment.trainer.config.optimizer.learningRate).toBe(0.5)
  expect(experiment.moment.farthest).toBe(150)
})

test('a rescue goes on from a state of the same run: its moments are right afterwards', () => {
  const wild = mergeConfig(defaultConfig, {
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 0.01 },
  }).config
  const experiment = experimentOf(wild)
  let time = 0
  const step = (count: number) => {
    for (let i = 0; i < count && !experiment.divergence; i++) {
      while (!experiment.advance()) {
        // the next piece
      }
      experiment.checkpoints.consider(experiment.trainer, () => (time += 50))
    }
  }
  step(60)
  const wilder = mergeConfig(wild, { optimizer: { learningRate: 10 } }).config
  experiment.change(wilder)
  step(10_000)
  expect(experiment.divergence).not.toBe(null)
  const at = experiment.rescue(mergeConfig(wild, { optimizer: { learningRate: 0.001 } }).config)
  step(30)
  const digest = digestNow(experiment)
  const oracle = uninterrupted(
    wild,
    [
      ...(at >= 60 ? [{ step: 60, change: { optimizer: { learningRate: 10 } } }] : []),
      { step: at, change: { optimizer: { learningRate: 0.001 } } },
    ],
    at + 30,
  )
  expect(digest).toBe(oracle[at + 30])
  expect(seek(experiment, 0)).toBe(oracle[0])
  expect(seek(experiment, at + 30)).toBe(digest)
})

test('states are thinned within their budget, and the way to any step stays short', () => {
  const experiment = experimentOf(defaultConfig, { budget: 40_000 })
  advanceTo(experiment, 20_000)
  const { count, bytes } = experiment.moments.size
  expect(bytes).toBeLessThanOrEqual(40_000)
  expect(count).toBeGreaterThan(4)
  seek(experiment, 19_000)
  // the newest state was kept
  expect(experiment.goTo(20_000)).toBe(20_000)
  for (const step of [1, 5000, 12_345, 19_999]) expect(step - experiment.goTo(step)).toBeLessThan(20_000 / 4)
})
