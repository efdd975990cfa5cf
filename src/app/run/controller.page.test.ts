import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import type { Command } from '../../protocol/messages.ts'
import { experimentStore } from '../../store/experiment.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { noticeText } from '../../store/testNotice.ts'
import { viewStore } from '../../store/view.ts'
import { endWorkers, ports, spawn } from '../../worker/port/testWorkers.ts'
import { commands, neurarium, openPage, pauseMs, restAnew, soughtFor, step } from './testController.ts'

beforeAll(() => openPage(spawn))
beforeEach(restAnew)
afterAll(endWorkers)

const kill = () => ports.at(-1)?.onerror?.({ preventDefault() {} } as ErrorEvent)

test('opens playing, and shows it', async () => {
  commands().play()
  await expect.poll(() => runStore.getState().phase).toBe('ready')
  // the frame that is there may be of before the reset
  await expect.poll(() => runStore.getState().playing).toBe(true)
  await expect.poll(step).toBeGreaterThan(5)
  expect(runStore.getState().playing).toBe(true)
  await expect.poll(() => runStore.getState().history.trainLoss.length).toBeGreaterThan(1)
})

test('toggling twice at once is a pause, though the worker has not answered in between', async () => {
  commands().toggle()
  commands().toggle()
  await neurarium.snapshot()
  expect(runStore.getState().playing).toBe(false)
  commands().toggle()
  await expect.poll(() => runStore.getState().playing).toBe(true)
})

test('a live change keeps the run, a change of the network starts it anew and keeps it playing', async () => {
  const { generation } = runStore.getState()
  await expect.poll(step).toBe(0)
  commands().play()
  await expect.poll(step).toBeGreaterThan(5)
  experimentStore.getState().configure({ optimizer: { learningRate: 0.001 } })
  const before = (await neurarium.snapshot()).step
  expect(before).toBeGreaterThan(5)
  expect(runStore.getState().moments.log).toMatchObject([
    { settings: { optimizer: { learningRate: 0.001 } } },
  ])
  experimentStore.getState().configure({ layers: [{ units: 3, activation: 'tanh' }] })
  await expect.poll(() => runStore.getState().generation).toBeGreaterThan(generation)
  await expect.poll(() => runStore.getState().moments.log.length).toBe(0)
  await expect.poll(() => runStore.getState().playing).toBe(true)
  expect((await neurarium.snapshot()).layers[0].units).toBe(3)
})

test('a drag loads a few times a second and ends at its last value', async () => {
  const before = ports.length
  let sent = 0
  const post = ports[0].postMessage
  ports[0].postMessage = (message: Command) => {
    if (message.type === 'load') sent += 1
    post(message)
  }
  const begun = performance.now()
  for (let i = 1; i <= 30; i++) {
    experimentStore.getState().configure({ data: { noise: i / 100 } })
    await pauseMs(10)
  }
  await neurarium.snapshot()
  // ten a second, however long a busy machine takes for it, with the first and the last
  const most = 2 + (performance.now() - begun) / 100
  ports[0].postMessage = post
  expect(sent).toBeGreaterThan(1)
  expect(sent).toBeLessThanOrEqual(most)
  expect(ports.length).toBe(before)
  expect(neurarium.config().data.noise).toBe(0.3)
})

test('step, epoch, reset: the buttons', async () => {
  commands().step(3, 'update')
  await expect.poll(step).toBe(3)
  commands().step(1, 'epoch')
  await expect.poll(() => runStore.getState().frame?.header.epoch).toBe(1)
  commands().reset()
  await expect.poll(step).toBe(0)
  expect(runStore.getState().history.lastStep).toBeLessThanOrEqual(0)
  commands().edit(0, 'weight', 0, 3)
  expect((await commands().snapshot()).layers[0].weights[0]).toBe(3)
})

