// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type LayerGeometry, layerGeometries } from './geometry.ts'
import type { LayerConfig } from './layerKinds.ts'
import {
  areaBelow,
  areaOfPlace,
  type PlaneArea,
  receptiveField,
  wholeField,
  windowAt,
} from './receptiveField.ts'
import { type Shape, sizeOf } from './shape.ts'

const conv = (size: 1 | 3 | 5 | 7, more: object = {}): LayerConfig => ({
  kind: 'conv',
  filters: 2,
  size,
  activation: 'linear',
  ...more,
})
const pool = (size: 2 | 3 | 4 | 'all', mode: 'max' | 'average' = 'max'): LayerConfig => ({
  kind: 'pool',
  mode,
  size,
})
const image: Shape = { height: 11, width: 9, channels: 2 }

/** Brute force: every weight is 1, so that no value cancels another, and a larger pixel is larger in all that sees it. */
function forward(layer: LayerGeometry, values: readonly number[]): number[] {
  const { below, shape, field, pooling } = layer
  const out: number[] = []
  for (let y = 0; y < shape.height; y++) {
    for (let x = 0; x < shape.width; x++) {
      for (let j = 0; j < shape.channels; j++) {
        const seen: number[] = []
        for (let v = 0; v < below.height; v++) {
          for (let u = 0; u < below.width; u++) {
            const ky = field ? v - (y * field.stride - field.padding) : 0
            const kx = field ? u - (x * field.stride - field.padding) : 0
            if (field && (ky < 0 || kx < 0 || ky >= field.height || kx >= field.width)) continue
            for (let c = 0; c < below.channels; c++) {
              if (!pooling || c === j) seen.push(values[(v * below.width + u) * below.channels + c])
            }
          }
        }
        out.push(pooling === 'max' ? Math.max(...seen) : seen.reduce((sum, value) => sum + value, 0))
      }
    }
  }
  return out
}

const through = (layers: readonly LayerGeometry[], values: readonly number[]): number[][] => {
  const planes: number[][] = []
  for (const layer of layers) planes.push(forward(layer, planes.at(-1) ?? values))
  return planes
}

const dark = Array.from({ length: sizeOf(image) }, (_, k) => (k * 7919) % 13)

/** For each layer and place: which pixels, [y × x], change something there when they alone change. */
function seenByForce(layers: readonly LayerGeometry[]): boolean[][][] {
  const before = through(layers, dark)
  const places = image.height * image.width
  const seen = layers.map(({ shape }) =>
    Array.from({ length: shape.height * shape.width }, () => Array<boolean>(places).fill(false)),
  )
  for (let pixel = 0; pixel < places; pixel++) {
    const changed = dark.map((value, k) => (Math.floor(k / image.channels) === pixel ? value + 1e6 : value))
    for (const [l, values] of through(layers, changed).entries()) {
      const { channels } = layers[l].shape
      for (const [k, value] of values.entries()) {
        if (value !== before[l][k]) seen[l][Math.floor(k / channels)][pixel] = true
      }
    }
  }
  return seen
}

const isIn = ({ top, left, height, width }: PlaneArea, y: number, x: number) =>
  y >= top && y < top + height && x >= left && x < left + width

function eachPlace(
  layers: readonly LayerGeometry[],
  visit: (l: number, area: PlaneArea, seen: boolean[]) => void,
) {
  const seen = seenByForce(layers)
  for (const [l, { shape }] of layers.entries()) {
    for (let k = 0; k < shape.height * shape.width; k++) {
      const place = { y: Math.floor(k / shape.width), x: k % shape.width }
      visit(l, receptiveField(layers, l, place), seen[l][k])
    }
  }
}

describe('a receptive field is what brute force finds', () => {
  test.each<[string, LayerConfig[]]>([
    ['3 × 3, then 5 × 5', [conv(3), conv(5)]],
    ['without padding', [conv(3, { padding: 'valid' }), conv(5, { padding: 'valid' })]],
    ['with strides', [conv(3, { stride: 2 }), conv(3, { stride: 2 })]],
    ['strides without padding', [conv(5, { stride: 2, padding: 'valid' }), conv(3)]],
    ['7 × 7 on a plane that is hardly larger', [conv(3, { stride: 2 }), conv(7)]],
    ['max-pools that leave a column out', [pool(2), conv(3), pool(2)]],
    ['average pools', [conv(3), pool(3, 'average'), conv(3)]],
    ['a pool of 4', [pool(4), conv(3)]],
    ['a pool over the whole plane', [conv(3), pool('all', 'average')]],
  ])('%s', (_, configs) => {
    const layers = layerGeometries(configs, image, 3)
    eachPlace(layers, (_, area, seen) => {
      const told = seen.map((_, pixel) => isIn(area, Math.floor(pixel / image.width), pixel % image.width))
      expect(told).toEqual(seen)
    })
  })

  test('with a stride above the size nothing outside moves, and every side of it is touched', () => {
    const layers = layerGeometries([conv(1, { stride: 2 }), conv(3, { padding: 'valid' })], image, 3)
    eachPlace(layers, (l, area, seen) => {
      const at = (y: number, x: number) => seen[y * image.width + x]
      for (let y = 0; y < image.height; y++) {
        for (let x = 0; x < image.width; x++) if (!isIn(area, y, x)) expect(at(y, x)).toBe(false)
      }
      const [bottom, right] = [area.top + area.height - 1, area.left + area.width - 1]
      expect([at(area.top, area.left), at(bottom, right)]).toEqual([true, true])
      if (l === 1) expect(at(area.top + 1, area.left)).toBe(false)
    })
  })
})

test('the receptive field of 5 × 5, pool 2, 5 × 5, pool 2 in the middle of an image is 16 × 16', () => {
  const layers = layerGeometries([conv(5), pool(2), conv(5), pool(2)], 3072, 10)
  const sizes = layers.slice(0, 4).map(({ shape }, l) => {
    const place = { y: shape.height / 2, x: shape.width / 2 }
    return receptiveField(layers, l, place).height
  })
  expect(sizes).toEqual([5, 6, 14, 16])
  expect(receptiveField(layers, 4, { y: 0, x: 0 })).toEqual({ top: 0, left: 0, height: 32, width: 32 })
})

test('a window at the border hangs over it, what it reads does not', () => {
  const [layer] = layerGeometries([conv(5)], image, 3)
  if (!layer.field) throw new Error('it has a window')
  expect(windowAt({ field: layer.field }, { y: 0, x: 8 })).toEqual({ top: -2, left: 6, height: 5, width: 5 })
  expect(areaBelow(layer, areaOfPlace({ y: 0, x: 8 }))).toEqual({ top: 0, left: 6, height: 3, width: 3 })
})

test('a whole field is as large at every place, and its part on the image is the receptive field', () => {
  const layers = layerGeometries([conv(5), pool(2), conv(3, { stride: 2 })], image, 3)
  for (const [l, { shape }] of layers.entries()) {
    const { height, width } = wholeField(layers, l, { y: 0, x: 0 })
    for (let k = 0; k < shape.height * shape.width; k++) {
      const place = { y: Math.floor(k / shape.width), x: k % shape.width }
      const whole = wholeField(layers, l, place)
      const seen = receptiveField(layers, l, place)
      expect([whole.height, whole.width]).toEqual([height, width])
      const [top, left] = [Math.max(0, whole.top), Math.max(0, whole.left)]
      expect(seen).toEqual({
        top,
        left,
        height: Math.min(image.height, whole.top + height) - top,
        width: Math.min(image.width, whole.left + width) - left,
      })
    }
  }
})
