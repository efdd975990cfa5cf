import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activationNames, type LayerConfig } from '../../config/types.ts'
import type { ConvLayer, PoolLayer } from '../../domain/layers/planeKinds.ts'
import type { Shape } from '../../domain/layers/shape.ts'
import { Random } from '../random.ts'
import { checkGradient } from './gradientCheck.ts'
import { forward, type ReferenceProblem, referenceLayers } from './network.ts'

const plane: Shape = { height: 7, width: 6, channels: 2 }

/** Layers over a small plane, three classes, on three examples; parameters drawn at random. */
function problemOf(
  layers: LayerConfig[],
  seed = 1,
  change: Partial<ReferenceProblem> = {},
  below: Shape = plane,
): { problem: ReferenceProblem; parameters: number[] } {
  const random = new Random(seed, 'data')
  const laid = referenceLayers({ layers }, below, 3)
  const draw = (length: number) => Array.from({ length }, () => random.normal())
  const inputs = Array.from({ length: 3 }, () => draw(below.height * below.width * below.channels))
  const problem: ReferenceProblem = {
    layers: laid,
    loss: 'softmax',
    l1: 0,
    l2: 0,
    inputs,
    targets: [0, 1, 2],
    ...change,
  }
  return { problem, parameters: draw(laid[laid.length - 1].end).map((value) => 0.5 * value) }
}

const conv = (change: Partial<ConvLayer> = {}): ConvLayer => ({
  kind: 'conv',
  filters: 2,
  size: 3,
  activation: 'tanh',
  ...change,
})
const pool = (mode: PoolLayer['mode'], size: PoolLayer['size']): PoolLayer => ({ kind: 'pool', mode, size })

const worst = ({ problem, parameters }: ReturnType<typeof problemOf>): number =>
  Math.max(...checkGradient(problem, parameters).map((checked) => checked.relativeError))

const filterActivations = activationNames.filter((name) => name !== 'maxout')
const sizes = [1, 3, 5, 7] as const
const strides = [1, 2] as const
const paddings = ['same', 'valid'] as const
const modes = ['max', 'average'] as const
const poolSizes = [2, 3, 4, 'all'] as const

describe('gradients through windows agree with central differences to 1e-6', () => {
  test.each(filterActivations)('%s', (activation) => {
    expect(worst(problemOf([conv({ activation }), pool('max', 2), conv({ activation })], 7))).toBeLessThan(
      1e-6,
    )
  })

  describe.each(sizes)('size %i', (size) => {
    describe.each(strides)('stride %i', (stride) => {
      test.each(paddings)('%s', (padding) => {
        const layers = [conv({ size: 1 }), conv({ size, stride, padding })]
        expect(worst(problemOf(layers, 1, {}, { height: 8, width: 7, channels: 2 }))).toBeLessThan(1e-6)
      })
    })
  })

  describe.each(modes)('%s pool', (mode) => {
    test.each(poolSizes)('%s', (size) => {
      expect(worst(problemOf([conv(), pool(mode, size), { units: 4, activation: 'tanh' }]))).toBeLessThan(
        1e-6,
      )
    })
  })

  test('with L1, L2 and a fixed dropout mask', () => {
    const masks = [84, 4].map((width, l) =>
      Array.from({ length: 3 }, (_, r) =>
        Array.from({ length: width }, (_, j) => ((r + j + l) % 3 === 0 ? 0 : 1.5)),
      ),
    )
    const layers: LayerConfig[] = [conv({ activation: 'prelu' }), { units: 4, activation: 'relu' }]
    expect(worst(problemOf(layers, 2, { l1: 0.03, l2: 0.2, masks }))).toBeLessThan(1e-6)
  })

  test('of random stacks of smooth layers, by seed', () => {
    const layer = fc.oneof(
      fc.record({
        kind: fc.constant('conv' as const),
        filters: fc.integer({ min: 1, max: 3 }),
        size: fc.constantFrom(1, 3, 5),
        stride: fc.constantFrom(...strides),
        padding: fc.constant('same' as const),
        activation: fc.constantFrom('linear', 'sigmoid', 'tanh', 'gelu', 'silu', 'softplus'),
      }),
      fc.record({
        kind: fc.constant('pool' as const),
        mode: fc.constantFrom(...modes),
        size: fc.constantFrom('all', 'all', 2),
      }),
    ) as fc.Arbitrary<LayerConfig>
    const below = { height: 8, width: 8, channels: 1 }
    fc.assert(
      fc.property(fc.array(layer, { minLength: 1, maxLength: 3 }), fc.integer(), (layers, seed) => {
        const laid = referenceLayers({ layers }, below, 3)
        fc.pre(laid.every(({ shape }) => shape.height > 0 && shape.width > 0))
        expect(worst(problemOf(layers, seed >>> 0, {}, below))).toBeLessThan(1e-6)
      }),
      { numRuns: 25 },
    )
  })
})

test('a window’s values are those of the plane around its place, zeros beyond it', () => {
  const layers: LayerConfig[] = [conv({ filters: 1, activation: 'linear' })]
  const below = { height: 3, width: 3, channels: 1 }
  const { problem, parameters } = problemOf(layers, 1, { inputs: [[1, 2, 3, 4, 5, 6, 7, 8, 9]] }, below)
  // only the tap left of the place counts, and the bias
  const only = parameters.map((_, k) => (k === 3 ? 10 : k === 9 ? 0.5 : 0))
  expect(forward(problem, only, 0)[0].outputs).toEqual([0.5, 10.5, 20.5, 0.5, 40.5, 50.5, 0.5, 70.5, 80.5])
})