test('without a point nothing begins, and the first one plays as was wanted', async () => {
  commands().play()
  await expect.poll(() => runStore.getState().playing).toBe(true)
  experimentStore.getState().configure({ data: { set: 'custom', points: [] } })
  await expect.poll(step).toBe(0)
  commands().toggle()
  commands().step(3, 'update')
  const { step: at } = await neurarium.snapshot()
  expect([at, runStore.getState().playing]).toEqual([0, false])
  // a script's play is wanted as well, and begins as little
  commands().play()
  neurarium.play()
  for (let k = 0; k < 30; k++) expect((await neurarium.snapshot()).step).toBe(0)
  const points = [1, 2, 3].map((x) => ({ x, y: 1, label: x % 2 }))
  experimentStore.getState().configure({ data: { points } })
  await expect.poll(step).toBeGreaterThan(2)
})

test('a divergence is in the store until it is rescued with a smaller rate', async () => {
  await neurarium.configure({
    data: { set: 'plane' },
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })
  commands().play()
  await expect.poll(() => runStore.getState().divergence).toBeTruthy()
  await expect(neurarium.step(1)).rejects.toThrow('Training diverged')
  const { learningRate } = neurarium.config().optimizer
  commands().rescue()
  await expect.poll(() => runStore.getState().divergence).toBe(null)
  const now = () => neurarium.config().optimizer.learningRate
  expect(now()).toBeLessThan(learningRate)
  // once more, where that is too large as well
  await expect.poll(() => noticeText()?.includes(`learning rate of ${now()}.`)).toBe(true)
})

test('one rescue is enough, however much too large the rate was', async () => {
  await neurarium.configure({
    data: { set: 'plane' },
    features: ['x', 'y', 'x^2', 'y^2', 'xy'],
    layers: [{ units: 8, activation: 'linear' }],
    optimizer: { name: 'sgd', learningRate: 10 },
  })
  commands().play()
  await expect.poll(() => runStore.getState().divergence).toBeTruthy()
  commands().rescue()
  await expect.poll(step).toBeGreaterThan(300)
  expect(runStore.getState().divergence).toBe(null)
})

test('a worker that dies is replaced, the run trains again to where it was, and the page says so', async () => {
  await neurarium.configure({ data: { set: 'moons' } })
  await neurarium.step(40)
  await neurarium.configure({ optimizer: { learningRate: 0.2 } })
  const before = await neurarium.step(30)
  await expect.poll(step).toBe(70)
  const { respawns } = runStore.getState()
  const lost = expect(neurarium.step(1e9)).rejects.toThrow('was restarted')
  await pauseMs(20)
  kill()
  await lost
  expect(runStore.getState().respawns).toBe(respawns + 1)
  await expect.poll(noticeText).toMatch(/restarted|다시 시작/)
  const snapshot = await neurarium.step(0)
  expect(snapshot.step).toBeGreaterThanOrEqual(70)
  expect(neurarium.config()).toMatchObject({ data: { set: 'moons' }, optimizer: { learningRate: 0.2 } })
  expect((await neurarium.seek(70)).digest).toBe(before.digest)
  expect((await neurarium.seek(75)).step).toBe(75)
})

/** The worker that is in use dies. */
test('every call that is under way when the worker dies rejects, and the run is where it was', async () => {
  await neurarium.step(40)
  await expect.poll(step).toBe(40)
  const { digest } = await neurarium.snapshot()
  const calls: Array<[name: string, () => Promise<unknown>]> = [
    ['step', () => neurarium.step(1e9)],
    ['seek', () => neurarium.seek(1e9)],
    ['snapshot', () => neurarium.snapshot()],
    ['data', () => neurarium.data('train')],
    ['predict', () => neurarium.predict([1, 2])],
    ['pause', () => neurarium.pause()],
  ]
  for (const [name, call] of calls) {
    const called = call().then(
      () => 'resolved',
      (error: Error) => error.message,
    )
    // the call is sent, and nothing is answered yet
    await Promise.resolve()
    if (name === 'seek' || name === 'step') await pauseMs(20)
    kill()
    expect([name, await called]).toEqual([name, expect.stringContaining('was restarted')])
    expect((await neurarium.seek(40)).digest).toBe(digest)
    await expect.poll(step).toBe(40)
  }
})

