import { afterEach, describe, expect, test } from 'vitest'
import type { LayerConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import type { Network } from '../../engine/network/network.ts'
import { BestExamples, bestCount } from '../../engine/probes/best.ts'
import { bestHead, bestRow, type FrameRequest, frameSections } from '../../protocol/frame.ts'
import { closePages, config, open } from '../port/fakePage.ts'
import type { Frozen } from '../run/frozen.ts'
import { BestPatches } from './bestPatches.ts'
import { Sections } from './sections.ts'
import { imagesOf, networkOn, randomShards, referenceOutputs } from './testImages.ts'

afterEach(closePages)

const data = imagesOf(40)
const requestOf = (layer: number, unit: number): FrameRequest => ({
  sections: ['bestPatches', 'bestImages'],
  gridSize: 60,
  focusUnit: { layer, unit },
  pickedImage: null,
})

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** What is found by looking at all test images, or the first so many. */
function look(network: Network, layer: number, unit: number, count = data.test.count) {
  const sections = new Sections()
  const best = new BestPatches(data, { network } as Frozen, sections)
  best.begin(requestOf(layer, unit))
  const whole = count === data.test.count
  const rows = whole ? undefined : Int32Array.from({ length: count }, (_, k) => k)
  const ran = finish(best.look(1, whole ? 'whole' : 'probe', rows))
  return { ran, sections, rows: rowsOf(sections.get('bestPatches') as Float32Array) }
}

const rowsOf = (figures: Float32Array) =>
  Array.from({ length: figures[3] }, (_, k) => {
    const [example, place, value] = figures.subarray(bestHead + k * bestRow)
    return { example, place, value }
  })

describe('the test images that excite a unit most', () => {
  const layers: LayerConfig[] = [
    { kind: 'conv', filters: 3, size: 5, stride: 2, activation: 'relu' },
    { kind: 'pool', mode: 'max', size: 2 },
    { kind: 'conv', filters: 4, size: 3, padding: 'valid', activation: 'tanh' },
    { units: 5, activation: 'prelu' },
  ]
  const network = networkOn(layers)
  const scan = Array.from({ length: data.test.count }, (_, image) => referenceOutputs(network, data, image))

  test.each([
    ['a convolutional channel', 0, 1],
    ['a pooling channel', 1, 2],
    ['a deeper channel', 2, 3],
    ['a dense unit', 3, 4],
    ['a score', 4, 9],
  ])('are those of a full scan by the float64 reference: %s', (_, layer, unit) => {
    const { units } = network.layers[layer]
    const expected = scan
      .map((outputs, example) => {
        const own = outputs[layer].filter((_, k) => k % units === unit)
        const value = Math.max(...own)
        return { example, place: own.indexOf(value), value }
      })
      .sort((a, b) => b.value - a.value || a.example - b.example)
      .slice(0, bestCount)
    const { rows, ran, sections } = look(network, layer, unit)
    expect(ran).toBe(40)
    expect([...(sections.get('bestPatches') as Float32Array).subarray(0, bestHead)]).toEqual([
      layer,
      unit,
      40,
      9,
    ])
    expect(rows.map(({ example, place }) => [example, place])).toEqual(
      expected.map(({ example, place }) => [example, place]),
    )
    for (const [k, { value }] of rows.entries()) expect(value).toBeCloseTo(expected[k].value, 4)
    const images = sections.get('bestImages') as Uint8Array
    rows.forEach(({ example }, k) => {
      const pixels = data.test.pixels?.subarray(example * imageSize, (example + 1) * imageSize)
      expect(images.subarray(k * imageSize, (k + 1) * imageSize)).toEqual(pixels)
    })
  })

  test('of fewer images there are as many as were looked at', () => {
    const { rows, ran, sections } = look(network, 0, 0, 6)
    expect(ran).toBe(6)
    expect(rows.map(({ example }) => example).sort()).toEqual([0, 1, 2, 3, 4, 5])
    expect((sections.get('bestPatches') as Float32Array)[2]).toBe(6)
  })

  test('are each there once, at the first of equal places, the first of equal images before', () => {
    const [layer] = network.layers
    const best = new BestExamples(network, 0, 2)
    const rows = 12
    const activations = new Float32Array(rows * layer.width)
    const at = (row: number, place: number) => row * layer.width + place * layer.units + 2
    for (const [row, place, value] of [
      [3, 7, 2],
      [3, 90, 2],
      [5, 1, 2],
      [11, 4, 3],
      [8, 0, Number.NaN],
      [8, 200, 0.5],
    ])
      activations[at(row, place)] = value
    best.observe({ layers: [{ activations }] } as never, rows)
    expect(best.best.slice(0, 5).map(({ example, place, value }) => [example, place, value])).toEqual([
      [11, 4, 3],
      [3, 7, 2],
      [5, 1, 2],
      [8, 200, 0.5],
      [0, 0, 0],
    ])
    expect(best.best).toHaveLength(bestCount)
    expect(new Set(best.best.map(({ example }) => example)).size).toBe(bestCount)
  })
})

describe('while it runs and at rest', () => {
  const shards = randomShards(1200)
  const images = { load: async () => shards }

  test('the best patches are of so many images as are looked at: in the end of all of them', async () => {
    const page = open({ images: images as never })
    page.grant(3)
    page.load(
      config({
        data: { set: 'cifar10', samples: 1000, testImages: 1100 },
        layers: [{ units: 4, activation: 'relu' }],
        optimizer: { name: 'sgd', learningRate: 0.001 },
      }),
    )
    page.send({ type: 'watch', ...requestOf(0, 1) })
    page.send({ type: 'play' })
    const found = () => {
      const last = page.frames.at(-1)
      return last && frameSections(last.header, last.buffer).bestPatches
    }
    const step = () => page.frames.at(-1)?.header.step ?? 0
    await page.until(() => step() > 2 && (found()?.[2] ?? 0) > 0)
    expect([...(found() ?? []).subarray(0, 2)]).toEqual([0, 1])
    expect(found()?.[2]).toBeLessThanOrEqual(500)
    await page.ask({ type: 'pause' })
    await page.until(() => found()?.[2] === 1100)
    page.send({ type: 'watch', ...requestOf(1, 3) })
    await page.until(() => found()?.[1] === 3 && found()?.[2] === 1100)
    page.send({ type: 'watch', ...requestOf(9, 3) })
    page.send({ type: 'watch', ...requestOf(0, 2) })
    await page.until(() => found()?.[1] === 2 && found()?.[2] === 1100)
  })
})
