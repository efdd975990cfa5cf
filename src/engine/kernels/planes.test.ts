import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sizeOf } from '../../domain/layers/shape.ts'
import { shapeThrough, type Window, type Windowed } from '../../domain/layers/windows.ts'
import { loadKernels } from '../../tools/build/load-kernels.ts'
import { bits, valuesFrom } from './bitwise.ts'
import { plainPlanes } from './plain/planes.ts'
import { plainKernels } from './plain.ts'
import type { PlaneKernels } from './planes.ts'
import { createWasmKernels } from './wasm.ts'

const instantiate = loadKernels()
const guard = 5

type Call = (kernels: PlaneKernels, arrays: Float32Array[]) => void

/** Runs both kernels on the same values, each array between guards, and expects the same bits everywhere. */
function expectSame(lengths: number[], value: () => number, call: Call): void {
  const wasm = createWasmKernels(
    instantiate,
    lengths.length * 64 + 4 * lengths.reduce((a, b) => a + b, 0),
    () => plainKernels,
  )
  const planes = wasm.planes as PlaneKernels
  const [plain, fast] = [(length: number) => new Float32Array(length), wasm.allocate].map((allocate) =>
    lengths.map((length) => allocate(length + 2 * guard)),
  )
  for (const [a, array] of plain.entries()) {
    for (let k = 0; k < array.length; k++) array[k] = value()
    fast[a].set(array)
  }
  const inner = (arrays: Float32Array[]) => arrays.map((array) => array.subarray(guard, array.length - guard))
  call(plainPlanes, inner(plain))
  call(planes, inner(fast))
  for (const [a, array] of plain.entries()) {
    const [same, seen] = [bits(array), bits(fast[a])]
    const at = same.findIndex((word, k) => word !== seen[k])
    if (at >= 0) expect.fail(`array ${a}, element ${at - guard}: ${fast[a][at]} in place of ${array[at]}`)
  }
}

const seeds = fc.integer()
const wild = fc.constantFrom(0, 0, 0.01, 0.2)
const side = fc.integer({ min: 1, max: 13 })
const channels = fc.integer({ min: 1, max: 21 })
const images = fc.integer({ min: 1, max: 3 })

const convolutions = fc
  .record({
    height: side,
    width: side,
    channels,
    filters: channels,
    size: fc.constantFrom(1, 3, 5, 7),
    stride: fc.constantFrom(1, 2),
    same: fc.boolean(),
  })
  .filter(({ height, width, size, same }) => same || (height >= size && width >= size))
  .map(({ size, stride, same, filters, ...below }): Windowed => {
    const field = { height: size, width: size, stride, padding: same ? (size - 1) / 2 : 0 }
    return { below, field, shape: shapeThrough(field, below, filters) }
  })

const pools = fc
  .record({ height: side, width: side, channels, size: fc.constantFrom<2 | 3 | 4 | 'all'>(2, 3, 4, 'all') })
  .filter(({ height, width, size }) => size === 'all' || (height >= size && width >= size))
  .map(({ size, ...below }): Windowed => {
    const field: Window =
      size === 'all'
        ? { height: below.height, width: below.width, stride: 1, padding: 0 }
        : { height: size, width: size, stride: size, padding: 0 }
    return { below, field, shape: shapeThrough(field, below, below.channels) }
  })

/** Lengths of the arrays that a kernel is called with, for an image of a layer. */
const numbersOf = ({ below, shape, field }: Windowed) => ({
  inputs: sizeOf(below),
  outputs: sizeOf(shape),
  weights: field.height * field.width * below.channels * shape.channels,
  filters: shape.channels,
  places: shape.height * shape.width,
})

function property(
  name: string,
  layers: fc.Arbitrary<Windowed>,
  lengths: (numbers: ReturnType<typeof numbersOf>, images: number) => number[],
  call: (kernels: PlaneKernels, arrays: Float32Array[], images: number, layer: Windowed) => void,
): void {
  test(name, () => {
    fc.assert(
      fc.property(layers, images, seeds, wild, (layer, count, seed, share) => {
        expectSame(lengths(numbersOf(layer), count), valuesFrom(seed, share), (kernels, arrays) =>
          call(kernels, arrays, count, layer),
        )
      }),
      { numRuns: 150 },
    )
  })
}