test('a link to a moment that the worker dies on the way to rejects by script, and still leads there', async () => {
  await neurarium.configure({ layers: [{ units: 5, activation: 'tanh' }] })
  const there = await neurarium.step(3000)
  const link = neurarium.link({ atStep: true })
  await neurarium.configure({ data: { set: 'xor' } })
  const lost = expect(neurarium.configure(link)).rejects.toThrow('was restarted')
  // the way to it is sent, and nothing is answered yet
  await soughtFor(3000)
  kill()
  await lost
  expect(await neurarium.snapshot()).toEqual(there)
})

test('arguments of another page are as good as its own', async () => {
  const foreign = <T>(code: string) => runInNewContext(code) as T
  const own = await neurarium.predict(new Float32Array([0.5, -1]))
  expect(await neurarium.predict(foreign('new Float32Array([0.5, -1])'))).toEqual(own)
  expect(await neurarium.predict(foreign('[0.5, -1]'))).toEqual(own)
  const { config, corrections } = await neurarium.configure(
    foreign("({ layers: [{ units: 3, activation: 'tanh' }], features: ['x', 'y'] })"),
  )
  expect([config.layers, corrections]).toEqual([[{ units: 3, activation: 'tanh' }], []])
  expect(neurarium.link(foreign('({ atStep: true })'))).toContain('step=0')
  expect(neurarium.link(null as never)).toBe(neurarium.link())
})

test('frames hold what the panels ask for', async () => {
  pageRun.watch.getState().want('test', ['gridClass'])
  viewStore.setState({ focusUnit: { layer: 0, unit: 1 } })
  pageRun.watch.getState().want('other', ['detail'])
  await expect
    .poll(() => Object.keys(runStore.getState().frame?.sections ?? {}).sort())
    .toEqual(['detail', 'gridClass'])
  pageRun.watch.getState().release('test')
  pageRun.watch.getState().release('other')
})

test('scripts get the same run whichever way they step', async () => {
  const { digest } = await neurarium.step(60)
  await neurarium.reset()
  const [, second] = await Promise.all([neurarium.step(20), neurarium.step(40)])
  expect([second.step, second.digest]).toEqual([60, digest])
  expect(neurarium.link({ atStep: true })).toContain('step=60')
})

test('a link to an exact moment leads to that moment, by script too', async () => {
  await neurarium.configure({ layers: [{ units: 5, activation: 'tanh' }] })
  const there = await neurarium.step(35)
  const link = neurarium.link({ atStep: true })
  await neurarium.configure({ data: { set: 'xor' } })
  await neurarium.configure(link)
  const again = await neurarium.snapshot()
  expect([again.step, again.digest]).toEqual([35, there.digest])
})

test('a moment of a run that was changed on its way has its settings, and its link leads there', async () => {
  await neurarium.step(20)
  await neurarium.configure({ optimizer: { learningRate: 0.2 } })
  commands().edit(1, 'bias', 2, 0.75)
  const there = await neurarium.step(30)
  await neurarium.configure({ batchSize: 9 })
  const last = await neurarium.step(30)
  const link = neurarium.link({ atStep: true })
  const before = await neurarium.seek(10)
  expect(before.step).toBe(10)
  expect(neurarium.config()).toEqual(defaultConfig)
  expect(await neurarium.seek(50)).toEqual(there)
  expect(neurarium.config().optimizer.learningRate).toBe(0.2)
  expect((await neurarium.step(30)).digest).toBe(last.digest)
  expect(neurarium.config().batchSize).toBe(9)
  expect(experimentStore.temporal.getState().futureStates.length).toBe(0)
  await neurarium.configure({ data: { set: 'xor' } })
  const { corrections } = await neurarium.configure(link)
  expect(corrections).toEqual([])
  expect(await neurarium.snapshot()).toEqual(last)
  expect(neurarium.config().batchSize).toBe(9)
  expect(neurarium.link({ atStep: true })).toBe(link)
})

test('of many moments that are asked for at once the last one is shown, and a change there drops what came after', async () => {
  await neurarium.step(300)
  for (let step = 299; step >= 40; step--) commands().seek(step)
  await expect.poll(() => runStore.getState().seeking).toBe(null)
  await expect.poll(step).toBe(40)
  expect(runStore.getState().moments.farthest).toBe(300)
  experimentStore.getState().configure({ regularization: { l2: 0.1 } })
  expect((await neurarium.snapshot()).step).toBe(40)
  expect(runStore.getState().moments).toMatchObject({ farthest: 40, log: [{ step: 40 }] })
  expect(noticeText()).toMatch(/step 40: what came after|40스텝에서 바꾸었/)
  expect(runStore.getState().history.lastStep).toBeLessThanOrEqual(40)
})

