import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { experiment, hidden } from '../fixtures.ts'
import { plainKernels } from '../kernels/plain.ts'
import { Trainer } from '../training/trainer.ts'
import { digestOf } from './digest.ts'
import { takeSnapshot } from './snapshot.ts'

const sha256 = (values: Float32Array) =>
  createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex')

test('the digest is SHA-256 over little-endian float32, at any length', () => {
  for (const length of [0, 1, 1000, 131_072, 300_001]) {
    const values = Float32Array.from({ length }, (_, k) => k / 7 - 3)
    expect(finish(digestOf(values))).toBe(sha256(values))
  }
})

test('a NaN has no digest, an infinity has', () => {
  expect(finish(digestOf(Float32Array.of(1, Number.NaN)))).toBe('')
  expect(finish(digestOf(Float32Array.of(1, Number.POSITIVE_INFINITY)))).toHaveLength(64)
})

test('a snapshot holds the whole state, copied', () => {
  const config = experiment({ layers: hidden('prelu 5, maxout 3'), regularization: { l2: 0.01 } })
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  for (let k = 0; k < 20; k++) trainer.update()
  const snapshot = finish(takeSnapshot(trainer))
  expect(snapshot).toMatchObject({ step: 20, epoch: 1, parameterCount: 64 })
  expect(snapshot.digest).toBe(sha256(trainer.network.parameters))
  expect(
    snapshot.layers.map(({ kind, activation, inputs, units }) => [kind, activation, inputs, units]),
  ).toEqual([
    ['dense', 'prelu', 2, 5],
    ['maxout', 'maxout', 5, 3],
    ['dense', 'linear', 3, 2],
  ])
  const arrays = snapshot.layers.flatMap(({ weights, biases, slopes }) => [
    weights,
    biases,
    slopes ?? new Float32Array(0),
  ])
  expect(arrays.map(({ length }) => length)).toEqual([10, 5, 5, 30, 6, 0, 6, 2, 0])
  expect(Float32Array.from(arrays.flatMap((values) => Array.from(values)))).toEqual(
    trainer.network.parameters,
  )
  trainer.update()
  expect(snapshot.layers[2].weights).not.toEqual(trainer.network.layers[2].weights)
  expect(snapshot.accuracy?.train).toBeGreaterThan(0.4)
  expect(snapshot.loss.penalty).toBeGreaterThan(0)
})

test('a regression has no accuracy', () => {
  const config = experiment({ data: { set: 'hills' }, loss: 'squared' })
  expect(finish(takeSnapshot(new Trainer(config, createDataSet(config), plainKernels))).accuracy).toBeNull()
})
