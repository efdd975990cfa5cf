import { expect, test } from 'vitest'
import { createDataSet } from '../engine/datasets/index.ts'
import { experiment } from '../engine/fixtures.ts'
import { takeSnapshot } from '../engine/results/snapshot.ts'
import { Trainer } from '../engine/training/trainer.ts'
import type { DataDescription } from '../protocol/messages.ts'
import { wasmKernels } from '../tools/build/load-kernels.ts'
import { modelFile, readModel } from './model.ts'

/** A trained network with every kind of parameter that points have, as a file. */
function trained() {
  const config = experiment({
    data: { set: 'xor', samples: 60 },
    layers: [
      { units: 3, activation: 'prelu' },
      { units: 4, activation: 'maxout' },
    ],
  })
  const set = createDataSet(config)
  const trainer = new Trainer(config, set, wasmKernels(1 << 22))
  for (let k = 0; k < 30; k++) trainer.update()
  const turns = takeSnapshot(trainer)
  let turn = turns.next()
  while (!turn.done) turn = turns.next()
  const snapshot = turn.value
  const { geometries, parameters } = trainer.network
  const data = { ...set, inputSize: 2, outputSize: 2 } as unknown as DataDescription
  const log = [{ step: 3, settings: null, edits: [] }]
  const text = modelFile({
    version: '9',
    link: 'https://example.org/#v=1',
    config,
    log,
    snapshot,
    geometries,
    data,
  })
  return { text, config, log, snapshot, parameters }
}

test('a model’s file has every parameter in the digest’s order, to the bit, with its shape', () => {
  const { text, snapshot, parameters } = trained()
  const { layers } = JSON.parse(text)
  const values = layers.flatMap(
    ({ parameters: named }: { parameters: Record<string, { float32: string }> }) =>
      Object.values(named).flatMap(({ float32 }) => {
        const bytes = Uint8Array.from(Buffer.from(float32, 'base64'))
        return [...new Float32Array(bytes.buffer)]
      }),
  )
  expect(Float32Array.from(values)).toEqual(parameters.slice())
  expect(JSON.parse(text).digest).toBe(snapshot.digest)
  const shapes = layers.map(({ parameters: named }: { parameters: Record<string, { shape: number[] }> }) =>
    Object.entries(named).map(([name, { shape }]) => `${name} ${shape.join('×')}`),
  )
  expect(shapes).toEqual([
    ['weights 2×3', 'biases 3', 'slopes 3'],
    ['weights 2×3×4', 'biases 2×4'],
    ['weights 4×2', 'biases 2'],
  ])
})

test('it is read again with its link, config and step', () => {
  const { text, config, snapshot } = trained()
  const link = 'https://example.org/#v=1'
  expect(readModel(text)).toEqual({ link, config, step: 30, digest: snapshot.digest })
})

test('what is no model is told from one that is damaged', () => {
  const { text } = trained()
  for (const other of ['', '[]', 'null', '{"neurarium":1}', 'x,y\n1,2', '{"neurarium":{"model":1}}'])
    expect(readModel(other), other).toBe('other')
  expect(readModel(text.slice(0, 500))).toBe('damaged')
  const model = JSON.parse(text)
  const [first, second, last] = model.layers
  const withParameters = (layer: { parameters: object }, parameters: object) => ({
    ...layer,
    parameters: { ...layer.parameters, ...parameters },
  })
  const changes: object[] = [
    { format: 2 },
    { step: -1 },
    { step: 0.5 },
    { config: 'xor' },
    { digest: '0' },
    { layers: { length: 1e9 } },
    { layers: [first, second] },
    { layers: [second, first, last] },
    { layers: [withParameters(first, { weights: { float32: '%%' } }), second, last] },
    { layers: [first, withParameters(second, { biases: null }), last] },
  ]
  for (const change of changes)
    expect(readModel(JSON.stringify({ ...model, ...change })), JSON.stringify(change)).toBe('damaged')
})
