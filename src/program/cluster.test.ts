import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3-dsv'
import { afterAll, describe, expect, test } from 'vitest'
import { quartiles } from '../charts/series/strip.ts'
import { inputFeatures, layerSizes } from '../config/shape.ts'
import { activationNames, type ExperimentConfig } from '../config/types.ts'
import { vary } from '../config/varied.ts'
import { layerKinds } from '../domain/layers/layerKinds.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import { experiment } from '../engine/fixtures.ts'
import { evaluateSplit } from '../engine/results/evaluation.ts'
import { Trainer } from '../engine/training/trainer.ts'
import { wasmKernels } from '../tools/build/load-kernels.ts'
import { type ClusterSource, clusterProgram } from './cluster.ts'
import cluster from './pieces/python/cluster.py?raw'

const python = '/usr/bin/python3'
const isThere =
  spawnSync(python, [
    '-c',
    "import importlib.util as u; exit(not (u.find_spec('torch') and u.find_spec('distributed')))",
  ]).status === 0
const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A grid of configs over points, each cell with data of its own. */
function grid(configs: readonly ExperimentConfig[], seeds: number, steps: number): ClusterSource {
  return {
    link: 'https://example.org/#v=1',
    varied: ['cell'],
    cells: configs.map((config, k) => ({ values: [k], config, layers: layerSizes(config), data: k })),
    data: configs.map((config) => {
      const { task, domain, train, validation, test } = createDataSet(config)
      return {
        config,
        link: '',
        task,
        layers: layerSizes(config),
        parameters: new Float32Array(0),
        data: {
          kind: 'points',
          stride: domain === 'line' ? 1 : 2,
          features: inputFeatures(config),
          train,
          ...(validation && { validation }),
          test,
        },
      }
    }),
    seeds,
    steps,
  }
}

