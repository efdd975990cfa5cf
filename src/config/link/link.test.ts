import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasAlpha } from '../../domain/activations.ts'
import { arbitraryConfig } from '../arbitrary.ts'
import { mergeConfig, normalizeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import { activationNames, type DeepPartial, type ExperimentConfig } from '../types.ts'
import { decodeFragment, encodeFragment, linkLimit } from './link.ts'

const changed = (change: DeepPartial<ExperimentConfig>) => mergeConfig(defaultConfig, change).config
/** Names, which come last, are written in full however long they are. */
const withoutPoints = (fragment: string) =>
  fragment.replace(/&(points|curve|surface|names|axes|formula|frozen)=.*$/, '')
/** Beside the settings that every link can have in full. */
const mostOfValidation = '&V=.12'.length
const mostOfPoints = '&surface='.length + 6 * 1000
const mostOfFormula = '&formula='.length + 120
/** of as many units a layer as the random configs freeze */
const mostOfFrozen = '&frozen='.length + 13 * 3 + 13 * 6 * 4
const mostOfNames = '&names=&axes='.length + 9 * 24 * 5 + 3 * 60
const reasons = (fragment: string) =>
  decodeFragment(fragment).corrections.map(({ path, reason }) => `${path} ${reason}`)

test('every valid config comes back from its link exactly, in at most 499 characters without points', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.option(fc.nat(), { nil: undefined }), (config, step) => {
      const fragment = encodeFragment(config, { step })
      const moment = step === undefined ? {} : { step }
      expect(decodeFragment(fragment)).toEqual({ config, corrections: [], empty: false, ...moment })
      expect(withoutPoints(fragment).length).toBeLessThanOrEqual(linkLimit + mostOfValidation)
      expect(fragment.length).toBeLessThanOrEqual(
        linkLimit + mostOfValidation + mostOfPoints + mostOfNames + mostOfFrozen + mostOfFormula,
      )
    }),
    { numRuns: 500 },
  )
})

test('a link has only characters that no browser and no chat changes', () => {
  fc.assert(
    fc.property(arbitraryConfig, (config) => {
      expect(encodeFragment(config)).toMatch(/^[A-Za-z0-9&=.,:*_-]+$/)
    }),
    { numRuns: 200 },
  )
})

