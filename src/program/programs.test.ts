import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { inputFeatures } from '../config/shape.ts'
import { activationNames, lossNames, optimizerNames, scheduleNames } from '../config/types.ts'
import { imageDataSet } from '../engine/datasets/imageDataSet.ts'
import { createDataSet } from '../engine/datasets/index.ts'
import { experiment } from '../engine/fixtures.ts'
import { Random } from '../engine/random.ts'
import { evaluateSplit } from '../engine/results/evaluation.ts'
import { Trainer } from '../engine/training/trainer.ts'
import type { DataSet } from '../engine/types.ts'
import { wasmKernels } from '../tools/build/load-kernels.ts'
import { programOf } from './programs.ts'
import type { ProgramSource } from './source.ts'

/** Debian's own interpreter, which has NumPy and PyTorch where those packages are installed. */
const python = '/usr/bin/python3'
const has = (module: string): boolean =>
  spawnSync(python, ['-c', `import importlib.util as u; exit(not u.find_spec('${module}'))`]).status === 0
const folder = mkdtempSync(join(tmpdir(), 'programs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const updates = 50
const seed = 20261129
const rates = { sgd: 0.05, momentum: 0.01, nesterov: 0.01, adagrad: 0.03, rmsprop: 0.003, adam: 0.01 }

const held = (validationShare: number) => (validationShare > 0 ? { validationShare } : {})
const layer = fc.record({
  units: fc.integer({ min: 1, max: 6 }),
  activation: fc.constantFrom(...activationNames),
})
const configs = fc
  .record({
    set: fc.constantFrom('spiral' as const, 'three-spirals' as const, 'sine' as const, 'plane' as const),
    features: fc.constantFrom(
      ['x', 'y'] as const,
      ['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'] as const,
    ),
    layers: fc.array(layer, { minLength: 0, maxLength: 3 }),
    loss: fc.constantFrom(...lossNames),
    optimizer: fc.constantFrom(...optimizerNames),
    schedule: fc.constantFrom(...scheduleNames),
    batchSize: fc.constantFrom(7, 20, 1000),
    l1: fc.constantFrom(0, 0.002),
    l2: fc.constantFrom(0, 0.01),
    dropout: fc.constantFrom(0, 0, 0.2),
    inputNoise: fc.constantFrom(0, 0, 0.1),
    maxNorm: fc.constantFrom(0, 0, 1),
    frozen: fc.boolean(),
    validationShare: fc.constantFrom(0, 0.25),
    seed: fc.integer({ min: 1, max: 4_000_000_000 }),
  })
  .map(({ set, loss, ...given }) => {
    const regression = set === 'sine' || set === 'plane'
    return experiment({
      data: { set, samples: 120, noise: 0.2, seed: given.seed % 1000, ...held(given.validationShare) },
      features: [...given.features],
      layers: given.layers,
      initialization: { seed: given.seed, bias: 0.05 },
      loss: regression ? 'squared' : loss === 'squared' ? 'softmax' : loss,
      optimizer: {
        name: given.optimizer,
        learningRate: rates[given.optimizer],
        schedule: given.schedule,
        scheduleSteps: 30,
      },
      batchSize: given.batchSize,
      regularization: {
        l1: given.l1,
        l2: given.l2,
        dropout: given.dropout,
        inputNoise: given.inputNoise,
        maxNorm: given.maxNorm,
      },
      ...(given.frozen && given.layers.length > 0 ? { frozen: [{ layer: 0, units: [0] }] } : {}),
    })
  })

const conv = fc.record({
  kind: fc.constant('conv' as const),
  filters: fc.integer({ min: 1, max: 4 }),
  size: fc.constantFrom(1 as const, 3 as const, 5 as const),
  stride: fc.constantFrom(1 as const, 2 as const),
  padding: fc.constantFrom('same' as const, 'valid' as const),
  activation: fc.constantFrom(...activationNames.filter((name) => name !== 'maxout')),
})
const pool = fc.record({
  kind: fc.constant('pool' as const),
  mode: fc.constantFrom('max' as const, 'average' as const),
  size: fc.constantFrom(2 as const, 3 as const, 'all' as const),
})
/** What is large comes last, so that plain loops are through with it soon. */
const imageConfigs = fc
  .record({
    first: pool.map((layer) => ({ ...layer, size: layer.size === 'all' ? (2 as const) : layer.size })),
    second: conv,
    third: pool,
    dense: fc.constantFrom([], [{ units: 5, activation: 'tanh' as const }]),
    optimizer: fc.constantFrom(...optimizerNames),
    mirror: fc.boolean(),
    dropout: fc.constantFrom(0, 0.2),
    maxNorm: fc.constantFrom(0, 0.5),
    validationShare: fc.constantFrom(0.23, 0),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ first, second, third, dense, optimizer, mirror, dropout, maxNorm, validationShare, seed }) =>
    experiment({
      data: { set: 'cifar10', samples: 26, testImages: 10, ...held(validationShare) },
      layers: [first, second, third, ...dense],
      initialization: { seed, bias: 0.05 },
      optimizer: { name: optimizer, learningRate: rates[optimizer] / 3 },
      batchSize: 6,
      regularization: { l2: 0.01, dropout, maxNorm, ...(mirror ? { mirror } : {}) },
    }),
  )

/** Made-up images in the format of the shards, in a folder of their own. */
function madeUpImages(): { shards: Parameters<typeof imageDataSet>[1]; folder: string } {
  const images = join(folder, 'images')
  mkdirSync(images)
  const random = new Random(seed, 'data')
  const made = (split: string, count: number) => {
    const labels = Uint8Array.from({ length: count }, (_, k) => k % 10)
    const pixels = Uint8Array.from({ length: count * 3072 }, () => random.below(256))
    const records = new Uint8Array(count * 3073)
    for (const [k, label] of labels.entries()) {
      records[k * 3073] = label
      records.set(pixels.subarray(k * 3072, (k + 1) * 3072), k * 3073 + 1)
    }
    writeFileSync(join(images, `${split}.bin`), records)
    return { labels, pixels }
  }
  const shards = { train: made('train', 30), test: made('test', 10) }
  const listed = ['train', 'test'].map((split) => ({ split, file: `${split}.bin` }))
  writeFileSync(join(images, 'manifest.json'), JSON.stringify({ shards: listed }))
  return { shards, folder: images }
}

/** What the page makes of an experiment, and the engine's loss of each mini-batch. */
function run(
  config: ReturnType<typeof experiment>,
  set: DataSet,
  count: number,
): { source: ProgramSource; losses: number[] } {
  const trainer = new Trainer(config, set, wasmKernels(1 << 22))
  const parameters = trainer.network.parameters.slice()
  const losses = Array.from({ length: count }, () => {
    trainer.update()
    return trainer.lastLoss
  })
  const data: ProgramSource['data'] =
    set.domain === 'image'
      ? {
          kind: 'images',
          train: set.train.count,
          held: set.validation?.count ?? 0,
          test: set.test.count,
          address: 'https://example.org/cifar10/',
        }
      : {
          kind: 'points',
          stride: set.domain === 'line' ? 1 : 2,
          features: inputFeatures(config),
          train: set.train,
          test: set.test,
        }
  const { geometries } = trainer.network
  return {
    source: {
      config,
      link: 'https://example.org/#v=1',
      task: set.task,
      layers: geometries,
      parameters,
      data,
    },
    losses,
  }
}

/**
 * Loads a library once, and runs every program in a process of its own that is forked from there; prints what each of them
 * printed. Of PyTorch, without what corrupts the memory of 1.13, Debian's, on some small shapes.
 */
const forking = `
import json, os, runpy, sys
if sys.argv[1] == 'torch':
    import torch
    torch.backends.mkldnn.enabled = False
    torch.set_num_threads(1)
else:
    __import__(sys.argv[1])
printed = []
for args in json.load(sys.stdin):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.dup2(write, 1)
        sys.argv = args
        runpy.run_path(args[0], run_name='__main__')
        sys.exit()
    os.close(write)
    with os.fdopen(read) as lines:
        printed.append(lines.read())
    if os.waitpid(child, 0)[1] != 0:
        sys.exit('failed: ' + ' '.join(args))
json.dump(printed, sys.stdout)
`
const libraries = { numpy: 'numpy', pytorch: 'torch' } as const
type Run = keyof typeof libraries | 'javascript'

interface Printing {
  source: ProgramSource
  count: number
  given?: readonly string[]
}

/** The lines that each of the programs prints. */
function printedBy(programs: readonly Printing[], language: Run): string[][] {
  const all = programs.map(({ source, count, given = [] }, k) => {
    const { file, text } = programOf(source, language)
    const path = join(folder, `${k}-${file}`)
    writeFileSync(path, text)
    return [path, '--steps', String(count), ...given]
  })
  const started = (interpreter: string, args: readonly string[], input = '') =>
    execFileSync(interpreter, args, { encoding: 'utf8', input, stdio: 'pipe' })
  const printed: string[] =
    language === 'javascript'
      ? all.map((args) => started(process.execPath, args))
      : JSON.parse(started(python, ['-c', forking, libraries[language]], JSON.stringify(all)))
  return printed.map((text) => text.trim().split('\n'))
}

/** The losses that each of the programs itself prints. */
const lossesOf = (programs: readonly Printing[], language: Run): number[][] =>
  printedBy(
    programs.map(({ given = [], ...program }) => ({ ...program, given: ['--losses', ...given] })),
    language,
  ).map((lines) => lines.map(Number))

function worst(losses: readonly number[], given: readonly number[]): number {
  expect(given.length).toBe(losses.length)
  return Math.max(...losses.map((loss, k) => Math.abs(loss - given[k]) / Math.max(1, Math.abs(loss))))
}

/** The mean loss of a whole split, by the engine. */
function lossOf({ network, config }: Trainer, split: DataSet['train']): number {
  const turns = evaluateSplit(network, config.loss, split)
  let turn = turns.next()
  while (!turn.done) turn = turns.next()
  return turn.value.loss
}

const images = madeUpImages()

/** The training images of an experiment with a label before each. */
function recordsOf(config: ReturnType<typeof experiment>): Uint8Array {
  const { count, targets, pixels } = imageDataSet(config, images.shards).train
  const records = new Uint8Array(count * 3073)
  for (let k = 0; k < count; k++) {
    records[k * 3073] = targets[k]
    records.set(pixels?.subarray(k * 3072, (k + 1) * 3072) ?? [], k * 3073 + 1)
  }
  return records
}

describe.each([
  ['javascript', true, 15],
  ['numpy', has('numpy'), 12],
  ['pytorch', has('torch'), 8],
] as const)('%s', (language, isThere, count) => {
  test.skipIf(!isThere)(
    `programs of random experiments of seed ${seed} have the engine’s losses, to 1e-4`,
    () => {
      const runs = fc
        .sample(configs, { seed, numRuns: count })
        .map((config) => ({ count: updates, ...run(config, createDataSet(config), updates) }))
        .filter(({ losses }) => losses.every(Number.isFinite))
      for (const [k, given] of lossesOf(runs, language).entries())
        expect(worst(runs[k].losses, given), `${k}: ${JSON.stringify(runs[k].source.config)}`).toBeLessThan(
          1e-4,
        )
    },
  )

  test.skipIf(!isThere)(
    'every tenth step has the training loss of the whole split, also from a later step on with its parameters',
    () => {
      const config = experiment({
        data: { set: 'moons', samples: 90, validationShare: 0.2 },
        layers: [{ units: 4, activation: 'tanh' }],
        optimizer: { name: 'sgd', learningRate: 0.1 },
      })
      const set = createDataSet(config)
      const trainer = new Trainer(config, set, wasmKernels(1 << 22))
      const { source } = run(config, set, 0)
      const expected: Array<[number, number]> = []
      let parameters = source.parameters
      for (let step = 1; step <= 40; step++) {
        trainer.update()
        if (step === 13) parameters = trainer.network.parameters.slice()
        if (step % 10 === 0) expected.push([step, lossOf(trainer, set.train)])
      }
      const close = (lines: string[], wanted: typeof expected) => {
        expect(lines.map((line) => Number(line.split(' ')[0]))).toEqual(wanted.map(([step]) => step))
        for (const [k, line] of lines.entries())
          expect(Number(line.split(' ')[1])).toBeCloseTo(wanted[k][1], 5)
      }
      const later = { ...source, parameters, from: 13 }
      const [whole, rest] = printedBy(
        [
          { source, count: 40 },
          { source: later, count: 27 },
        ],
        language,
      )
      close(whole, expected)
      close(rest, expected.slice(1))
    },
  )

  test.skipIf(!isThere)('and so have those of convolutional networks over images', () => {
    const runs = fc.sample(imageConfigs, { seed, numRuns: Math.ceil(count / 3) }).map((config, k) => {
      const { source, losses } = run(config, imageDataSet(config, images.shards), 20)
      // what is in the file needs no folder
      const { data } = source
      const embedded = k === 0 && data.kind === 'images' ? { ...data, records: recordsOf(config) } : data
      const given = k === 0 ? [] : ['--images', images.folder]
      return { source: { ...source, data: embedded }, losses, count: 20, given }
    })
    for (const [k, given] of lossesOf(runs, language).entries())
      expect(worst(runs[k].losses, given), `${k}: ${JSON.stringify(runs[k].source.config)}`).toBeLessThan(
        1e-4,
      )
  })
})

/** Prints of every program each call of a keras layer: its name and its first arguments, as Python itself reads them. */
const listing = `
import ast, json, sys
def listed(text):
    calls = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Attribute) and owner.attr == 'layers':
                calls.append([node.lineno, node.func.attr, [ast.unparse(a) for a in node.args]])
    return [[name, args] for _, name, args in sorted(calls)]
print(json.dumps([listed(text) for text in json.load(sys.stdin)]))
`

describe('keras', () => {
  const isThere = spawnSync(python, ['-c', '']).status === 0
  test.skipIf(!isThere)('programs are Python, with the layers of the experiment in their order', () => {
    const both = [
      ...fc.sample(configs, { seed, numRuns: 12 }).map((config) => run(config, createDataSet(config), 1)),
      ...fc
        .sample(imageConfigs, { seed, numRuns: 8 })
        .map((config) => run(config, imageDataSet(config, images.shards), 1)),
    ]
    const texts = both.map(({ source }) => programOf(source, 'keras').text)
    const found: Array<Array<[string, string[]]>> = JSON.parse(
      execFileSync(python, ['-c', listing], { encoding: 'utf8', input: JSON.stringify(texts) }),
    )
    for (const [k, { source }] of both.entries()) {
      const calls = found[k]
      const expected = source.layers.flatMap(({ kind, units, field, pooling }) => {
        if (kind === 'dense') return [['Dense', [`${units}`]]]
        if (kind === 'maxout')
          return [
            ['Maximum', []],
            ['Dense', [`${units}`]],
            ['Dense', [`${units}`]],
          ]
        if (kind === 'conv') return [['Conv2D', [`${units}`, `${field?.height}`]]]
        return [
          [`${pooling === 'max' ? 'Max' : 'Average'}Pooling2D`, [`(${field?.height}, ${field?.width})`]],
        ]
      })
      const layers = calls.filter(([name]) => /^(Dense|Conv2D|Maximum|\w+Pooling2D)$/.test(name))
      const listed = layers.map(([name, given]) => [name, name === 'Maximum' ? [] : given])
      expect(listed, JSON.stringify(source.config)).toEqual(expected)
    }
  })
})
