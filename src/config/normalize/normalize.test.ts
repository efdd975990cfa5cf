import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { bounds, defaultConfig, defaultKnots } from '../schema.ts'
import { computedConfig, mergeConfig, normalizeConfig } from './normalize.ts'

const merge = (change: unknown, base = defaultConfig) => mergeConfig(base, change)
const reasons = (change: unknown) => merge(change).corrections.map(({ path, reason }) => `${path} ${reason}`)

test('a valid config comes back as it is, in fresh objects, without a correction', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const report = normalizeConfig(config)
      expect(report).toEqual({ config, corrections: [] })
      expect(report.config).not.toBe(config)
      expect(report.config.layers).not.toBe(config.layers)
    }),
    { numRuns: 300 },
  )
})

test('anything at all gives a valid config, and doing it again changes nothing', () => {
  const keys = fc.constantFrom(
    'data',
    'layers',
    'features',
    'set',
    'samples',
    'points',
    'optimizer',
    '__proto__',
    'x',
  )
  const soup = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 5 },
      fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
      fc.dictionary(keys, tie('any')),
      fc.array(tie('any')),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, 'moons', 'custom', 'relu'),
    ),
  })).any
  fc.assert(
    fc.property(soup, arbitraryConfig, (value, base) => {
      for (const { config, corrections } of [normalizeConfig(value), mergeConfig(base, value)]) {
        expect(normalizeConfig(config)).toEqual({ config, corrections: [] })
        expect(corrections.length).toBeLessThanOrEqual(50)
        for (const { given, used, path } of corrections) {
          expect(Math.max(given.length, used.length, path.length)).toBeLessThanOrEqual(80)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('only experiments on images say how many test images, and only where they are not 1,000', () => {
  const images = merge({ data: { set: 'cifar10', testImages: 1500 } }).config
  expect(images.data.testImages).toBe(1500)
  expect(merge({ data: { samples: 700 } }, images).config.data.testImages).toBe(1500)
  for (const data of [{ testImages: 1000 }, { testImages: 0 }, { set: 'xor' }]) {
    const { config, corrections } = merge({ data }, images)
    expect([config.data.testImages, corrections]).toEqual([undefined, []])
  }
  expect(reasons({ data: { testImages: 1500 } })).toEqual(['data.testImages does-not-fit'])
  expect(reasons({ data: { set: 'cifar10', testImages: 1e5 } })).toEqual(['data.testImages above-bound'])
})

test('a share held apart for validation goes with every data set, and is there only where it is not 0', () => {
  const held = merge({ data: { validationShare: 0.2 } }).config
  expect(held.data.validationShare).toBe(0.2)
  for (const set of ['sine', 'cifar10', 'custom'] as const)
    expect(merge({ data: { set } }, held).config.data.validationShare).toBe(0.2)
  for (const none of [0, -0]) {
    const { config, corrections } = merge({ data: { validationShare: none } }, held)
    expect([Object.hasOwn(config.data, 'validationShare'), corrections]).toEqual([false, []])
  }
  expect(merge({ data: { validationShare: 0.9 } }).config.data.validationShare).toBe(0.5)
  expect(reasons({ data: { validationShare: 0.9 } })).toEqual(['data.validationShare above-bound'])
  expect(reasons({ data: { validationShare: -1 } })).toEqual(['data.validationShare below-bound'])
  for (const poison of [
    'a fifth',
    null,
    [0.2],
    { valueOf: 0.2 },
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ]) {
    const { config, corrections } = merge({ data: { validationShare: poison } })
    expect(Object.hasOwn(config.data, 'validationShare') && config.data.validationShare !== 0.5).toBe(false)
    expect(corrections.map(({ path }) => path)).toEqual(['data.validationShare'])
  }
})

test('mirror images are for images, and there only where they are on', () => {
  const images = merge({ data: { set: 'cifar10' }, regularization: { mirror: true } }).config
  expect(images.regularization.mirror).toBe(true)
  expect(merge({ regularization: { l2: 0.1 } }, images).config.regularization.mirror).toBe(true)
  for (const change of [{ regularization: { mirror: false } }, { data: { set: 'xor' } }]) {
    const { config, corrections } = merge(change, images)
    expect([Object.hasOwn(config.regularization, 'mirror'), corrections]).toEqual([false, []])
  }
  expect(reasons({ regularization: { mirror: true } })).toEqual(['regularization.mirror does-not-fit'])
  expect(reasons({ regularization: { mirror: 'yes' } })).toEqual(['regularization.mirror wrong-type'])
})

const hostileProxy = new Proxy(
  {},
  {
    get: () => fail(),
    has: () => fail(),
    ownKeys: () => fail(),
    getOwnPropertyDescriptor: () => fail(),
    getPrototypeOf: () => fail(),
  },
)
function fail(): never {
  throw new Error('hostile')
}
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}
const cycle: Record<string, unknown> = {}
cycle.data = cycle
cycle.layers = [cycle]

test.each<[string, unknown]>([
  ['a proxy that throws', hostileProxy],
  ['a revoked proxy', revoked()],
  ['a hostile section', { data: hostileProxy, layers: revoked(), features: hostileProxy }],
  ['a getter that throws', Object.defineProperty({}, 'data', { get: fail, enumerable: true })],
  ['layers with a getter', { layers: Object.defineProperty([1], '0', { get: fail }) }],
  ['a cycle', cycle],
  ['a BigInt', { batchSize: 10n ** 1000n }],
  ['a symbol', { loss: Symbol('softmax'), [Symbol('data')]: 1 }],
  ['a function', () => ({})],
  ['an object with toString and toJSON', { loss: { toString: fail, toJSON: fail, valueOf: fail } }],
  ['a long sparse list', { layers: Object.assign([], { length: 4e9 }) }],
  ['a hundred thousand keys', Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, i]))],
  ['a megabyte of name', { data: { set: 'x'.repeat(1e6) } }],
])('%s is no danger', (_, value) => {
  for (const { config } of [normalizeConfig(value), merge(value)]) {
    expect(normalizeConfig(config)).toEqual({ config, corrections: [] })
  }
})

test('a prototype is neither read nor written', () => {
  const value = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"data":{"__proto__":{"set":"moons"},"set":"constructor"},"loss":"__proto__","optimizer":{"name":"toString"}}',
  )
  expect(normalizeConfig(value).config).toEqual(defaultConfig)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(normalizeConfig(Object.create({ batchSize: 3 })).config.batchSize).toBe(defaultConfig.batchSize)
})