test('the longest config there is fits: every number of full length, twelve different layers with α', () => {
  const tiny = 1.23456789e-9
  const longest = normalizeConfig({
    data: {
      set: 'three-spirals',
      samples: 1999,
      noise: tiny,
      testShare: 0.123456789,
      validationShare: 0.12,
      classes: 6,
      seed: 4294967295,
    },
    features: ['y', 'x', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'],
    layers: Array.from({ length: 12 }, (_, i) => ({
      units: 64,
      activation: 'prelu',
      alpha: 1.1234 + i / 1e4,
    })),
    initialization: { weights: 'uniform', scale: tiny, bias: -tiny, seed: 4294967294 },
    loss: 'hinge',
    optimizer: {
      name: 'nesterov',
      learningRate: 1.23456789e-5,
      momentum: tiny,
      schedule: 'exponential',
      scheduleSteps: 9999999,
    },
    batchSize: 4999,
    regularization: { l1: tiny, l2: tiny, dropout: tiny, inputNoise: tiny, maxNorm: tiny },
    stop: { step: 9_999_999, epoch: 99_999, loss: 9.9999 },
  })
  expect(longest.corrections).toEqual([])
  const images = changed({
    ...longest.config,
    data: { ...longest.config.data, set: 'cifar10', samples: 4999 },
    layers: Array.from({ length: 12 }, (_, i) => ({
      units: 511 - i,
      activation: 'leaky-relu',
      alpha: 2.9999 - i / 1e4,
    })),
  })
  for (const config of [longest.config, images]) {
    const fragment = encodeFragment(config, { step: 999_999_999_999 })
    expect(fragment.length).toBeLessThanOrEqual(linkLimit + mostOfValidation)
    expect(decodeFragment(fragment)).toMatchObject({ config, corrections: [], step: 999_999_999_999 })
  }
})

test('where it stops is in the link', () => {
  const stopped = changed({ stop: { step: 500, epoch: 20, loss: 0.05 } })
  expect(encodeFragment(stopped)).toBe('v=1&stopstep=500&stopepoch=20&stoploss=0.05')
  expect(decodeFragment('stopstep=500&stopepoch=20&stoploss=0.05').config).toEqual(stopped)
  expect(decodeFragment('stopstep=soon&stopepoch=-3').config).toEqual(defaultConfig)
})

test('a link can be read by a person', () => {
  expect(encodeFragment(defaultConfig)).toBe('v=1')
  const config = changed({
    data: { set: 'rings', classes: 4, noise: 0.25 },
    features: ['x', 'y', 'x^2', 'sin(y)'],
    layers: [
      { units: 64, activation: 'relu' },
      { units: 64, activation: 'relu' },
      { units: 4, activation: 'leaky-relu', alpha: 0.1 },
    ],
    optimizer: { name: 'sgd', learningRate: 0.003 },
    regularization: { l2: 1e-6 },
  })
  expect(encodeFragment(config, { step: 1240 })).toBe(
    'v=1&set=rings&noise=0.25&classes=4&optimizer=sgd&lr=0.003&l2=0.000001&features=x,y,x2,siny&layers=relu64*2,leaky4:0.1&step=1240',
  )
  expect(encodeFragment(changed({ data: { set: 'sine' }, layers: [] }))).toBe('v=1&set=sine&layers=none')
  expect(encodeFragment(changed({ data: { set: 'cifar10' } }))).toBe('v=1&set=cifar10')
})

test('names and units of custom points are in the link, in letters that nothing changes', () => {
  const points = [{ x: 1, y: 0, label: 0 }]
  const axes = {
    x: { name: 'exam 1', offset: 65, factor: 14 },
    y: { name: '점수', offset: -2.5, factor: 0.001 },
  }
  const config = changed({ data: { set: 'custom', points, classNames: ['setosa', '', 'iris a, b'], axes } })
  const fragment = encodeFragment(config)
  expect(fragment).toBe(
    'v=1&set=custom&points=ucAA&names=setosa,,iris_a*002C_b&axes=x:exam_1:65:14,y:*C810*C218:-2.5:0.001'.replace(
      'ucAA',
      fragment.match(/points=([^&]+)/)?.[1] ?? '',
    ),
  )
  expect(decodeFragment(fragment)).toMatchObject({ config, corrections: [] })
})

test('damaged names and units are listed, and the points stay', () => {
  expect(reasons('v=1&set=custom&names=a,a,*zz,b&axes=x:a:b:c:d,__proto__:1:2:3,y')).toEqual([
    'data.classNames[1] does-not-fit',
    'data.axes.__proto__ unknown-field',
    'data.axes.x.offset not-a-number',
    'data.axes.x.factor not-a-number',
  ])
  expect(reasons('v=1&set=moons&names=a,b&axes=x:a:1:2')).toEqual([
    'data.classNames does-not-fit',
    'data.axes does-not-fit',
  ])
})

test('names may be written in full, and percent signs are read', () => {
  const { config, corrections } = decodeFragment(
    '#v=1&features=x^2,sin(x)&layers=leaky-relu3%3A0.5%2Crelu2%2A2',
  )
  expect(corrections).toEqual([])
  expect(config.features).toEqual(['x^2', 'sin(x)'])
  expect(config.layers).toEqual([
    { units: 3, activation: 'leaky-relu', alpha: 0.5 },
    { units: 2, activation: 'relu' },
    { units: 2, activation: 'relu' },
  ])
})

test.each(activationNames.map((name) => [name]))('a layer of %s travels with its α', (activation) => {
  const alpha = hasAlpha(activation) ? { alpha: 0.0625 } : {}
  const layers = [{ units: 7, activation, ...alpha }]
  expect(decodeFragment(encodeFragment(changed({ layers }))).config.layers).toEqual(
    changed({ layers }).layers,
  )
})

test('nothing, or only #, is the default and empty', () => {
  for (const fragment of ['', '#']) {
    expect(decodeFragment(fragment)).toEqual({ config: defaultConfig, corrections: [], empty: true })
  }
  expect(decodeFragment('#v=1').empty).toBe(false)
})

test('what cannot be used is listed', () => {
  expect(decodeFragment('v=1&set=nosuch').corrections).toEqual([
    { path: 'data.set', given: 'nosuch', used: 'spiral', reason: 'unknown-name' },
  ])
  expect(reasons('v=1&lr=1e999&batch=0&noise=NaN&l2=abc&units=4')).toEqual([
    'units unknown-field',
    'data.noise not-a-number',
    'optimizer.learningRate above-bound',
    'batchSize below-bound',
    'regularization.l2 not-a-number',
  ])
  expect(reasons('v=1&batch=3&batch=4')).toEqual(['batchSize too-many'])
  expect(decodeFragment('v=1&batch=3&b=4').config.batchSize).toBe(3)
  expect(reasons('v=1&foo&lr=0.1')).toEqual(['foo malformed'])
  expect(reasons('v=1&layers=relu9999,gelu0,nosuch8,7,relu,relu2:0.1')).toEqual([
    'layers[3] malformed',
    'layers[3] malformed',
    'layers[0].units above-bound',
    'layers[1].units below-bound',
    'layers[2].activation unknown-name',
    'layers[3].alpha does-not-fit',
  ])
  expect(reasons('v=1&layers=relu4*99')).toEqual(['layers too-many'])
  expect(reasons('v=1&set=sine&loss=hinge')).toEqual(['loss does-not-fit'])
  expect(reasons('v=1&step=-4')).toEqual(['step malformed'])
  expect(reasons('v=1&set=custom&points=AAAAA!!!!!AAA')).toEqual([
    'data.points[1] malformed',
    'data.points[2] malformed',
  ])
})

test('a newer version is opened as far as it is understood', () => {
  expect(reasons('v=99&set=moons&rocket=yes')).toEqual(['v newer-version', 'rocket unknown-field'])
  expect(decodeFragment('v=99&set=moons').config.data.set).toBe('moons')
  for (const version of ['0', '-1', 'x', '1e9', ''])
    expect(reasons(`v=${version}&set=moons`)).toEqual(['v malformed'])
})

test('a text that is no link at all says so in one correction with an empty path', () => {
  for (const text of ['chapter-2', '<img src=x onerror=alert(1)>', '%E0%A4%A', '&&&', '🙂'.repeat(100)]) {
    expect(reasons(text)).toEqual([' malformed'])
    expect(decodeFragment(text).config).toEqual(defaultConfig)
  }
})

/** Whatever takes more than linear time takes minutes for a megabyte: the test would not end. */
const repeated = [
  'a',
  '&',
  '=',
  '%',
  'a=b&',
  'layers=relu8,',
  'points=AAAA',
  ',',
  'relu',
  '%E0',
  '1',
  '-',
  ':*',
  '🙂',
]
test.each(repeated)('a megabyte of %s is no danger', (text) => {
  for (const start of ['', 'v=1&layers=', 'v=1&set=', 'v=1&set=custom&points=', 'v=1&features=', 'v=1&lr=']) {
    const { config } = decodeFragment(start + text.repeat(1e6 / text.length))
    expect(normalizeConfig(config).corrections).toEqual([])
  }
})

test('a link may open a part of the course, and says it when that is no name', () => {
  expect(decodeFragment('part=2.5')).toMatchObject({ part: '2.5', corrections: [], config: defaultConfig })
  const { part, corrections } = decodeFragment('set=xor&part=%3Cb%3E')
  expect(part).toBeUndefined()
  expect(corrections).toMatchObject([{ path: 'part', reason: 'malformed' }])
  expect(encodeFragment(defaultConfig, { part: '2.5' })).toBe(`${encodeFragment(defaultConfig)}&part=2.5`)
})