test('pause, reset and configure stop a long step, which says so', async () => {
  for (const stop of [
    () => neurarium.pause(),
    () => neurarium.reset(),
    () => neurarium.configure({ batchSize: 7 }),
  ]) {
    await neurarium.reset()
    await expect.poll(step).toBe(0)
    const steps = neurarium.step(1e9)
    const told = expect(steps).rejects.toThrow(/ended after [1-9]/)
    await expect.poll(step).toBeGreaterThan(0)
    await stop()
    await told
  }
  expect((await neurarium.snapshot()).step).toBeGreaterThan(0)
})

test('configure reports what it corrected, and gives copies', async () => {
  const report = await neurarium.configure({ optimizer: { learningRate: 1e9 }, batchSize: 3 })
  expect(report.corrections.map(({ path }) => path)).toEqual(['optimizer.learningRate'])
  expect(report.config).toEqual(neurarium.config())
  report.config.data.seed = 99
  neurarium.config().layers.push({ units: 1, activation: 'relu' })
  expect(neurarium.config()).toMatchObject({
    data: { seed: defaultConfig.data.seed },
    layers: defaultConfig.layers,
  })
})

test('calls that cannot be done reject with a sentence', async () => {
  const bad: Array<() => Promise<unknown>> = [
    () => neurarium.step(Number.NaN),
    () => neurarium.step(-1),
    () => neurarium.step(1.5),
    () => neurarium.step('3' as never),
    () => neurarium.data('all' as never),
    () => neurarium.data({} as never),
    () => neurarium.predict(new Float32Array(3)),
    () => neurarium.predict([1, 2, 3]),
    () => neurarium.predict(['1', 2] as never),
    () => neurarium.predict(new DataView(new ArrayBuffer(8)) as never),
    () => neurarium.seek(-1),
    () => neurarium.seek('5' as never),
    () => neurarium.seek(null as never),
    () => neurarium.step(null as never),
    () => neurarium.step(5n as never),
    () => neurarium.step(Symbol('5') as never),
    () => neurarium.data(null as never),
    () => neurarium.configure(new Map() as never),
    () => neurarium.configure(new Float32Array(2) as never),
    () => neurarium.predict(new Float32Array([Number.NaN, 1])),
    () => neurarium.configure(null as never),
    () => neurarium.configure(3 as never),
    () => neurarium.configure([] as never),
  ]
  for (const call of bad) await expect(call()).rejects.toThrow(/^[A-Z].{20,}\.$/)
  expect((await neurarium.step()).step).toBe(1)
})

test('images that cannot be fetched reject the call, and the page goes on', async () => {
  await expect(neurarium.configure({ data: { set: 'cifar10' } })).rejects.toThrow('could not be loaded')
  expect(runStore.getState()).toMatchObject({ phase: 'failed', failure: { reason: 'images-unreachable' } })
  await neurarium.configure({ data: { set: 'circle' } })
  expect((await neurarium.step(2)).step).toBe(2)
  await expect.poll(() => runStore.getState().phase).toBe('ready')
})

test('data and outputs are those of the run', async () => {
  const { inputs, count, inputSize, targets } = await neurarium.data('test')
  expect([inputs.length, targets.length, inputSize]).toEqual([count * 2, count, 2])
  const outputs = await neurarium.predict(inputs)
  expect(outputs.length).toBe(2 * count)
})

test('what was said of the experiment before is over with it; what was said of the link that brings it stays', () => {
  const said = { says: () => 'one', kind: 'info' as const }
  const config = neurarium.config()
  for (const arrives of [false, true]) {
    viewStore.setState({ notice: said })
    commands().openAt({ ...config, batchSize: arrives ? 7 : 8 }, 0, [], arrives)
    expect(viewStore.getState().notice).toBe(arrives ? said : null)
  }
})
