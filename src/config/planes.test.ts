import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConvLayer, PoolLayer } from '../domain/layers/planeKinds.ts'
import { decodeFragment, encodeFragment } from './link/link.ts'
import { needsReset } from './live.ts'
import { computedConfig, mergeConfig, normalizeConfig } from './normalize/normalize.ts'
import { layerSizes, parameterCount } from './shape.ts'
import { activationNames, type LayerConfig } from './types.ts'

const conv = (filters: number, size: ConvLayer['size'], change: Partial<ConvLayer> = {}): ConvLayer => ({
  kind: 'conv',
  filters,
  size,
  activation: 'relu',
  ...change,
})
const pool = (mode: PoolLayer['mode'], size: PoolLayer['size']): PoolLayer => ({ kind: 'pool', mode, size })
const images = (layers: unknown[]) => normalizeConfig({ data: { set: 'cifar10' }, layers })
const reasons = ({ corrections }: ReturnType<typeof images>) =>
  corrections.map(({ path, used, reason }) => [path, used, reason])

/** What a link and a config call the same layers. */
const written: Array<[string, LayerConfig[]]> = [
  [
    'conv16x5,pool2,conv20x5,pool2,conv20x5,pool2',
    [conv(16, 5), pool('max', 2), conv(20, 5), pool('max', 2), conv(20, 5), pool('max', 2)],
  ],
  ['conv8x3s2', [conv(8, 3, { stride: 2 })]],
  ['conv8x3v', [conv(8, 3, { padding: 'valid' })]],
  ['conv8x7s2v.tanh', [conv(8, 7, { stride: 2, padding: 'valid', activation: 'tanh' })]],
  ['conv16x5.tanh', [conv(16, 5, { activation: 'tanh' })]],
  ['conv4x1.prelu:0.1', [conv(4, 1, { activation: 'prelu', alpha: 0.1 })]],
  [
    'conv4x3*3,avg4,relu30',
    [conv(4, 3), conv(4, 3), conv(4, 3), pool('average', 4), { units: 30, activation: 'relu' }],
  ],
  ['conv4x3,poolall', [conv(4, 3), pool('max', 'all')]],
  ['avg3,avgall', [pool('average', 3), pool('average', 'all')]],
]

describe('layers over planes in links', () => {
  test.each(written)('%s', (code, layers) => {
    const { config, corrections } = images(layers)
    expect(corrections).toEqual([])
    expect(config.layers).toEqual(layers)
    const link = encodeFragment(config)
    expect(link).toContain(`layers=${code}&`.slice(0, -1))
    expect(decodeFragment(link)).toMatchObject({ config, corrections: [] })
    expect(computedConfig(config)).toEqual(config)
  })

  const layer = fc.oneof(
    fc.record(
      {
        kind: fc.constant('conv' as const),
        filters: fc.integer({ min: 1, max: 64 }),
        size: fc.constantFrom(1, 3, 5, 7),
        stride: fc.constantFrom(1, 2),
        padding: fc.constantFrom('same', 'valid'),
        activation: fc.constantFrom(...activationNames.filter((name) => name !== 'maxout')),
      },
      { requiredKeys: ['kind', 'filters', 'size', 'activation'] },
    ),
    fc.record({
      kind: fc.constant('pool' as const),
      mode: fc.constantFrom('max', 'average'),
      size: fc.constantFrom(2, 3, 4, 'all'),
    }),
    fc.record({ units: fc.integer({ min: 1, max: 512 }), activation: fc.constantFrom(...activationNames) }),
  )

  test('any stack that is left after correction comes back from its link', () => {
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 14 }), (layers) => {
        const { config } = images(layers)
        expect(config.layers.length).toBeLessThanOrEqual(12)
        for (const { shape } of layerSizes(config))
          expect(Math.min(shape.height, shape.width)).toBeGreaterThan(0)
        expect(decodeFragment(encodeFragment(config))).toMatchObject({ config, corrections: [] })
        expect(normalizeConfig(config)).toEqual({ config, corrections: [] })
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'conv',
    'convx',
    'conv0x9',
    'conv1e9x5',
    'conv-3x5',
    'conv8x3s9v.maxout:7',
    'conv8x3.nothing',
    'conv8.5x3',
    'pool',
    'pool99',
    'avgx',
    'conv8x3s2s2vv',
    'conv8x3:5',
    'poolall*99',
  ])('%s opens as something valid, with a correction', (code) => {
    const { config, corrections } = decodeFragment(`v=1&set=cifar10&layers=${code}`)
    expect(corrections.length).toBeGreaterThan(0)
    expect(normalizeConfig(config)).toEqual({ config, corrections: [] })
  })
})

