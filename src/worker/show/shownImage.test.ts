import { describe, expect, test } from 'vitest'
import type { LayerConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/images.ts'
import { shiftedImage } from '../../domain/shiftedImage.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import type { Network } from '../../engine/network/network.ts'
import { type FrameRequest, frameSections, type SectionName } from '../../protocol/frame.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { Experiment } from '../run/experiment.ts'
import type { Frozen } from '../run/frozen.ts'
import { FrameWriter } from './frameWriter.ts'
import * as images from './imagePictures.ts'
import { Sections } from './sections.ts'
import { Show } from './show.ts'
import { writeShown } from './shownImage.ts'
import { imagesOf, networkOn, referenceOutputs } from './testImages.ts'

const data = imagesOf(12)
const pixelsOf = (image: number) =>
  (data.test.pixels as Uint8Array).slice(image * imageSize, (image + 1) * imageSize)
const conv: LayerConfig = { kind: 'conv', filters: 4, size: 3, activation: 'relu' }
const pool: LayerConfig = { kind: 'pool', mode: 'max', size: 4 }
const network = networkOn([conv, pool])

/** What a frame has of the shown image. */
function shown(
  of: Network,
  names: SectionName[],
  look: Pick<FrameRequest, 'pickedImage' | 'pixels'>,
  images = data,
) {
  const sections = new Sections()
  const request: FrameRequest = { sections: names, gridSize: 60, focusUnit: null, ...look }
  writeShown({ data: images, frozen: { network: of } as Frozen, sections, request, version: 1 })
  return (name: SectionName) => sections.get(name)?.slice() as Float32Array
}

describe('an image that stands in for the picked one', () => {
  const all: SectionName[] = ['activations', 'channelMaps', 'contributions']

  test('is run through the network to the same bits as the test image that it is', () => {
    const picked = shown(network, all, { pickedImage: 7 })
    const own = shown(network, all, { pickedImage: 2, pixels: pixelsOf(7) })
    for (const name of all) expect(own(name), name).toEqual(picked(name))
    const nothingPicked = shown(network, all, { pickedImage: null, pixels: pixelsOf(7) })
    expect(nothingPicked('activations')).toEqual(picked('activations'))
  })

  test('that was shifted comes in as itself so far on, and black where it does not reach', () => {
    const [x, y] = [5, -3]
    const still = shown(network, all, { pickedImage: 7 })('channelMaps')
    const moved = shown(network, all, { pickedImage: 7, pixels: shiftedImage(pixelsOf(7), x, y) })(
      'channelMaps',
    )
    const black = [0, 1, 2].map((channel) => data.pixelTables?.[256 * channel])
    for (let k = 0; k < imageSize; k++) {
      const [row, column, channel] = [Math.floor(k / 96) - y, (Math.floor(k / 3) % 32) - x, k % 3]
      const inside = row >= 0 && row < 32 && column >= 0 && column < 32
      const wanted = inside ? still[(row * 32 + column) * 3 + channel] : black[channel]
      if (moved[k] !== wanted) throw new Error(`${k}: ${moved[k]} instead of ${wanted}`)
    }
    expect(moved.slice(imageSize)).not.toEqual(still.slice(imageSize))
  })
})

describe('what each channel below the output adds to each score', () => {
  test.each<[string, LayerConfig[]]>([
    ['maps', [conv, pool]],
    ['maps of another function', [{ ...conv, activation: 'tanh', stride: 2 }]],
    ['dense units after maps', [conv, pool, { units: 7, activation: 'relu' }]],
    ['maxout units', [{ units: 6, activation: 'maxout' }]],
  ])('sums up to the score with the bias, and is what the float64 reference gives: %s', (_, layers) => {
    const of = networkOn(layers)
    const found = shown(of, ['contributions', 'activations'], { pickedImage: 4 })
    const values = found('contributions')
    const scores = found('activations').slice(-10)
    const output = of.layers[of.layers.length - 1]
    const { channels } = output.below
    expect(values).toHaveLength(10 * (channels + 1))
    const below = referenceOutputs(of, data, 4)[layers.length - 1]
    for (let k = 0; k < 10; k++) {
      const row = values.subarray(k * (channels + 1), (k + 1) * (channels + 1))
      expect(row[channels]).toBe(output.biases[k])
      expect(row.reduce((sum, share) => sum + share)).toBeCloseTo(scores[k], 4)
      for (let c = 0; c < channels; c++) {
        let sum = 0
        for (let i = c; i < below.length; i += channels) sum += below[i] * output.weights[i * 10 + k]
        expect(row[c]).toBeCloseTo(sum, 4)
      }
    }
  })

  test('is there where something lies below the output', () => {
    expect(shown(networkOn([]), ['contributions'], { pickedImage: 0 })('contributions')).toBeUndefined()
  })
})

test('another shown image is answered before what is being measured is done, and once', () => {
  const many = imagesOf(400)
  const experiment = new Experiment(1, network.config, many, plainKernels, { images })
  const frames: Array<EventMap['frame']> = []
  const writer = new FrameWriter({ postMessage: (frame) => frames.push(frame as never), onmessage: null })
  const buffers = () => writer.take(new ArrayBuffer(1 << 16))
  const watch = { sections: ['activations' as const], gridSize: 60, focusUnit: null, pickedImage: 0 }
  const figures = { playing: true, updatesPerSecond: 1, trainShare: 0.9 }
  const show = new Show(experiment, writer, watch, () => figures)
  let now = 0
  const piece = () => show.piece(() => ++now)
  const last = () => {
    const { header, buffer } = frames[frames.length - 1]
    return frameSections(header, buffer).activations?.slice()
  }
  buffers()
  while (frames.length === 0) piece()
  const before = last()

  experiment.updates(1)
  now += 20
  buffers()
  piece()
  piece()
  expect(frames).toHaveLength(1)
  const pixels = pixelsOf(7)
  show.watch({ ...watch, pixels })
  expect(show.answerImage(now)).toBe(true)
  expect(frames).toHaveLength(2)
  expect(frames[1].header.metrics.step, 'the new state is still being measured').toBe(0)
  const look = { pickedImage: null, pixels }
  const expected = shown(experiment.trainer.network, ['activations'], look, many)('activations')
  expect(last()).toEqual(expected)
  expect(last()).not.toEqual(before)
  buffers()
  expect(show.answerImage(now)).toBe(false)
})
