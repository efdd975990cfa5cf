import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LayerConfig } from '../../config/types.ts'
import { channelMapPlaces } from '../../domain/layers/channelMaps.ts'
import { filterSlicePlaces } from '../../domain/layers/filterSlices.ts'
import { sizeOf } from '../../domain/layers/shape.ts'
import { experiment, randomData } from '../../engine/fixtures.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import { Network } from '../../engine/network/network.ts'
import { forward, referenceLayers } from '../../engine/reference/network.ts'
import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import { copyOfImages } from './imagePictures.ts'
import { Sections } from './sections.ts'

const data = { ...randomData(4, 3072, 3), domain: 'image' as const }
const layers: LayerConfig[] = [
  { kind: 'conv', filters: 3, size: 5, stride: 2, activation: 'relu' },
  { kind: 'pool', mode: 'max', size: 2 },
  { kind: 'conv', filters: 4, size: 3, padding: 'valid', activation: 'tanh' },
  { kind: 'pool', mode: 'average', size: 'all' },
  { units: 5, activation: 'relu' },
]
const networkOf = (layers: LayerConfig[]) =>
  new Network(experiment({ layers, initialization: { bias: 0.05 } }), 3072, 3, plainKernels)
const network = networkOf(layers)
const sections = new Sections()

/** What a frame's cheap sections are after a request, of a state of the run. */
function draw(names: SectionName[], pickedImage: number | null, of = network, version = 1) {
  const request: FrameRequest = { sections: names, gridSize: 60, focusUnit: null, pickedImage }
  copyOfImages({ data, frozen: { network: of } as Frozen, sections, request, version })
  return sections.get('channelMaps')
}

beforeEach(() => sections.remove('channelMaps', 'activations'))
afterEach(() => void vi.restoreAllMocks())

describe('the maps of every channel', () => {
  test.each([
    ['the picked image', 2],
    ['the first one where none is picked', null],
  ])(
    'are what the float64 reference gives for %s, at every place of every layer that has places',
    (_, picked) => {
      const inputs = Array.from({ length: data.test.count }, (_, r) =>
        Array.from(data.test.coordinates.subarray(r * 3072, (r + 1) * 3072)),
      )
      const problem = {
        layers: referenceLayers({ layers }, 3072, 3),
        loss: 'softmax' as const,
        l1: 0,
        l2: 0,
        inputs,
        targets: [0, 0, 0, 0],
      }
      const traces = forward(problem, Array.from(network.parameters), picked ?? 0)
      const values = draw(['channelMaps'], picked)
      const expected = [inputs[picked ?? 0], ...traces.slice(0, 3).map(({ outputs }) => outputs)].flat()
      expect(values?.length).toBe(expected.length)
      const furthest = Math.max(...expected.map((value, k) => Math.abs(value - (values?.[k] ?? Number.NaN))))
      expect(furthest).toBeLessThan(1e-5)
    },
  )

  test('lie where page and worker both look: one block after another, the image first', () => {
    const { blocks, length } = channelMapPlaces(network.geometries)
    expect(blocks.map(({ layer, shape }) => [layer, shape.height, shape.width, shape.channels])).toEqual([
      [-1, 32, 32, 3],
      [0, 16, 16, 3],
      [1, 8, 8, 3],
      [2, 6, 6, 4],
    ])
    blocks.forEach(({ from, shape }, b) => {
      expect(blocks[b + 1]?.from ?? length).toBe(from + sizeOf(shape))
    })
    expect(draw(['channelMaps'], 0)?.length).toBe(length)
  })

  test('are there only when they are asked for, and nothing is run through the network for them otherwise', () => {
    const run = vi.spyOn(network, 'forward')
    expect(draw(['activations', 'templates'], null)).toBeUndefined()
    expect(run).not.toHaveBeenCalled()
    expect(draw(['channelMaps', 'activations'], 1)).toBeDefined()
    expect(run, 'once for both').toHaveBeenCalledTimes(1)
  })

  test('are of layers with places: dense ones have none', () => {
    const dense = networkOf([{ units: 4, activation: 'relu' }])
    expect(channelMapPlaces(dense.geometries)).toEqual({ blocks: [], length: 0 })
    expect(draw(['channelMaps'], 0, dense)).toBeUndefined()
  })

  test('are written into the same two arrays while it runs', () => {
    const arrays = new Set([1, 2, 3, 4, 5].map((version) => draw(['channelMaps'], 0, network, version)))
    expect(arrays.size).toBe(2)
  })

  test('have the means that the activations are', () => {
    draw(['channelMaps', 'activations'], 3)
    const maps = sections.get('channelMaps') as Float32Array
    const means = sections.get('activations') as Float32Array
    const { blocks } = channelMapPlaces(network.geometries)
    let unit = 0
    for (const { from, shape } of blocks.slice(1)) {
      const places = shape.height * shape.width
      for (let c = 0; c < shape.channels; c++, unit++) {
        let sum = 0
        for (let p = 0; p < places; p++) sum += maps[from + p * shape.channels + c]
        expect(sum / places).toBeCloseTo(means[unit], 6)
      }
    }
  })
})

test('a deeper filter’s slice is that of the channel below it has the largest weights for, by its own largest one', () => {
  const { blocks, length } = filterSlicePlaces(network.geometries)
  expect([blocks, length]).toEqual([[{ layer: 2, side: 3, from: 0 }], 4 * 9])
  const { weights, units, below } = network.layers[2]
  const request: FrameRequest = {
    sections: ['filterSlices'],
    gridSize: 60,
    focusUnit: null,
    pickedImage: null,
  }
  copyOfImages({ data, frozen: { network } as Frozen, sections, request, version: 9 })
  const slices = sections.get('filterSlices') as Uint8Array
  for (let f = 0; f < units; f++) {
    const ofChannel = Array.from({ length: below.channels }, (_, c) =>
      Array.from({ length: 9 }, (_, tap) => weights[(tap * below.channels + c) * units + f]),
    )
    const norms = ofChannel.map((slice) => slice.reduce((sum, w) => sum + w * w, 0))
    const strongest = ofChannel[norms.indexOf(Math.max(...norms))]
    const most = Math.max(...strongest.map(Math.abs))
    const expected = strongest.map((w) => Math.round(128 + (127 * w) / most))
    expect(Array.from(slices.subarray(f * 9, f * 9 + 9))).toEqual(expected)
  }
})