describe('what does not fit is left out with its reason', () => {
  test.each<[string, unknown[], LayerConfig[], unknown[]]>([
    [
      'a convolution after a dense layer',
      [{ units: 8, activation: 'relu' }, conv(4, 3)],
      [{ units: 8, activation: 'relu' }],
      [['layers[1]', '', 'no-plane']],
    ],
    [
      'a pool after the whole plane was pooled',
      [pool('max', 'all'), pool('max', 2)],
      [pool('max', 'all')],
      [['layers[1]', '', 'no-plane']],
    ],
    [
      'a pool on a plane that is too small',
      [pool('max', 4), pool('max', 4), pool('max', 3), conv(4, 3)],
      [pool('max', 4), pool('max', 4), conv(4, 3)],
      [['layers[2]', '', 'plane-too-small']],
    ],
    [
      'a window without padding that is larger than its plane',
      [pool('max', 4), pool('max', 2), conv(4, 5, { padding: 'valid' }), conv(4, 5)],
      [pool('max', 4), pool('max', 2), conv(4, 5)],
      [['layers[2]', '', 'plane-too-small']],
    ],
  ])('%s', (_, given, layers, corrections) => {
    const report = images(given)
    expect(report.config.layers).toEqual(layers)
    expect(report.corrections.map(({ path, reason }) => [path, '', reason])).toEqual(corrections)
  })

  test('points have no planes, and another data set leaves out what stood on one', () => {
    const layers = [conv(4, 3), pool('max', 2), { units: 8, activation: 'relu' as const }]
    const { config, corrections } = normalizeConfig({ data: { set: 'spiral' }, layers })
    expect(config.layers).toEqual([layers[2]])
    expect(corrections.map(({ path, reason }) => [path, reason])).toEqual([
      ['layers[0]', 'no-plane'],
      ['layers[1]', 'no-plane'],
    ])
    const kept = mergeConfig(images(layers).config, { data: { set: 'moons' } })
    expect(kept.config.layers).toEqual([layers[2]])
  })

  test('a field that is wrong becomes the nearest, or the usual', () => {
    const report = images([
      { kind: 'conv', filters: 900, size: 4, stride: 3, padding: 'full', activation: 'maxout' },
      { kind: 'pool', mode: 'min', size: 5, units: 3 },
    ])
    expect(report.config.layers).toEqual([
      { kind: 'conv', filters: 64, size: 3, activation: 'relu' },
      pool('max', 2),
    ])
    expect(reasons(report).map(([path]) => path)).toEqual([
      'layers[0].activation',
      'layers[0].stride',
      'layers[0].padding',
      'layers[0].filters',
      'layers[0].size',
      'layers[1].units',
      'layers[1].mode',
      'layers[1].size',
    ])
  })
})

test('what convolution.md says of a network: 22,466 parameters', () => {
  const { config } = images(written[0][1])
  expect(parameterCount(config)).toBe(22_466)
  expect(
    layerSizes(config).map(({ shape: { height, width, channels } }) => [height, width, channels]),
  ).toEqual([
    [32, 32, 16],
    [16, 16, 16],
    [16, 16, 20],
    [8, 8, 20],
    [8, 8, 20],
    [4, 4, 20],
    [1, 1, 10],
  ])
})

test('every field of a layer starts the run anew; what stays away is the same as its default', () => {
  const of = (layer: unknown) => images([layer]).config
  const base = of(conv(8, 3))
  for (const change of [
    { filters: 9 },
    { size: 5 },
    { stride: 2 },
    { padding: 'valid' },
    { activation: 'elu' },
  ])
    expect(needsReset(base, of({ ...conv(8, 3), ...change }))).toBe(true)
  expect(needsReset(base, of({ ...conv(8, 3), stride: 1, padding: 'same' }))).toBe(false)
})
