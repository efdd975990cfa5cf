import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decodeFragment, encodeFragment } from '../config/link/link.ts'
import { liveOf } from '../config/live.ts'
import type { LogEntry } from '../config/log.ts'
import { defaultConfig } from '../config/schema.ts'
import { experimentStore } from '../store/experiment.ts'
import { type Frame, runStore } from '../store/run.ts'
import { viewStore } from '../store/view.ts'
import { presentMoment } from './presentMoment.ts'
import { readLesson } from './readLesson.ts'

const base = liveOf(defaultConfig)
const withRate = (learningRate: number) => ({ ...base, optimizer: { ...base.optimizer, learningRate } })
const done = (count: number): LogEntry[] =>
  Array.from({ length: count }, (_, i) => ({ step: i + 1, settings: withRate((1000 + i) / 1e5), edits: [] }))

/** The run is at a step after so many changes; the page's own link of it has the settings alone where they are many. */
function isAt(step: number, changes: number) {
  const log = done(changes)
  const optimizer = { ...defaultConfig.optimizer, ...log.at(-1)?.settings?.optimizer }
  experimentStore.setState({ config: { ...defaultConfig, optimizer } })
  runStore.setState({
    phase: 'ready',
    frame: { header: { step }, sections: {} } as unknown as Frame,
    moments: { base, log, farthest: step },
  })
  const settings = `https://example.org/#${encodeFragment(experimentStore.getState().config)}`
  vi.stubGlobal('neurarium', { link: () => (changes > 20 ? settings : `${settings}&step=${step}`) })
}

beforeEach(() => runStore.setState(runStore.getInitialState(), true))
afterEach(() => {
  vi.unstubAllGlobals()
  experimentStore.setState(experimentStore.getInitialState(), true)
})

test('a moment is what the page’s link of it says', () => {
  isAt(7, 0)
  expect(presentMoment()).toEqual({ link: encodeFragment(defaultConfig, { step: 7 }) })
})

test('what was done to the run is in it, though it is more than a link has room for, and a lesson’s file gives it back', () => {
  isAt(300, 200)
  const { link, missing } = presentMoment() ?? {}
  expect(missing).toBeUndefined()
  const text = JSON.stringify({ neurarium: 'lesson', version: 1, slides: [{ link, text: '' }] })
  const [slide] = readLesson(text).lesson?.slides ?? []
  expect(decodeFragment(slide.link)).toMatchObject({ config: defaultConfig, step: 300, log: done(200) })
})

test('what is too much for a slide as well is said to be missing, and the settings are there', () => {
  isAt(5000, 4000)
  const { config } = experimentStore.getState()
  expect(presentMoment()).toEqual({ link: encodeFragment(config), missing: 'noStep' })
})

test('an experiment that is still to be sent has no moment, and nothing is missing', () => {
  isAt(300, 200)
  runStore.setState({ phase: 'loading' })
  expect(presentMoment()?.missing).toBeUndefined()
})

test('an image that the network is shown in place of its own is said to be missing', () => {
  isAt(7, 0)
  const pixels = new Uint8Array(3072)
  viewStore.setState({ shown: { pixels, base: pixels, x: 0, y: 0, own: true } })
  // a network over points is shown none
  expect(presentMoment()?.missing).toBeUndefined()
  const config = { ...defaultConfig, data: { ...defaultConfig.data, set: 'cifar10' as const } }
  experimentStore.setState({ config })
  expect(presentMoment()?.missing).toBe('noImage')
  viewStore.setState({ shown: null })
  expect(presentMoment()?.missing).toBeUndefined()
})

test('what is no experiment is not taken', () => {
  vi.stubGlobal('neurarium', { link: () => 'https://example.org/#seeds=v%3D1' })
  expect(presentMoment()).toBeNull()
})
