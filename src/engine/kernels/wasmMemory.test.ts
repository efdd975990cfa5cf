import { expect, test } from 'vitest'
import { loadKernels } from '../../tools/build/load-kernels.ts'
import { plainKernels } from './plain.ts'
import { createWasmKernels } from './wasm.ts'

const instantiate = loadKernels()

test('arrays of another memory are worked on all the same', () => {
  const wasm = createWasmKernels(instantiate, 1 << 20, () => plainKernels)
  const x = Float32Array.of(1, 2, 3)
  const w = wasm.allocate(3)
  w.set([1, 10, 100])
  const out = new Float32Array(1)
  wasm.dense(x, w, wasm.allocate(1), out, 1, 3, 1)
  expect(out[0]).toBe(321)
})

test('when its memory is full the work goes on in plain arrays', () => {
  const wasm = createWasmKernels(instantiate, 100, () => plainKernels)
  const first = wasm.allocate(4)
  const beyond = wasm.allocate(1 << 20)
  expect(wasm.allocate(10).buffer).toBe(first.buffer)
  expect(beyond.buffer).not.toBe(first.buffer)
  first.set([1, 2, 3, 4])
  wasm.multiply(first, first, beyond, 4)
  expect([...beyond.subarray(0, 5)]).toEqual([1, 4, 9, 16, 0])
})

test('a view deep inside a large plain array is not taken for a place in the memory', () => {
  const wasm = createWasmKernels(instantiate, 1 << 20, () => plainKernels)
  const own = wasm.allocate(4)
  own.set([1, 2, 3, 4])
  const far = wasm.allocate(1 << 21).subarray(3 << 18)
  far.set([5, 6, 7, 8])
  const out = wasm.allocate(4)
  wasm.multiply(own, far, out, 4)
  expect([...out]).toEqual([5, 12, 21, 32])
})
