import { expect, test } from 'vitest'
import { divergingRamp } from '../../../charts/base/colors.ts'
import { darkTheme } from '../../../charts/base/theme.ts'
import { normalizeConfig } from '../../../config/normalize/normalize.ts'
import { channelMapPlaces } from '../../../domain/layers/channelMaps.ts'
import { filterSlicePlaces } from '../../../domain/layers/filterSlices.ts'
import { networkModel, tileOf } from '../model.ts'
import { mapOf, rangesOf, tilesOf } from './tiles.ts'

const { config } = normalizeConfig({
  data: { set: 'cifar10' },
  layers: [
    { kind: 'conv', filters: 3, size: 3, stride: 2, activation: 'relu' },
    { kind: 'pool', mode: 'max', size: 2 },
    { kind: 'conv', filters: 2, size: 3, activation: 'relu' },
    { kind: 'pool', mode: 'average', size: 'all' },
  ],
})
const model = networkModel(config)
const ramp = divergingRamp(darkTheme)
const { blocks, length } = channelMapPlaces(model.layers)

/** Each channel has its number, from 1, at every place. */
const channelMaps = new Float32Array(length)
for (const { from, shape } of blocks)
  for (let k = 0; k < shape.height * shape.width * shape.channels; k++)
    channelMaps[from + k] = 1 + (k % shape.channels)

/** The color in the middle of a unit's tile; null: the tile is left to others. */
function colorOf(
  sections: Parameters<typeof tilesOf>[1],
  look: 'maps' | 'filters',
  layer: number,
  unit: number,
) {
  const pixels = { data: new Uint32Array(8 * 8), width: 8 }
  const tiles = tilesOf(model, sections, look)
  const painted = tiles?.paint(
    pixels,
    { x: 0, y: 0, size: 8, alpha: 255 },
    tileOf(model, { layer, unit }),
    ramp,
  )
  return painted ? pixels.data[4 * 8 + 4] : null
}

test('each tile of a layer with places is its own channel, colored by the largest value of the layer', () => {
  expect([0, 1, 2].map((unit) => colorOf({ channelMaps }, 'maps', 0, unit))).toEqual(
    [1, 2, 3].map((value) => ramp[128 + Math.round((127 * value) / 3)]),
  )
  expect([0, 1].map((unit) => colorOf({ channelMaps }, 'maps', 2, unit))).toEqual([ramp[128 + 64], ramp[255]])
  expect(rangesOf(model, { channelMaps })).toEqual(['3', '3', '2', '', ''])
  expect(mapOf(model, { channelMaps }, 2)?.range).toBe(2)
})

test('the image, what is pooled over the whole plane, and scores have no tile of theirs', () => {
  for (const layer of [-1, 3, 4]) expect(colorOf({ channelMaps }, 'maps', layer, 0)).toBeNull()
})

test('maps of another network, or none, are not drawn', () => {
  expect(tilesOf(model, {}, 'maps')).toBeNull()
  expect(tilesOf(model, { channelMaps: channelMaps.slice(1) }, 'maps')).toBeNull()
})

test('as filters the first layer is in color, deeper ones are slices, and pooling is empty', () => {
  const slices = filterSlicePlaces(model.layers)
  const filterSlices = new Uint8Array(slices.length).fill(255, slices.length / 2)
  const templates = new Uint8Array(3 * 3072).fill(200)
  const sections = { templates, filterSlices }
  expect(colorOf(sections, 'filters', 0, 2)).toBe(0xffc8c8c8)
  expect([0, 1].map((unit) => colorOf(sections, 'filters', 2, unit))).toEqual([ramp[0], ramp[255]])
  expect(colorOf(sections, 'filters', 1, 0)).toBe(ramp[128])
})
