import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pool } from '../../client/pool.ts'
import { withLive } from '../../config/live.ts'
import type { RunLog } from '../../config/log.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { DeepPartial, ExperimentConfig } from '../../config/types.ts'
import { createDataSet } from '../../engine/datasets/index.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { takeSnapshot } from '../../engine/results/snapshot.ts'
import { Trainer } from '../../engine/training/trainer.ts'
import { cardSections } from '../../panels/runs/compare/RunStage.tsx'
import { atOnce } from '../../table/turns.ts'
import { FakeWorker } from '../../worker/port/fakeWorker.ts'
import { writeHandIn } from './handIn.ts'
import { handInStore } from './handInStore.ts'
import { readPasted } from './pasted.ts'
import { mostSteps, Replays } from './Replays.ts'

let workers: FakeWorker[]
let pool: Pool
let replays: Replays
const verdicts = () =>
  handInStore.getState().entries.map(({ handIn, verdict }) => `${handIn.name} ${verdict}`)
const entry = (name: string) => handInStore.getState().entries.find(({ handIn }) => handIn.name === name)

const configOf = (change: DeepPartial<ExperimentConfig>) =>
  mergeConfig(defaultConfig, { data: { samples: 60 }, layers: [{ units: 4, activation: 'relu' }], ...change })
    .config

/** The state by the engine alone, without worker or pool. */
function alone(config: ExperimentConfig, steps: number, log: RunLog = []) {
  const data = createDataSet(config)
  const trainer = new Trainer(config, data, plainKernels)
  for (let step = 0; step < steps; step++) {
    const settings = log.find((one) => one.step === step)?.settings
    if (settings) trainer.change(withLive(config, settings))
    trainer.update()
  }
  return finish(takeSnapshot(trainer, data))
}

const link = (name: string, config: ExperimentConfig, step: number, digest: string, log: RunLog = []) =>
  `https://example.org/#${writeHandIn({ config, step, log }, { digest, name, sentence: '', language: 'en', answers: [] })}`
const paste = (...links: string[]) => replays.add(atOnce(readPasted(links.join('\n'))))

beforeEach(() => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  workers = []
  pool = new Pool({
    size: 2,
    imageBase: 'http://localhost/',
    visible: () => true,
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
  })
  replays = new Replays({ connect: () => pool.connect(), imageBase: 'http://localhost/', size: 2 })
})
afterEach(() => {
  replays.clear()
  replays.close()
  pool.close()
  vi.unstubAllGlobals()
})

test.each([
  { data: { set: 'sine' }, loss: 'squared' },
  { data: { set: 'plane' }, loss: 'squared' },
  { layers: [] },
  { data: { set: 'three-spirals' } },
] as const)('every section of its picture comes with %j', async (change) => {
  const config = configOf(change as DeepPartial<ExperimentConfig>)
  paste(link('Ada', config, 20, alone(config, 20).digest))
  await expect.poll(() => verdicts()).toEqual(['Ada true'])
  expect(
    entry('Ada')
      ?.run.state.getState()
      .frame?.header.sections.map(({ name }) => name),
  ).toEqual(expect.arrayContaining([...cardSections(config)]))
})

test('a text that was read twice at once hangs once on the wall', async () => {
  const config = configOf({})
  const text = link('Ada', config, 3, alone(config, 3).digest)
  const [first, second] = [atOnce(readPasted(text)), atOnce(readPasted(text))]
  replays.add(first)
  replays.add(second)
  expect(handInStore.getState()).toMatchObject({ doubles: 1 })
  await expect.poll(() => verdicts()).toEqual(['Ada true'])
})

