import { afterAll, beforeEach, expect, test } from 'vitest'
import { codec } from '../config/codecPart.ts'
import { defaultConfig } from '../config/defaultConfig.ts'
import { isLocked, isThere } from './allowed.ts'
import { experimentStore, showConfig } from './experiment.ts'
import { viewStore } from './view.ts'

const { configure, configureFreely, replace } = experimentStore.getState()
const config = () => experimentStore.getState().config
const refused = () => viewStore.getState().refused

beforeEach(async () => {
  await codec.load()
  showConfig(defaultConfig)
  viewStore.setState({ page: {}, refused: 0 })
})

// other tests share these stores
afterAll(() => viewStore.setState({ page: {}, refused: 0 }))

test('a panel is there unless it is hidden; in a frame without chrome those that are named', () => {
  expect(isThere({ page: { hide: ['network'] } }, 'network')).toBe(false)
  expect(isThere({ page: { hide: ['network'] } }, 'loss')).toBe(true)
  expect(isThere({ page: { show: ['loss'] } }, 'network')).toBe(true)
  const embedded = { page: { embed: true, show: ['stage', 'loss'], hide: ['loss'] } } as const
  expect((['stage', 'loss', 'network'] as const).map((name) => isThere(embedded, name))).toEqual([
    true,
    false,
    false,
  ])
  expect(isThere({ page: { embed: true } }, 'stage')).toBe(true)
})

test('a path is locked by itself, by its section, or by all', () => {
  expect(isLocked({}, 'layers')).toBe(false)
  expect(isLocked({ lock: ['optimizer'] }, 'optimizer.learningRate')).toBe(true)
  expect(isLocked({ lock: ['optimizer.learningRate'] }, 'optimizer.name')).toBe(false)
  expect(isLocked({ lock: ['all'] }, 'frozen')).toBe(true)
})

test('what is locked stays, by a control or a key, and it is said; the rest of the change is made', () => {
  viewStore.setState({ page: { lock: ['optimizer.learningRate', 'layers'] } })
  configure({ optimizer: { learningRate: 1 }, batchSize: 7 })
  expect([config().optimizer.learningRate, config().batchSize]).toEqual([
    defaultConfig.optimizer.learningRate,
    7,
  ])
  expect(refused()).toBe(1)
  configure({ batchSize: 8 })
  expect(refused()).toBe(1)
})

test('a whole experiment, as a preset’s, comes as it is or not at all', () => {
  viewStore.setState({ page: { lock: ['optimizer.learningRate', 'layers'] } })
  const { opened } = experimentStore.getState()
  const before = config()
  expect(replace({ config: { ...defaultConfig, layers: [], batchSize: 9 }, corrections: [] })).toBe(false)
  expect(config()).toBe(before)
  expect([refused(), experimentStore.getState().opened]).toEqual([1, opened])
  const fitting = { ...defaultConfig, batchSize: 9 }
  expect(replace({ config: fitting, corrections: [] })).toBe(true)
  expect(config()).toEqual(fitting)
  expect([refused(), experimentStore.getState().opened]).toEqual([1, opened + 1])
})

test('a script is not held by the locks', () => {
  viewStore.setState({ page: { lock: ['all'] } })
  configureFreely({ optimizer: { learningRate: 1 } })
  expect(config().optimizer.learningRate).toBe(1)
  configure({ optimizer: { learningRate: 2 } })
  expect(config().optimizer.learningRate).toBe(1)
})
