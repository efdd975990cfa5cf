import { describe, expect, test } from 'vitest'
import type { LayerConfig } from '../../config/types.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import { shiftedImage } from '../../domain/shiftedImage.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import type { Network } from '../../engine/network/network.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
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

/** A run of so many images that is shown while it trains, its clock in hand: each look at it is so many milliseconds later. */
function trainingShow(request: Partial<FrameRequest>, playing = true, count = 120, ms = 1) {
  const many = imagesOf(count)
  const experiment = new Experiment(1, network.config, many, plainKernels, { images })
  const frames: Array<EventMap['frame']> = []
  const writer = new FrameWriter({ postMessage: (frame) => frames.push(frame as never), onmessage: null })
  const watch: FrameRequest = { sections: [], gridSize: 60, focusUnit: null, pickedImage: 0, ...request }
  const figures = { playing, updatesPerSecond: 1, trainShare: 0.9, showShare: 0.1 }
  const show = new Show(experiment, writer, watch, () => figures)
  const clock = { now: 0 }
  const grant = () => writer.take(new ArrayBuffer(1 << 16))
  const piece = () => show.piece(() => (clock.now += ms))
  const last = () => {
    const { header, buffer } = frames[frames.length - 1]
    return { header, sections: frameSections(header, buffer) }
  }
  grant()
  while (frames.length === 0) piece()
  /** A new state, of which the figures are begun. */
  const train = () => {
    experiment.updates(1)
    clock.now += 20
    grant()
    piece()
    piece()
  }
  return { many, experiment, frames, watch, show, clock, grant, piece, last, train }
}

test('another shown image is answered before what is being measured is done, and once', () => {
  const { many, experiment, frames, watch, show, clock, grant, last, train } = trainingShow({
    sections: ['activations'],
  })
  const before = last().sections.activations?.slice()
  train()
  expect(frames).toHaveLength(1)
  const pixels = pixelsOf(7)
  show.watch({ ...watch, pixels })
  expect(show.answerLook(clock.now)).toBe(true)
  expect(frames).toHaveLength(2)
  expect(frames[1].header.metrics.step, 'the new state is still being measured').toBe(0)
  expect([frames[0].header.answers, frames[1].header.answers], 'nor is all there').toEqual([watch, undefined])
  const look = { pickedImage: null, pixels }
  const expected = shown(experiment.trainer.network, ['activations'], look, many)('activations')
  expect(last().sections.activations).toEqual(expected)
  expect(last().sections.activations).not.toEqual(before)
  grant()
  expect(show.answerLook(clock.now)).toBe(false)
})