test('each wrong value is listed once, with what is used in its place', () => {
  const { config, corrections } = merge({
    batchSize: 2.5,
    optimizer: { learningRate: Number.POSITIVE_INFINITY, momentum: Number.NaN, name: 'adamw' },
    regularization: { l2: -1, rocket: 'yes' },
    initialization: 7,
  })
  expect(corrections).toEqual([
    { path: 'initialization', given: '7', used: '', reason: 'wrong-type' },
    { path: 'optimizer.name', given: 'adamw', used: 'adam', reason: 'unknown-name' },
    { path: 'optimizer.learningRate', given: 'Infinity', used: '10', reason: 'above-bound' },
    { path: 'optimizer.momentum', given: 'NaN', used: '0.9', reason: 'not-a-number' },
    { path: 'batchSize', given: '2.5', used: '3', reason: 'not-whole' },
    { path: 'regularization.rocket', given: 'yes', used: '', reason: 'unknown-field' },
    { path: 'regularization.l2', given: '-1', used: '0', reason: 'below-bound' },
  ])
  expect(config.optimizer.learningRate).toBe(bounds.optimizer.learningRate.max)
})

test('objects merge, lists replace, and what is not given stays', () => {
  const base = merge({ data: { seed: 5 }, optimizer: { name: 'sgd' }, features: ['x', 'xy'] }).config
  const { config, corrections } = merge(
    { optimizer: { learningRate: 0.5 }, layers: [{ units: 3, activation: 'tanh' }] },
    base,
  )
  expect(corrections).toEqual([])
  expect(config).toEqual({
    ...base,
    optimizer: { ...base.optimizer, learningRate: 0.5 },
    layers: [{ units: 3, activation: 'tanh' }],
  })
  expect(merge({ optimizer: undefined, loss: undefined }, base)).toEqual({ config: base, corrections: [] })
})

test('another data set brings what follows from it without a word', () => {
  const wide = merge({ data: { set: 'cifar10' }, layers: [{ units: 300, activation: 'relu' }] })
  expect(wide.corrections).toEqual([])
  expect(wide.config.data.samples).toBe(5000)
  const back = merge({ data: { set: 'sine' } }, wide.config)
  expect(back.corrections).toEqual([])
  expect(back.config.data.samples).toBe(400)
  expect(back.config.layers).toEqual([{ units: 64, activation: 'relu' }])
  expect(back.config.loss).toBe('squared')
  const again = merge({ data: { set: 'moons' } }, back.config)
  expect(again).toMatchObject({ corrections: [], config: { loss: 'softmax', data: { samples: 400 } } })
  expect(merge({ data: { set: 'moons' } }, merge({ data: { samples: 90 } }).config).config.data.samples).toBe(
    90,
  )
})

