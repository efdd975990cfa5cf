// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { experiment, randomData } from '../../engine/fixtures.ts'
import type { Kernels } from '../../engine/kernels/kernels.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { allocationCost } from '../../engine/kernels/wasm.ts'
import { Network } from '../../engine/network/network.ts'
import { activation as reference } from '../../engine/reference/activations.ts'
import { experimentMemory } from '../../engine/training/memory.ts'
import { wasmKernels } from '../../tools/build/load-kernels.ts'
import type { Frozen } from '../../worker/run/frozen.ts'
import { copyOfImages } from '../../worker/show/imagePictures.ts'
import { Sections } from '../../worker/show/sections.ts'
import { type ActivationName, activationNames } from '../activations.ts'
import { channelMapPlaces } from './channelMaps.ts'
import type { LayerGeometry } from './geometry.ts'
import type { LayerConfig } from './layerKinds.ts'
import { filterAt, kernelOf, meanOf, patchAt, productsOf, winnerOf } from './placeAtWork.ts'
import type { Place } from './receptiveField.ts'
import { sizeOf } from './shape.ts'
import type { Windowed } from './windows.ts'

const data = { ...randomData(2, 3072, 4), domain: 'image' as const }

/** One layer of a network with what a frame says of it: the values below and its own, of the image that is shown. */
interface Framed {
  layer: LayerGeometry & Windowed
  below: Float32Array
  own: Float32Array
  /** bias, slope of PReLU, weights */
  parametersOf(unit: number): number[]
}

/** The layers with places of a network after its first parameters, as the page gets them in frames. */
function framed(layers: LayerConfig[], kernels: Kernels): Framed[] {
  const network = new Network(experiment({ layers, initialization: { bias: 0.1 } }), 3072, 4, kernels)
  const sections = new Sections()
  let version = 0
  const frame = (layer: number, unit: number) => {
    const request = {
      sections: ['channelMaps' as const, 'unitParameters' as const],
      gridSize: 60,
      focusUnit: { layer, unit },
      pickedImage: 1,
    }
    copyOfImages({ data, frozen: { network } as Frozen, sections, request, version: ++version })
    return sections
  }
  const values = Float32Array.from(frame(0, 0).get('channelMaps') as Float32Array)
  const { blocks } = channelMapPlaces(network.geometries)
  return blocks.slice(1).map(({ layer, shape, from }, b) => ({
    layer: network.geometries[layer] as LayerGeometry & Windowed,
    below: values.slice(blocks[b].from, blocks[b].from + sizeOf(blocks[b].shape)),
    own: values.slice(from, from + sizeOf(shape)),
    parametersOf: (unit) => Array.from(frame(layer, unit).get('unitParameters') ?? []).slice(2),
  }))
}

const wasm = (layers: LayerConfig[]): Kernels => {
  const config = experiment({ layers })
  return wasmKernels(experimentMemory(config, data, allocationCost) + (1 << 24))
}

function eachPlace({ layer, own }: Framed, visit: (place: Place, unit: number, value: number) => void): void {
  const { height, width, channels } = layer.shape
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let unit = 0; unit < channels; unit++)
        visit({ y, x }, unit, own[(y * width + x) * channels + unit])
    }
  }
}

const network = (activation: ActivationName): LayerConfig[] => [
  { kind: 'conv', filters: 5, size: 5, stride: 2, activation: 'linear' },
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'conv', filters: 3, size: 3, padding: 'valid', activation, alpha: 0.3 },
  { kind: 'pool', mode: 'average', size: 3 },
]

describe.each([
  ['plain', () => plainKernels],
  ['SIMD', wasm],
] as const)('taken apart, the numbers are those of a frame of the engine, %s kernels', (_, kernelsFor) => {
  test('a filter’s sum with its bias is its pre-activation to the last bit, at every place, the border too', () => {
    const [conv] = framed(network('relu'), kernelsFor(network('relu')))
    const parameters = Array.from({ length: 5 }, (_, unit) => conv.parametersOf(unit))
    const wrong: Array<[Place, number]> = []
    eachPlace(conv, (place, unit, value) => {
      const [bias, ...weights] = parameters[unit]
      const found = filterAt(conv.layer, conv.below, weights, bias, place)
      if (found.preActivation !== value) wrong.push([place, unit])
      expect(Math.abs(found.sum + bias - value)).toBeLessThan(1e-5)
    })
    expect(wrong).toEqual([])
  })

  test.each(activationNames.filter((name) => name !== 'maxout'))(
    '%s of it is the unit’s own value',
    (name) => {
      const layers = network(name)
      const conv = framed(layers, kernelsFor(layers))[2]
      const unit = 1
      const [bias, ...rest] = conv.parametersOf(unit)
      const slope = name === 'prelu' ? rest[0] : conv.layer.alpha
      const weights = name === 'prelu' ? rest.slice(1) : rest
      eachPlace(conv, (place, of, value) => {
        if (of !== unit) return
        const { preActivation } = filterAt(conv.layer, conv.below, weights, bias, place)
        expect(Math.abs(reference(name, preActivation, slope) - value)).toBeLessThan(1e-6)
      })
    },
  )

  test('a pool’s winner has the value that comes out, and the mean is the mean', () => {
    const layers = network('relu')
    const all = framed(layers, kernelsFor(layers))
    for (const pool of [all[1], all[3]]) {
      eachPlace(pool, (place, channel, value) => {
        const patch = patchAt(pool.layer, pool.below, place, channel)
        expect(pool.layer.pooling === 'max' ? patch[winnerOf(patch)] : meanOf(patch)).toBe(value)
      })
    }
  })
})

test('the channels’ sums are of that channel’s patch and kernel alone, and add up to the sum', () => {
  const [, , conv] = framed(network('tanh'), plainKernels)
  const [bias, ...weights] = conv.parametersOf(2)
  const place = { y: 1, x: 3 }
  const { sums, sum, preActivation } = filterAt(conv.layer, conv.below, weights, bias, place)
  sums.forEach((ofChannel, channel) => {
    const patch = patchAt(conv.layer, conv.below, place, channel)
    const products = productsOf(patch, kernelOf(conv.layer, weights, channel))
    expect(patch).toHaveLength(9)
    expect(ofChannel).toBe(products.reduce((total, product) => total + product, 0))
  })
  expect(sum).toBe(sums.reduce((total, value) => total + value, 0))
  expect(preActivation).toBeCloseTo(sum + bias, 6)
})

test('outside of the plane a patch has nothing, and nothing comes of it', () => {
  const [conv] = framed(network('relu'), plainKernels)
  const patch = patchAt(conv.layer, conv.below, { y: 0, x: 0 }, 0)
  const outside = patch.map((value, k) => (value === null ? k : -1)).filter((k) => k >= 0)
  expect(outside).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 15, 16, 20, 21])
  expect(productsOf(patch, Array<number>(25).fill(2)).filter((_, k) => patch[k] === null)).toEqual(
    Array<number>(16).fill(0),
  )
})

test('the first of equal values wins', () => {
  expect(winnerOf([0, 3, 3, 1])).toBe(1)
  expect(winnerOf([0, 0, 0, 0])).toBe(0)
  expect(winnerOf([-2, -3, -1, -1])).toBe(2)
})