test('true hand-ins are true by the engine alone, with changes made while they trained; forged ones are false', async () => {
  const configs = [1, 2, 3].map((seed) => configOf({ initialization: { seed } }))
  const digests = configs.map((config) => alone(config, 80).digest)
  const slower = { ...configs[0].optimizer, learningRate: 0.001 }
  const log = [{ step: 40, settings: { ...configs[0], optimizer: slower }, edits: [] }]
  const changed = alone(configs[0], 80, log as RunLog)
  paste(
    link('Ada', configs[0], 80, digests[0]),
    link('Ben', configs[1], 80, digests[1]),
    link(
      'one digit',
      configs[2],
      80,
      digests[2].replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ),
    link('another’s', configs[0], 80, digests[1]),
    link('another step', configs[1], 81, digests[1]),
    link('edited seed', configs[1], 80, digests[1]).replace(/(initSeed|wseed|seed)=2/, '$1=4'),
    link('changes', configs[0], 80, changed.digest, log as RunLog),
    link('without the changes', configs[0], 80, changed.digest),
  )
  await expect.poll(() => verdicts().filter((text) => text.endsWith('waiting'))).toEqual([])
  expect(verdicts()).toEqual([
    'Ada true',
    'Ben true',
    'one digit false',
    'another’s false',
    'another step false',
    'edited seed false',
    'changes true',
    'without the changes false',
  ])
  expect(entry('edited seed')?.whole).toBe(false)
  // and each has all of its picture
  for (const { config, run } of handInStore.getState().entries)
    expect(run.state.getState().frame?.header.sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...cardSections(config)]),
    )
  // the figures are those of the run, whatever was handed in
  const { loss, accuracy, digest } = alone(configs[2], 80)
  expect(entry('one digit')?.end.figures).toMatchObject({
    testLoss: loss.test,
    testAccuracy: accuracy?.test,
    digest,
  })
  // and its picture is of that step
  const frame = () => entry('Ada')?.run.state.getState().frame
  await expect.poll(() => frame()?.sections.gridClass?.length ?? 0).toBeGreaterThan(0)
  expect(frame()?.header.step).toBe(80)
})

test('a hand-in of a step that its run never reaches is false, and its divergence is named', async () => {
  const config = configOf({
    data: { set: 'plane', samples: 60 },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })
  paste(link('diverged', config, 5000, '00'.repeat(32)))
  await expect.poll(() => entry('diverged')?.verdict).toBe('false')
  expect(entry('diverged')?.divergedAt).toBeGreaterThan(0)
})

test('a run of a billion steps is not begun, one that lasts too long is left, and the others go on', async () => {
  replays.close()
  replays = new Replays({
    connect: () => pool.connect(),
    imageBase: 'http://localhost/',
    size: 1,
    limit: 700,
  })
  const config = configOf({})
  const { digest } = alone(config, 20)
  const heavy = configOf({ layers: [64, 64, 64].map((units) => ({ units, activation: 'tanh' as const })) })
  paste(
    link('billion', config, 1e9, digest),
    link('slow', heavy, mostSteps, digest),
    link('Ada', config, 20, digest),
  )
  await expect.poll(() => verdicts()).toEqual(['billion long', 'slow long', 'Ada true'])
})

test('a worker that dies costs nothing: its hand-in is replayed again', async () => {
  const config = configOf({})
  const slow = configOf({ layers: [32, 32].map((units) => ({ units, activation: 'tanh' as const })) })
  paste(link('Ada', config, 300, alone(config, 300).digest), link('slow', slow, 600, alone(slow, 600).digest))
  await expect.poll(() => workers.length).toBeGreaterThan(0)
  workers[0].onerror?.(new ErrorEvent('error', { message: 'out of memory' }))
  await expect.poll(() => verdicts()).toEqual(['Ada true', 'slow true'])
})

test('what was not replayed before the wall was left is replayed by the next visit', async () => {
  const config = configOf({})
  replays.close()
  paste(link('Ada', config, 20, alone(config, 20).digest))
  expect(verdicts()).toEqual(['Ada waiting'])
  replays = new Replays({ connect: () => pool.connect(), imageBase: 'http://localhost/', size: 1 })
  replays.go()
  await expect.poll(() => verdicts()).toEqual(['Ada true'])
})