describe('the WebAssembly kernels of planes have the plain ones’ bits, and write nothing beside', () => {
  property(
    'convolve',
    convolutions,
    ({ inputs, weights, filters, outputs }, n) => [n * inputs, weights, filters, n * outputs],
    (k, [x, w, b, out], n, layer) => k.convolve(x, w, b, out, n, layer),
  )
  property(
    'filterGradient',
    convolutions,
    ({ inputs, outputs, weights }, n) => [n * inputs, n * outputs, weights],
    (k, [x, d, g], n, layer) => k.filterGradient(x, d, g, n, layer),
  )
  property(
    'planeGradient',
    convolutions,
    ({ outputs, weights, inputs }, n) => [n * outputs, weights, n * inputs],
    (k, [d, w, out], n, layer) => k.planeGradient(d, w, out, n, layer),
  )
  property(
    'channelGradient',
    convolutions,
    ({ outputs, filters }, n) => [n * outputs, filters],
    (k, [d, g], n, { shape }) => k.channelGradient(d, g, n, shape.height * shape.width, shape.channels),
  )
  property(
    'channelPreluBackward',
    convolutions,
    ({ outputs, filters }, n) => [n * outputs, filters, n * outputs, filters],
    (k, [z, s, d, g], n, { shape }) =>
      k.channelPreluBackward(z, s, d, g, n, shape.height * shape.width, shape.channels),
  )
  property(
    'maxPool',
    pools,
    ({ inputs, outputs }, n) => [n * inputs, n * outputs],
    (k, [x, out], n, layer) => k.maxPool(x, out, n, layer),
  )
  property(
    'maxPoolGradient',
    pools,
    ({ inputs, outputs }, n) => [n * inputs, n * outputs, n * inputs],
    (k, [x, d, out], n, layer) => k.maxPoolGradient(x, d, out, n, layer),
  )
  property(
    'averagePool',
    pools,
    ({ inputs, outputs }, n) => [n * inputs, n * outputs],
    (k, [x, out], n, layer) => k.averagePool(x, out, n, layer),
  )
  property(
    'averagePoolGradient',
    pools,
    ({ inputs, outputs }, n) => [n * outputs, n * inputs],
    (k, [d, out], n, layer) => k.averagePoolGradient(d, out, n, layer),
  )

  test('where all filters have no room at once, and over blocks of rows', () => {
    for (const [side, channels, filters, size, stride] of [
      [32, 64, 64, 7, 1],
      [32, 64, 60, 7, 2],
      [32, 3, 16, 5, 1],
    ]) {
      const below = { height: side, width: side, channels }
      const field = { height: size, width: size, stride, padding: (size - 1) / 2 }
      const layer = { below, field, shape: shapeThrough(field, below, filters) }
      const { inputs, weights, outputs } = numbersOf(layer)
      expectSame([inputs, weights, filters, outputs], valuesFrom(side, 0), (k, [x, w, b, out]) =>
        k.convolve(x, w, b, out, 1, layer),
      )
      if (size === 7) {
        expectSame([outputs, weights, inputs], valuesFrom(side, 0), (k, [d, w, out]) =>
          k.planeGradient(d, w, out, 1, layer),
        )
      } else {
        expectSame([inputs, outputs, weights], valuesFrom(side, 0), (k, [x, d, g]) =>
          k.filterGradient(x, d, g, 1, layer),
        )
      }
    }
  })
})

describe('what lies outside a plane is multiplied as 0', () => {
  const layer = (size: number, padding: number): Windowed => {
    const below = { height: 3, width: 3, channels: 1 }
    const field = { height: size, width: size, stride: 1, padding }
    return { below, field, shape: shapeThrough(field, below, 1) }
  }
  const all = [
    ['plain', plainPlanes, (length: number) => new Float32Array(length)],
    ...[createWasmKernels(instantiate, 1 << 12, () => plainKernels)].map((wasm) => [
      'wasm',
      wasm.planes,
      wasm.allocate,
    ]),
  ] as Array<[string, PlaneKernels, (length: number) => Float32Array]>

  test.each(all)(
    '%s: an infinite weight over the border gives NaN, inside it gives its product',
    (_, kernels, allocate) => {
      const [x, w, b, out] = [9, 9, 1, 9].map(allocate)
      x.fill(1)
      w[0] = Number.POSITIVE_INFINITY
      kernels.convolve(x, w, b, out, 1, layer(3, 1))
      expect(Array.from(out)).toEqual([NaN, NaN, NaN, NaN, Infinity, Infinity, NaN, Infinity, Infinity])
      kernels.planeGradient(x, w, out, 1, layer(3, 1))
      expect(Array.from(out)).toEqual([Infinity, Infinity, NaN, Infinity, Infinity, NaN, NaN, NaN, NaN])
    },
  )

  test.each(all)(
    '%s: an infinite delta at the border makes the gradient of taps beyond it NaN',
    (_, kernels, allocate) => {
      const [x, d, g] = [9, 9, 9].map(allocate)
      x.fill(1)
      d[0] = Number.POSITIVE_INFINITY
      kernels.filterGradient(x, d, g, 1, layer(3, 1))
      expect(Array.from(g)).toEqual([NaN, NaN, NaN, NaN, Infinity, Infinity, NaN, Infinity, Infinity])
    },
  )
})

test('the first of equal values wins its window, and it alone gets the gradient', () => {
  const below = { height: 2, width: 2, channels: 1 }
  const field = { height: 2, width: 2, stride: 2, padding: 0 }
  const layer = { below, field, shape: shapeThrough(field, below, 1) }
  const out = new Float32Array(4)
  plainPlanes.maxPoolGradient(Float32Array.of(0, 3, 3, 2), Float32Array.of(5), out, 1, layer)
  expect(Array.from(out)).toEqual([0, 5, 0, 0])
  plainPlanes.maxPoolGradient(Float32Array.of(-0, 0, -0, 0), Float32Array.of(5), out, 1, layer)
  expect(Array.from(out)).toEqual([5, 0, 0, 0])
  plainPlanes.maxPool(Float32Array.of(1, NaN, 3, NaN), out, 1, layer)
  expect(out[0]).toBe(3)
  plainPlanes.maxPool(Float32Array.of(NaN, 1, 3, 2), out, 1, layer)
  expect(out[0]).toBeNaN()
})