test('what the change itself says and cannot have is listed', () => {
  expect(reasons({ data: { set: 'sine' }, loss: 'hinge' })).toEqual(['loss does-not-fit'])
  expect(reasons({ loss: 'squared' })).toEqual(['loss does-not-fit'])
  expect(reasons({ data: { set: 'cifar10', samples: 400 } })).toEqual(['data.samples below-bound'])
  expect(reasons({ data: { points: [] } })).toEqual(['data.points does-not-fit'])
  expect(reasons({ features: ['x', 'z', 'x'] })).toEqual(['features[1] unknown-name', 'features[2] too-many'])
  expect(reasons({ features: [] })).toEqual(['features does-not-fit'])
  expect(reasons({ layers: Array.from({ length: 15 }, () => ({ units: 2, activation: 'relu' })) })).toEqual([
    'layers too-many',
  ])
})

test('a layer may say that it is dense; what is written leaves it out; another kind is listed', () => {
  const named = { kind: 'dense', units: 4, activation: 'tanh' }
  const { config, corrections } = merge({ layers: [named] })
  expect(corrections).toEqual([])
  expect(config.layers).toEqual([{ units: 4, activation: 'tanh' }])
  expect(computedConfig({ layers: [named] }).layers).toEqual(config.layers)
  expect(merge({ layers: [{ ...named, kind: 'lstm' }] })).toEqual({
    config,
    corrections: [{ path: 'layers[0].kind', given: 'lstm', used: 'dense', reason: 'unknown-name' }],
  })
  expect(reasons({ layers: [{ ...named, kind: 5 }] })).toEqual(['layers[0].kind wrong-type'])
})

test('α belongs to the activations that have one; one left over from before goes quietly', () => {
  const leaky = merge({ layers: [{ units: 4, activation: 'leaky-relu', alpha: 0.2 }] }).config
  expect(leaky.layers[0]).toMatchObject({ alpha: 0.2 })
  const change = { layers: [{ ...leaky.layers[0], activation: 'relu' }] }
  expect(merge(change, leaky)).toMatchObject({
    corrections: [],
    config: { layers: [{ units: 4, activation: 'relu' }] },
  })
  expect(reasons({ layers: [{ units: 4, activation: 'relu', alpha: 0.3 }] })).toEqual([
    'layers[0].alpha does-not-fit',
  ])
  expect(reasons({ layers: [{ units: 4, activation: 'elu', alpha: 0.12345 }] })).toEqual([
    'layers[0].alpha too-precise',
  ])
})

test('a number keeps every digit that float32 can tell apart', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-5, max: 10, noNaN: true }), (learningRate) => {
      const { config, corrections } = merge({ optimizer: { learningRate } })
      expect(corrections).toEqual([])
      expect(Math.abs(config.optimizer.learningRate / learningRate - 1)).toBeLessThan(1e-8)
    }),
  )
  expect(merge({ optimizer: { learningRate: 0.1 + 0.2 } }).config.optimizer.learningRate).toBe(0.3)
})

test('points are of one kind, on the grid, at most 1,000; a bad one is left out and listed', () => {
  const { config, corrections } = merge({
    data: {
      set: 'custom',
      points: [
        { x: 0.1234567, y: 9, label: 1 },
        { x: 'a', y: 0, label: 0 },
        { x: 0, value: 1 },
        5,
        { x: 1, y: 1, label: 7 },
      ],
    },
  })
  expect(config.data.points).toEqual([
    { x: 0.124, y: 3, label: 1 },
    { x: 1, y: 1, label: 5 },
  ])
  expect(corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'data.points[0].y above-bound',
    'data.points[1].x not-a-number',
    'data.points[2] does-not-fit',
    'data.points[3] wrong-type',
    'data.points[4].label above-bound',
  ])
  const many = Array.from({ length: 1001 }, () => ({ x: 0, value: 0 }))
  expect(reasons({ data: { set: 'custom', points: many } })).toEqual(['data.points too-many'])
})

test('values over the plane are points of a kind of their own', () => {
  const points = [
    { x: 1, y: 2, value: 0.5 },
    { x: 1, value: 0.5 },
    { x: 1, y: 'a', value: 0.5 },
    { x: -1, y: 0.5, value: -3.5 },
  ]
  const { config, corrections } = merge({ data: { set: 'custom', points } })
  expect(config).toMatchObject({
    loss: 'squared',
    data: { points: [points[0], { x: -1, y: 0.5, value: -3 }] },
  })
  expect(corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'data.points[1] does-not-fit',
    'data.points[2].y not-a-number',
    'data.points[3].value below-bound',
  ])
})

