import { expect, test } from 'vitest'
import { imageSize } from '../../domain/imageFormat.ts'
import { shiftedImage } from '../../domain/shiftedImage.ts'
import { finish } from '../../engine/finish.ts'
import { plainKernels } from '../../engine/kernels/plain.ts'
import type { Network } from '../../engine/network/network.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import { type FrameRequest, frameSections } from '../../protocol/frame.ts'
import type { EventMap } from '../../protocol/messages.ts'
import { Experiment } from '../run/experiment.ts'
import { FrameWriter } from './frameWriter.ts'
import * as images from './imagePictures.ts'
import { Show } from './show.ts'
import { imagesOf, networkOn } from './testImages.ts'

const data = imagesOf(120)
const { config } = networkOn([{ kind: 'conv', filters: 4, size: 3, activation: 'relu' }])
const figures = { playing: true, updatesPerSecond: 1, trainShare: 0.9, showShare: 0.1 }

/** What the network says of each test image. */
function saidOf(network: Network): Uint8Array {
  const predictions = new Uint8Array(data.test.count)
  finish(evaluateSplit(network, network.config.loss, data.test, { predictions }))
  return predictions
}

/** The classes that the run speaks for after so many updates. */
function saidAfter(updates: number): Uint8Array {
  const experiment = new Experiment(1, config, data, plainKernels, { images })
  experiment.updates(updates)
  return saidOf(experiment.trainer.network)
}

const [first, second, later] = [saidAfter(0), saidAfter(1), saidAfter(9)]
/** Images of which it says something else in each of these states. */
const changed = [...later.keys()].filter((i) => later[i] !== second[i] && later[i] !== first[i])

/** A run of which a round of figures was begun after one update, that has had eight more since; its last frame is of a later look. */
function behind(look: Pick<FrameRequest, 'pickedImage' | 'pixels'>) {
  const experiment = new Experiment(1, config, data, plainKernels, { images })
  const frames: Array<EventMap['frame']> = []
  const writer = new FrameWriter({ postMessage: (frame) => frames.push(frame as never), onmessage: null })
  const watch: FrameRequest = {
    sections: ['testClass', 'activations'],
    gridSize: 60,
    focusUnit: null,
    ...look,
  }
  const show = new Show(experiment, writer, watch, () => figures)
  let now = 0
  const wait = (ms: number) => {
    now += ms
  }
  const piece = () => {
    writer.take(new ArrayBuffer(1 << 16))
    show.piece(() => ++now)
  }
  const last = () => {
    const { header, buffer } = frames[frames.length - 1]
    const { testClass, activations } = frameSections(header, buffer)
    const scores = activations?.slice(-10) ?? new Float32Array(0)
    return {
      step: header.metrics.step,
      said: [...(testClass ?? [])],
      best: scores.indexOf(Math.max(...scores)),
    }
  }
  while (frames.length === 0) piece()
  experiment.updates(1)
  wait(20)
  piece()
  experiment.updates(8)
  wait(300)
  piece()
  return { experiment, watch, show, piece, wait, last, now: () => now }
}

/** Those classes, but of some images what another state says. */
const but = (classes: Uint8Array, images: readonly number[], from: Uint8Array) =>
  [...classes].map((said, i) => (images.includes(i) ? from[i] : said))

test('the picked image is on the wall what its newest scores say; a round that was begun before takes nothing back, the next one does', () => {
  const [one, another] = changed
  expect(another, 'there are images to tell it by').toBeDefined()
  const { experiment, watch, show, piece, wait, last, now } = behind({ pickedImage: one })
  expect(last()).toEqual({ step: 0, said: but(first, [one], later), best: later[one] })

  show.watch({ ...watch, pickedImage: another })
  expect(show.answerLook(now())).toBe(true)
  expect(last()).toEqual({ step: 0, said: but(first, [one, another], later), best: later[another] })

  while (last().step === 0) piece()
  expect(last()).toEqual({ step: 1, said: but(second, [one, another], later), best: later[another] })

  experiment.updates(1)
  wait(20)
  while (last().step === 1) {
    piece()
    expect(last().said[another]).toBe(last().best)
  }
  while (last().step < 10) piece()
  expect(last().said).toEqual([...saidOf(experiment.trainer.network)])
})

test('a shifted image says nothing of the one that it was', () => {
  const [one] = changed
  const own = (data.test.pixels as Uint8Array).slice(one * imageSize, (one + 1) * imageSize)
  const { last } = behind({ pickedImage: one, pixels: shiftedImage(own, 3, 0) })
  expect(last()).toMatchObject({ step: 0, said: [...first] })
})
