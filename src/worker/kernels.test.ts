import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createDataSet } from '../engine/datasets/index.ts'
import { experiment, hidden } from '../engine/fixtures.ts'
import { KernelSource } from './kernels.ts'
import { Experiment } from './run/experiment.ts'

const file = new URL('../engine/kernels/wasm/kernels.wasm', import.meta.url)
const config = experiment({ layers: hidden('tanh 8, relu 5') })
const data = createDataSet(config)

async function kernelsOf(module?: Promise<WebAssembly.Module>) {
  const source = new KernelSource(module)
  await source.coming
  expect(source.coming).toBeNull()
  return source.create(config, data)
}

test('an experiment runs on WebAssembly where there is the module', async () => {
  const kernels = await kernelsOf(WebAssembly.compile(readFileSync(file)))
  expect(kernels.name).toBe('wasm-simd')
  const { trainer } = new Experiment(1, config, data, kernels)
  trainer.update()
  expect(trainer.network.scratch.passes).not.toBeNull()
})

test.each([
  ['there is no module', () => undefined],
  ['it could not be fetched', () => Promise.reject(new TypeError('fetch failed'))],
  ['the browser refuses it', () => WebAssembly.compile(Uint8Array.of(0, 1, 2, 3))],
])('the plain kernels are taken where %s', async (_, module) => {
  expect((await kernelsOf(module())).name).toBe('plain')
})

test('the plain kernels are taken where there is no memory', async () => {
  const source = new KernelSource(WebAssembly.compile(readFileSync(file)))
  await source.coming
  const { name } = source.create(experiment({ layers: [{ units: 1e9, activation: 'relu' }] }), data)
  expect(name).toBe('plain')
})