describe('what a person looks at comes before the figures', () => {
  const wanted: SectionName[] = ['unitParameters', 'activations', 'channelMaps']
  const own = (of: Network, unit: number) => [
    of.layers[0].biases[unit],
    ...Array.from({ length: 27 }, (_, k) => of.layers[0].weights[4 * k + unit]),
  ]

  test('the parameters of another focused unit are answered at once, as they are now', () => {
    const { experiment, frames, watch, show, clock, last, train } = trainingShow({ sections: wanted })
    train()
    // the figures that go on are of the state before
    experiment.updates(1)
    show.watch({ ...watch, focusUnit: { layer: 0, unit: 2 } })
    expect(show.answerLook(clock.now)).toBe(true)
    expect(frames).toHaveLength(2)
    expect([...(last().sections.unitParameters ?? [])]).toEqual([0, 2, ...own(experiment.trainer.network, 2)])
    expect(show.answerLook(clock.now), 'once').toBe(false)
  })

  test('they are renewed while a round of figures goes on, with the maps of the same parameters; the figures stay those of their state', () => {
    const focusUnit = { layer: 0, unit: 1 }
    const first = trainingShow({ sections: wanted, focusUnit })
    const { experiment, many, frames, clock, grant, piece, last, train } = first
    train()
    const figures = experiment.trainer.network.parameters.slice()
    experiment.updates(3)
    clock.now += 300
    grant()
    piece()
    expect(frames).toHaveLength(2)
    const { network: now } = experiment.trainer
    expect([...(last().sections.unitParameters ?? [])]).toEqual([0, 1, ...own(now, 1)])
    const found = shown(now, wanted, { pickedImage: 0 }, many)
    for (const name of ['activations', 'channelMaps'] as const)
      expect(last().sections[name], name).toEqual(found(name))
    expect(last().header.metrics.step).toBe(0)
    // the round that was begun at step 1 ends with its own figures
    while (last().header.metrics.step === 0) {
      grant()
      piece()
    }
    expect(last().header.metrics.step).toBe(1)
    const of = networkOn([conv, pool])
    of.parameters.set(figures)
    const { loss } = finish(
      evaluateSplit(of, of.config.loss, many.test, {
        rows: Int32Array.from({ length: many.test.count }, (_, k) => k),
      }),
    )
    expect(last().header.metrics.loss.test).toBe(loss)
  })

  test('without a focused unit what becomes of the shown image is renewed', () => {
    for (const name of ['activations', 'channelMaps', 'contributions'] as const) {
      const { experiment, many, frames, clock, grant, piece, last, train } = trainingShow({
        sections: [name],
      })
      train()
      experiment.updates(3)
      clock.now += 300
      grant()
      piece()
      expect([frames.length, last().header.metrics.step], name).toEqual([2, 0])
      const found = shown(experiment.trainer.network, [name], { pickedImage: 0 }, many)
      expect(last().sections[name], name).toEqual(found(name))
    }
  })

  test('where that takes long it is renewed less often: the figures wait for it', () => {
    const { experiment, show, clock, grant, last, train } = trainingShow({ sections: ['activations'] })
    const slowly = () => show.piece(() => (clock.now += 5))
    const scoresAfter = (ms: number) => {
      experiment.updates(1)
      clock.now += ms
      grant()
      slowly()
      return last().sections.activations?.slice()
    }
    train()
    const first = scoresAfter(300)
    expect(scoresAfter(300)).toEqual(first)
    expect(last().header.metrics.step, 'the round goes on').toBe(0)
    expect(scoresAfter(700)).not.toEqual(first)
  })

  test('what excites another unit is first of few images, before the round that goes on has ended', () => {
    const sections: SectionName[] = ['bestPatches', 'bestImages', 'unitParameters']
    const { experiment, frames, watch, show, clock, grant, piece, last, train } = trainingShow({ sections })
    train()
    const steps = () => frames.map(({ header }) => header.metrics.step)
    show.watch({ ...watch, focusUnit: { layer: 0, unit: 3 } })
    show.answerLook(clock.now)
    // meanwhile the parameters are those of now
    experiment.updates(2)
    clock.now += 300
    grant()
    piece()
    expect([...(last().sections.unitParameters ?? [])]).toEqual([0, 3, ...own(experiment.trainer.network, 3)])
    const looked: number[] = []
    while (looked.length < 2) {
      grant()
      piece()
      const [layer, unit, count] = last().sections.bestPatches ?? []
      if (layer === 0 && unit === 3 && looked.at(-1) !== count) looked.push(count)
    }
    expect(looked).toEqual([50, 120])
    expect(new Set(steps()), 'its figures are not there yet').toEqual(new Set([0]))
    // and the round that was begun for no unit takes nothing of it away
    while (last().header.metrics.step === 0) {
      grant()
      piece()
      expect([...(last().sections.bestPatches ?? [])].slice(0, 2)).toEqual([0, 3])
    }
  })

  test.each([
    [1, 200],
    [200, 150],
  ])('where a look takes %i ms, it is at %i images in the end, as many as a round has', (ms, most) => {
    const sections: SectionName[] = ['bestPatches', 'bestImages', 'unitParameters']
    const slow = trainingShow({ sections }, true, 200, ms)
    const { watch, show, clock, grant, piece, last, train } = slow
    train()
    while (last().header.metrics.step === 0) {
      grant()
      piece()
    }
    train()
    show.watch({ ...watch, focusUnit: { layer: 0, unit: 3 } })
    show.answerLook(clock.now)
    const looked = new Set<number>()
    while (last().header.metrics.step === 1) {
      grant()
      piece()
      const [layer, unit, count] = last().sections.bestPatches ?? []
      if (layer === 0 && unit === 3) looked.add(count)
    }
    expect([...looked].slice(0, 2)).toEqual([50, most])
    expect(last().header.metrics.testCount).toBe(most)
  })

  test('nothing is renewed of a run that rests', () => {
    const focusUnit = { layer: 0, unit: 1 }
    const { frames, clock, grant, piece } = trainingShow({ sections: wanted, focusUnit }, false)
    for (let k = 0; k < 200; k++) {
      grant()
      clock.now += 300
      piece()
    }
    const count = frames.length
    for (let k = 0; k < 50; k++) {
      clock.now += 300
      expect(piece()).toBe(false)
    }
    expect(frames).toHaveLength(count)
  })
})
