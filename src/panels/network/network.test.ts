import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { parameterCount } from '../../config/shape.ts'
import { type ActivationName, activationNames, type LayerConfig } from '../../config/types.ts'
import { addressOf, networkModel, placeInAll, tileOf, unitParameters } from './model.ts'
import { placeBeside } from './placement.ts'
import { sumFormula } from './unit/formula.ts'
import { quietShare } from './unit/saturation.ts'

const layers = fc.array(
  fc.record({ units: fc.integer({ min: 1, max: 12 }), activation: fc.constantFrom(...activationNames) }),
  { maxLength: 5 },
)
const modelOf = (hidden: LayerConfig[]) => networkModel({ ...defaultConfig, layers: hidden })

test('the fields of all units together are every parameter, each once', () => {
  fc.assert(
    fc.property(layers, (hidden) => {
      const model = modelOf(hidden)
      const places = model.layers.flatMap(({ units }, layer) =>
        Array.from({ length: units }, (_, unit) => unitParameters(model, { layer, unit })).flatMap((own) =>
          own.map((place) => placeInAll(model, layer, place)),
        ),
      )
      const all = parameterCount({ ...defaultConfig, layers: hidden })
      expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: all }, (_, k) => k))
    }),
    { numRuns: 50 },
  )
})

test('addresses and tiles are each other’s inverse', () => {
  fc.assert(
    fc.property(layers, (hidden) => {
      const model = modelOf(hidden)
      const total = model.tiles.reduce((sum, tiles) => sum + tiles)
      for (let tile = 0; tile < total; tile++) expect(tileOf(model, addressOf(model, tile))).toBe(tile)
    }),
    { numRuns: 50 },
  )
})

test('a pre-activation is written out while its terms are few', () => {
  expect(sumFormula(null, 0.12, [0.84, -0.31], ['x', 'y'], true).plain).toBe('z = 0.12 + 0.84 x − 0.31 y')
  expect(sumFormula(1, -1, [2], ['x^2'], true).tex).toBe('z_2 = -1.00 + 2.00\\,x^2')
  // the raised figures are TeX, too
  expect(sumFormula(null, 0, [-0.00002], ['x'], true).tex).toBe('z = 0.00 - 2.0\\cdot 10⁻⁵\\,x')
  expect(sumFormula(null, 1, new Array(3072).fill(0), [], true).tex).toContain('\\sum_{i=1}^{3{,}072}')
})

test('saturation is told from the activation’s own values, by the 5% of the definition', () => {
  const derivative: Partial<Record<ActivationName, { f: (z: number) => number; d: (z: number) => number }>> =
    {
      sigmoid: { f: (z) => 1 / (1 + Math.exp(-z)), d: (z) => (4 * Math.exp(-z)) / (1 + Math.exp(-z)) ** 2 },
      tanh: { f: Math.tanh, d: (z) => 1 - Math.tanh(z) ** 2 },
      elu: { f: (z) => (z > 0 ? z : Math.exp(z) - 1), d: (z) => (z > 0 ? 1 : Math.exp(z)) },
      softplus: { f: (z) => Math.log1p(Math.exp(z)), d: (z) => 1 / (1 + Math.exp(-z)) },
    }
  const zs = Array.from({ length: 401 }, (_, i) => (i - 200) / 25)
  for (const [name, { f, d }] of Object.entries(derivative)) {
    const expected = zs.filter((z) => d(z) < 0.05).length / zs.length
    const quiet = quietShare(name as ActivationName, undefined, Float32Array.from(zs, f))
    expect(quiet?.kind).toBe('saturated')
    expect(quiet?.share, name).toBeCloseTo(expected, 2)
  }
  expect(quietShare('relu', undefined, Float32Array.of(0, 0, 1, 2))).toEqual({ kind: 'silent', share: 0.5 })
  expect(quietShare('leaky-relu', 0.01, Float32Array.of(0, 1))).toBeNull()
})

test('a card never leaves the window, and stands above the picture where there is room', () => {
  const window = { width: 1000, height: 700 }
  expect(
    placeBeside({ left: 500, right: 520, top: 400, bottom: 690 }, { width: 300, height: 200 }, window),
  ).toEqual({
    left: 360,
    top: 192,
  })
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.nat(700),
      fc.integer({ min: 50, max: 900 }),
      fc.integer({ min: 50, max: 600 }),
      (left, top, width, height) => {
        const anchor = { left, right: left + 20, top, bottom: top + 200 }
        const place = placeBeside(anchor, { width, height }, window)
        expect(place.left).toBeGreaterThanOrEqual(8)
        expect(place.top).toBeGreaterThanOrEqual(8)
        expect(place.left + width).toBeLessThanOrEqual(992)
        expect(place.top + height).toBeLessThanOrEqual(692)
      },
    ),
  )
})
