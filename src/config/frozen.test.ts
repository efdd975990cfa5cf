import { expect, test } from 'vitest'
import { readFrozen, writeFrozen } from './frozen.ts'
import { isFrozen, isLayerFrozen, withLayer, withUnit } from './frozenUnits.ts'
import { decodeFragment, encodeFragment } from './link/link.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { Notes } from './notes.ts'
import { defaultConfig } from './schema.ts'
import type { FrozenLayer } from './types.ts'

const merge = (change: unknown, base = defaultConfig) => mergeConfig(base, change)
/** frozen in the default network: 8, 8 and 2 units */
const frozen = (given: unknown) => merge({ frozen: given }).config.frozen

test('is ascending, each unit once, and a layer of which every unit is frozen is frozen whole', () => {
  expect(
    frozen([
      { layer: 2, units: [1, 0] },
      { layer: 0, units: [5, 1] },
      { layer: 0, units: [1, 3] },
    ]),
  ).toEqual([
    { layer: 0, units: [1, 3, 5] },
    { layer: 2, units: 'all' },
  ])
  expect('frozen' in merge({ frozen: [] }).config).toBe(false)
  expect('frozen' in merge({ frozen: [{ layer: 1, units: [] }] }).config).toBe(false)
})

test.each<[string, unknown]>([
  ['a layer that there is not', [{ layer: 3, units: 'all' }]],
  ['a unit that there is not', [{ layer: 0, units: [8] }]],
  ['a negative unit', [{ layer: 0, units: [-1] }]],
  ['a name for the layer', [{ layer: '__proto__', units: 'all' }]],
  ['other words for the units', [{ layer: 0, units: 'every' }]],
  ['a proxy', [new Proxy({}, { getOwnPropertyDescriptor: () => never() })]],
])('%s is listed and left out', (_, given) => {
  const { config, corrections } = merge({ frozen: given })
  expect(config.frozen).toBeUndefined()
  expect(corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['frozen[0] does-not-fit'])
})
function never(): never {
  throw new Error('hostile')
}

test('goes quietly where the network is another one', () => {
  const { config } = merge({
    frozen: [
      { layer: 1, units: [2, 7] },
      { layer: 2, units: 'all' },
    ],
  })
  const smaller = merge({ layers: [config.layers[0], { units: 4, activation: 'relu' }] }, config)
  expect(smaller).toMatchObject({
    corrections: [],
    config: {
      frozen: [
        { layer: 1, units: [2] },
        { layer: 2, units: 'all' },
      ],
    },
  })
  // which layer would it be in a network of another depth?
  const deeper = merge({ layers: [...config.layers, config.layers[0]] }, config)
  expect(deeper.corrections).toEqual([])
  expect(deeper.config.frozen).toBeUndefined()
})

test('units and layers are switched one by one', () => {
  const set = (list: FrozenLayer[]) => merge({ frozen: list }).config.frozen ?? []
  const one = set(withUnit([], 1, 3, 8, true))
  expect([isFrozen(one, 1, 3), isFrozen(one, 1, 2), isFrozen(one, 0, 3)]).toEqual([true, false, false])
  const whole = set(withLayer(one, 1, true))
  expect([isLayerFrozen(whole, 1), isLayerFrozen(one, 1)]).toEqual([true, false])
  const most = set(withUnit(whole, 1, 3, 8, false))
  expect(most).toEqual([{ layer: 1, units: [0, 1, 2, 4, 5, 6, 7] }])
  expect(set(withUnit(most, 1, 3, 8, true))).toEqual(whole)
  expect(set(withLayer(whole, 1, false))).toEqual([])
})

test('is in the link, and in its log, in a few characters', () => {
  const list: FrozenLayer[] = [
    { layer: 0, units: 'all' },
    { layer: 1, units: [1, 4, 5] },
  ]
  expect(writeFrozen(list)).toBe('0_1.1.4.5')
  expect(readFrozen('0_1.1.4.5', new Notes())).toEqual(list)
  const { config } = merge({ frozen: list })
  expect(encodeFragment(config)).toBe('v=1&frozen=0_1.1.4.5')
  const log = [
    { step: 5, settings: { ...settingsOf(config), frozen: [{ layer: 2, units: [1] }] }, edits: [] },
    { step: 9, settings: settingsOf(defaultConfig), edits: [] },
  ]
  const link = encodeFragment(config, { step: 20, log })
  expect(link).toContain('&log=5:frozen=2.1;9:frozen=none')
  expect(decodeFragment(link)).toMatchObject({ config, log, corrections: [] })
})
const settingsOf = ({
  optimizer: { name: _, ...optimizer },
  batchSize,
  regularization,
}: typeof defaultConfig) => ({
  optimizer,
  batchSize,
  regularization,
})

test.each([
  '7',
  '0.9',
  '0.x',
  '0.1-',
  '-1',
  'all',
  '0.5-1',
  '0.99999999',
  '9'.repeat(400),
  '__proto__',
  '0,1',
])('the link frozen=%s is no danger', (text) => {
  const { config } = decodeFragment(`v=1&frozen=${text}`)
  expect(mergeConfig(config, {}).config).toEqual(config)
  for (const { units } of config.frozen ?? []) expect(units === 'all' || Math.max(...units) < 8).toBe(true)
})
