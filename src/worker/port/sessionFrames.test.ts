import { afterEach, describe, expect, test, vi } from 'vitest'
import { type FrameHeader, frameSections, type SectionName } from '../../protocol/frame.ts'
import { Experiment } from '../run/experiment.ts'
import { closePages, config, type FakePage, open, pauseMs } from './fakePage.ts'
import { testPlatform } from './testPlatform.ts'

afterEach(closePages)

const lastHeader = (page: FakePage): FrameHeader | undefined => page.frames.at(-1)?.header

describe('frames', () => {
  const all: SectionName[] = ['gridClass', 'gridMargin', 'unitMaps', 'unitRange', 'parameters', 'layerStats']

  test('none is sent without a buffer, and one for each buffer', async () => {
    const page = open()
    page.returnsBuffers = false
    page.watch(...all)
    page.load(config())
    page.send({ type: 'play' })
    await pauseMs(100)
    expect(page.frames.length).toBe(0)
    page.grant(2)
    await page.until(() => page.frames.length === 2)
    await pauseMs(100)
    expect(page.frames.length).toBe(2)
    expect((await page.snapshot()).step).toBeGreaterThan(10)
  })

  test('hold the sections that were asked for, whole', async () => {
    const page = open()
    page.grant()
    page.watch(...all, 'curve', 'templates')
    page.load(config())
    // a slow machine's first frame comes without what takes long to draw
    const { header, buffer } = await page.until(() =>
      page.frames.find(({ header }) => header.sections.length >= all.length),
    )
    const sections = frameSections(header, buffer)
    expect(Object.keys(sections).sort()).toEqual([...all].sort())
    expect(sections.gridClass?.length).toBe(60 * 60)
    expect(header.gridSize).toBe(60)
    expect(sections.unitMaps?.length).toBe(header.unitCounts.reduce((a, b) => a + b) * header.mapSize ** 2)
    expect(header.unitCounts).toEqual([2, 8, 8, 2])
    const snapshot = await page.snapshot()
    expect(sections.parameters?.length).toBe(snapshot.parameterCount)
    expect(header.metrics.loss).toEqual(snapshot.loss)
    expect(header.metrics.accuracy).toEqual(snapshot.accuracy)
    expect(header.metrics.whole).toBe(true)
  })

  test('answer what was asked for once all of it is there, of their step', async () => {
    const page = open()
    page.grant()
    page.watch('layerStats')
    page.load(config())
    await page.until(() => lastHeader(page)?.answers)
    expect(lastHeader(page)?.answers?.sections).toEqual(['layerStats'])
    await page.step(7)
    page.watch(...all)
    await page.until(() => lastHeader(page)?.answers?.sections.length === all.length)
    const [answered, ...others] = page.frames.filter(
      ({ header }) => header.answers?.sections.length === all.length,
    )
    expect(others.length).toBeLessThan(2)
    expect(answered.header.sections.map(({ name }) => name).sort()).toEqual([...all].sort())
    expect(answered.header).toMatchObject({ step: 7, metrics: { step: 7 }, answers: { focusUnit: null } })
    const { parameters } = frameSections(answered.header, answered.buffer)
    const { layers } = await page.snapshot()
    expect(parameters?.subarray(0, layers[0].weights.length)).toEqual(layers[0].weights)
  })

  test('have the figures and predictions of the validation split, which is told with the data', async () => {
    const page = open()
    page.grant()
    page.watch('trainClass', 'validationClass', 'testClass')
    page.load(config({ data: { validationShare: 0.25 } }))
    const { data } = await page.until(page.has('loaded'))
    expect([data.train.count, data.validation?.count, data.test.count]).toEqual([210, 70, 120])
    const { header, buffer } = await page.until(() => page.frames.find(({ header }) => header.metrics.whole))
    const { loss, accuracy } = await page.snapshot()
    expect(loss.validation).toBeGreaterThan(0)
    expect(header.metrics).toMatchObject({ loss, accuracy, validationCount: 70 })
    const classes = frameSections(header, buffer).validationClass
    const right = data.validation?.targets.filter((target, i) => target === classes?.[i])
    expect((right?.length ?? 0) / 70).toBe(accuracy?.validation)
    const held = await page.ask({ type: 'data', split: 'validation' })
    expect(held).toMatchObject({ data: { count: 70, targets: data.validation?.targets } })
  })

  test('say nothing of validation without such a split, and asking for it is refused', async () => {
    const page = open()
    page.grant()
    page.watch('validationClass')
    page.load(config())
    const { header } = await page.until(() => page.frames.find(({ header }) => header.metrics.whole))
    expect(header.sections).toEqual([])
    expect(Object.keys(header.metrics.loss)).not.toContain('validation')
    await expect(page.ask({ type: 'data', split: 'validation' })).rejects.toThrow(/validationShare/)
  })

  test('stop when nothing changes, and show the very last state', async () => {
    const page = open()
    page.grant()
    page.watch(...all)
    page.load(config())
    page.send({ type: 'play' })
    await page.until(() => page.frames.length > 3)
    await page.ask({ type: 'pause' })
    const { step, loss } = await page.snapshot()
    const last = { step, playing: false, gridSize: 60, metrics: { step, loss } }
    await vi.waitFor(() => expect(lastHeader(page)).toMatchObject(last), { timeout: 60_000 })
    await page.until(() => lastHeader(page)?.sections.length === all.length)
    const { length } = page.frames
    await pauseMs(300)
    expect(page.frames.length).toBe(length)
  })

  test('another request is answered by a frame while paused', async () => {
    const page = open()
    page.grant()
    page.watch('gridClass')
    page.load(config())
    await page.until(() => page.frames.length > 0)
    page.send({
      type: 'watch',
      sections: ['detail'],
      gridSize: 60,
      focusUnit: { layer: 1, unit: 3 },
      pickedImage: null,
    })
    const header = await page.until(
      () => page.frames.at(-1)?.header.sections.some(({ name }) => name === 'detail') && lastHeader(page),
    )
    expect(header.sections.map(({ name }) => name)).toEqual(['detail'])
    expect(header.detailSize).toBe(100)
  })

  test('carry the generation of their experiment', async () => {
    const page = open()
    page.grant()
    page.load(config())
    await page.until(() => page.frames.length > 0)
    const generation = page.load(config({ data: { set: 'sine' } }))
    page.watch('curve', 'trainValue')
    await page.until(
      () => lastHeader(page)?.generation === generation && lastHeader(page)?.sections.length === 2,
    )
    expect(lastHeader(page)?.metrics.accuracy).toBe(null)
  })

  test('a unit that is not there has no picture, and does no harm', async () => {
    const page = open()
    page.grant()
    page.load(config())
    page.send({
      type: 'watch',
      sections: ['detail'],
      gridSize: 60,
      focusUnit: { layer: 7, unit: 99 },
      pickedImage: 3,
    })
    await page.until(() => page.frames.length > 0)
    expect(lastHeader(page)?.sections).toEqual([])
  })

  test('are not sent on the way to a step, but its figures are, those of the run that is watched, and once', async () => {
    // by a clock that nothing else at work on the machine moves on: figures may take a share of the time
    let time = 0
    const now = () => {
      time += 0.01
      return time
    }
    const page = open({}, { ...testPlatform, now })
    page.grant()
    page.watch('layerStats')
    page.load(config())
    await page.until(() => page.frames.length > 0)
    await page.ask({ type: 'seek', step: 400 })
    const passed = () => page.events.filter((event) => event.type === 'passed')
    const first = passed()
    const steps = first.map(({ metrics }) => metrics.step)
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.length).toBeLessThanOrEqual(48)
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b))
    expect(steps[0]).toBe(0)
    expect(steps.at(-1)).toBeLessThan(400)
    // back, and the same way again: it is known
    await page.ask({ type: 'seek', step: steps[2] })
    const { loss, accuracy } = await page.snapshot()
    expect(first[2].metrics).toMatchObject({ loss, accuracy, whole: true })
    await page.ask({ type: 'seek', step: 400 })
    expect(passed().length).toBe(steps.length)
    // what is beyond is not
    await page.ask({ type: 'seek', step: 500 })
    const beyond = passed().slice(steps.length)
    expect(beyond.length).toBeGreaterThan(0)
    expect(beyond.every(({ metrics }) => metrics.step > 400 && metrics.step < 500)).toBe(true)
  })

  test('a way that was ended does not hold up the steps that are ordered after it', async () => {
    const page = open()
    page.grant()
    page.load(config())
    await page.until(() => page.frames.length > 0)
    const ended = page.ask({ type: 'seek', step: 200_000 }).catch((error: Error) => error.message)
    await pauseMs(60)
    await page.ask({ type: 'pause' })
    expect(await ended).toMatch(/ended at step/)
    const oneByOne = vi.spyOn(Experiment.prototype, 'advance')
    await page.ask({ type: 'step', count: 20_000, unit: 'update' })
    expect(oneByOne.mock.calls.length).toBeLessThan(5000)
    oneByOne.mockRestore()
  })
})