/** Runs the program on two local processes; its table of quartiles, and how many single runs it has written. */
function tablesOf(source: ClusterSource) {
  const path = join(folder, 'neurarium_cluster.py')
  writeFileSync(path, clusterProgram(source))
  const [output, runs] = ['quartiles.csv', 'runs.csv'].map((name) => join(folder, name))
  const given = [path, '--processes', '2', '--output', output, '--runs', runs]
  execFileSync(python, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
  return { found: csvParse(readFileSync(output, 'utf8')), count: csvParse(readFileSync(runs, 'utf8')).length }
}

/** One run of each cell in this process, by the program's own functions. */
function runsOf(source: ClusterSource): Array<{ seed: number; train_loss: number; test_loss: number }> {
  writeFileSync(join(folder, 'grid.py'), clusterProgram(source))
  const calls = [
    'import grid, json',
    'data = [grid.load(given, None) for given in grid.DATA]',
    "ends = [grid.run(c, c['initialization']['seed'], grid.STEPS, data[c['data']]) for c in grid.CELLS]",
    'print(json.dumps(ends))',
  ].join('\n')
  return JSON.parse(execFileSync(python, ['-c', calls], { encoding: 'utf8', cwd: folder }))
}

/** What the engine ends with. */
function endOf(config: ExperimentConfig, steps: number) {
  const set = createDataSet(config)
  const trainer = new Trainer(config, set, wasmKernels(1 << 22))
  for (let step = 0; step < steps; step++) trainer.update()
  const loss = (split: typeof set.train) => {
    const turns = evaluateSplit(trainer.network, config.loss, split)
    let turn = turns.next()
    while (!turn.done) turn = turns.next()
    return turn.value.loss
  }
  return { train: loss(set.train), test: loss(set.test) }
}

const seeded = (config: ExperimentConfig, i: number): ExperimentConfig => ({
  ...config,
  initialization: { ...config.initialization, seed: config.initialization.seed + i },
})

test('the program for a cluster knows every kind of layer and every activation', () => {
  const namesIn = (table: string) =>
    [
      ...(new RegExp(`^${table} = \\{\\n((?: .*\\n)+)\\}`, 'm').exec(cluster)?.[1] ?? '').matchAll(
        /^ {4}'([\w-]+)': /gm,
      ),
    ].map(([, name]) => name)
  expect(namesIn('SHAPES').sort()).toEqual(Object.keys(layerKinds).sort())
  expect(namesIn('KINDS').sort()).toEqual(Object.keys(layerKinds).sort())
  expect(namesIn('ACTIVATIONS').sort()).toEqual([...activationNames].sort())
})

describe.skipIf(!isThere)('the program for a cluster', () => {
  test('trains every activation, optimizer, schedule, loss and penalty as the engine does, from its own first weights', () => {
    const optimizers = ['sgd', 'momentum', 'nesterov', 'adam'] as const
    const configs = activationNames.map((activation, k) =>
      experiment({
        data: {
          set: 'moons',
          samples: 80,
          noise: 0.2,
          seed: k + 1,
          ...(k % 2 === 0 && { validationShare: 0.2 }),
        },
        layers: [
          { units: 4, activation },
          { units: 3, activation: 'tanh' },
        ],
        initialization: {
          weights: (['he', 'xavier', 'normal', 'uniform'] as const)[k % 4],
          scale: k % 4 < 2 ? 1 : 0.3,
          bias: 0.05,
          seed: 100 + k,
        },
        loss: k % 3 === 0 ? 'hinge' : 'softmax',
        optimizer: {
          name: optimizers[k % 4],
          learningRate: 0.02,
          schedule: (['constant', 'step', 'exponential', 'inverse', 'cosine'] as const)[k % 5],
          scheduleSteps: 10,
        },
        batchSize: k % 2 === 0 ? 7 : 1000,
        regularization: {
          l1: k % 3 === 1 ? 0.002 : 0,
          l2: k % 3 === 2 ? 0.01 : 0,
          dropout: k % 4 === 1 ? 0.2 : 0,
          inputNoise: k % 4 === 2 ? 0.1 : 0,
          maxNorm: k % 4 === 3 ? 1 : 0,
        },
        ...(k % 3 === 0 && { frozen: [{ layer: 0, units: [1] }] }),
      }),
    )
    const runs = runsOf(grid(configs, 1, 25))
    expect(runs.map(({ seed }) => seed)).toEqual(configs.map(({ initialization }) => initialization.seed))
    for (const [k, config] of configs.entries()) {
      const { train, test } = endOf(config, 25)
      expect(runs[k].train_loss, JSON.stringify(config)).toBeCloseTo(train, 3)
      expect(runs[k].test_loss, JSON.stringify(config)).toBeCloseTo(test, 3)
    }
  })

  test('on two local processes its medians lie within the page’s quartiles', () => {
    const [seeds, steps] = [9, 150]
    const base = experiment({
      data: { set: 'sine', samples: 60 },
      layers: [{ units: 4, activation: 'tanh' }],
      loss: 'squared',
    })
    const configs = [2, 6].flatMap((units) =>
      [0.01, 0.1].map((rate) => vary(vary(base, 'units', units), 'learningRate', rate)),
    )
    const { found, count } = tablesOf(grid(configs, seeds, steps))
    expect(count).toBe(seeds * configs.length)
    expect(found.map(({ measure }) => measure)).toEqual(configs.flatMap(() => ['train_loss', 'test_loss']))
    for (const [k, config] of configs.entries()) {
      const ends = Array.from({ length: seeds }, (_, i) => endOf(seeded(config, i), steps))
      for (const [j, split] of (['train', 'test'] as const).entries()) {
        const row = found[2 * k + j]
        const own = quartiles(ends.map((end) => end[split]))
        expect([Number(row.cell), Number(row.runs), Number(row.diverged)]).toEqual([k, seeds, 0])
        expect(Number(row.median)).toBeGreaterThanOrEqual(own?.low ?? Number.NaN)
        expect(Number(row.median)).toBeLessThanOrEqual(own?.high ?? Number.NaN)
        expect(Number(row.lower_quartile)).toBeCloseTo(own?.low ?? Number.NaN, 2)
      }
    }
  })
})

test('it says which view of the page it is, in a line of its own', () => {
  const program = clusterProgram(grid([experiment({})], 2, 10))
  expect(program.split('\n')).toContain('https://example.org/#v=1')
})