test('classes and axes of custom points have names and units, which go with their data set', () => {
  const named = {
    set: 'custom',
    points: [{ x: 1, y: 0, label: 0 }],
    classNames: ['setosa', '', '꽃잎'],
    axes: { x: { name: 'exam 1', offset: 65, factor: 14 }, value: { name: '', offset: 0, factor: 1 } },
  }
  const { config, corrections } = merge({ data: named })
  expect(corrections).toEqual([])
  expect(config.data).toMatchObject({ classNames: named.classNames, axes: { x: named.axes.x } })
  expect(config.data.axes).not.toHaveProperty('value')
  expect(merge({ batchSize: 3 }, config).config.data).toEqual(config.data)
  expect(merge({ data: { axes: { x: { factor: 2 } } } }, config).config.data.axes).toEqual({
    x: { name: 'exam 1', offset: 65, factor: 2 },
  })
  const bare = merge({ data: { classNames: [], axes: { x: { name: '', offset: 0, factor: 1 } } } }, config)
  expect(bare.config.data).not.toHaveProperty('classNames')
  expect(bare.config.data).not.toHaveProperty('axes')
  const moons = merge({ data: { set: 'moons' } }, config)
  expect(moons.corrections).toEqual([])
  expect(moons.config.data).toEqual({ ...defaultConfig.data, set: 'moons' })
  expect(reasons({ data: { classNames: ['a'] } })).toEqual(['data.classNames does-not-fit'])
})

test('the worker is given what is computed from, without the names', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      const { classNames: _, axes: __, ...data } = config.data
      expect(computedConfig(config)).toEqual({ ...config, data })
    }),
    { numRuns: 100 },
  )
})

test('a name that cannot be one is corrected and listed', () => {
  const names = ['a\u202eb', 'x'.repeat(30), 5, 'same', 'same', ' blanks  ', 'seventh']
  const axes = { x: { name: {}, offset: Number.NaN, factor: 0, unit: 'm' }, z: {} }
  const { config, corrections } = merge({ data: { set: 'custom', classNames: names, axes } })
  expect(config.data.classNames).toEqual(['a b', 'x'.repeat(24), '', 'same', '', 'blanks'])
  expect(config.data.axes).toEqual({ x: { name: '', offset: 0, factor: 1e-9 } })
  expect(corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'data.classNames too-many',
    'data.classNames[0] malformed',
    'data.classNames[1] too-long',
    'data.classNames[2] wrong-type',
    'data.classNames[4] does-not-fit',
    'data.classNames[5] malformed',
    'data.axes.z unknown-field',
    'data.axes.x.unit unknown-field',
    'data.axes.x.name wrong-type',
    'data.axes.x.offset not-a-number',
    'data.axes.x.factor below-bound',
  ])
})

test('a drawn function starts as a wave, its knots ascend, the later of two at one place counts', () => {
  expect(merge({ data: { set: 'drawn' } }).config.data.points).toEqual(defaultKnots)
  const points = [
    { x: 1, value: 0 },
    { x: -1, value: 0.5 },
    { x: 1, value: 1 },
  ]
  expect(merge({ data: { set: 'drawn', points } })).toMatchObject({
    corrections: [],
    config: { loss: 'squared', data: { points: [points[1], points[2]] } },
  })
})

test('points stay when another setting changes, and go with their data set', () => {
  const points = [{ x: 1, y: 0, label: 0 }]
  const custom = merge({ data: { set: 'custom', points } }).config
  expect(merge({ batchSize: 3 }, custom).config.data.points).toEqual(points)
  expect(merge({ data: { set: 'moons' } }, custom)).toMatchObject({ corrections: [] })
  expect(merge({ data: { set: 'moons' } }, custom).config.data).not.toHaveProperty('points')
  expect(merge({ data: { set: 'drawn' } }, custom)).toMatchObject({
    corrections: [],
    config: { data: { points: defaultKnots } },
  })
})

test('stops are there only where they are on', () => {
  const { config, corrections } = merge({ stop: { step: 500, epoch: 0, loss: 0.05 } })
  expect(corrections).toEqual([])
  expect(config.stop).toEqual({ step: 500, loss: 0.05 })
  expect(merge({ stop: { epoch: 3 } }, config).config.stop).toEqual({ step: 500, epoch: 3, loss: 0.05 })
  expect('stop' in merge({ stop: { step: 0, loss: 0 } }, config).config).toBe(false)
  expect(reasons({ stop: { step: -1, epoch: 1.5, loss: Number.NaN, layer: 1 } })).toEqual([
    'stop.layer unknown-field',
    'stop.step below-bound',
    'stop.epoch not-whole',
    'stop.loss not-a-number',
  ])
})
