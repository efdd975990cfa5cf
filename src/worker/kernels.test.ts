import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createDataSet } from '../engine/datasets/index.ts'
import { experiment, hidden } from '../engine/fixtures.ts'
import type { Kernels } from '../engine/kernels/kernels.ts'
import { plainKernels } from '../engine/kernels/plain.ts'
import { KernelSource } from './kernels.ts'
import { Experiment } from './run/experiment.ts'

const file = new URL('../engine/kernels/wasm/kernels.wasm', import.meta.url)
const config = experiment({ layers: hidden('tanh 8, relu 5') })
const data = createDataSet(config)

async function kernelsOf(module?: Promise<WebAssembly.Module>) {
  const source = new KernelSource(() => plainKernels, module)
  await source.coming
  expect(source.coming).toBeNull()
  return source.create(config, data)
}

test('an experiment runs on WebAssembly where there is the module', async () => {
  const kernels = await kernelsOf(WebAssembly.compile(readFileSync(file)))
  expect(kernels?.name).toBe('wasm-simd')
  const { trainer } = new Experiment(1, config, data, kernels as Kernels)
  trainer.update()
  expect(trainer.network.scratch.passes).not.toBeNull()
})

test.each([
  ['there is no module', () => undefined],
  ['it could not be fetched', () => Promise.reject(new TypeError('fetch failed'))],
  ['the browser refuses it', () => WebAssembly.compile(Uint8Array.of(0, 1, 2, 3))],
])('there are no fast kernels where %s', async (_, module) => {
  expect(await kernelsOf(module())).toBeNull()
})

test('there are no fast kernels where there is no memory', async () => {
  const source = new KernelSource(() => plainKernels, WebAssembly.compile(readFileSync(file)))
  await source.coming
  expect(source.create(experiment({ layers: [{ units: 1e9, activation: 'relu' }] }), data)).toBeNull()
})
