import { expect, test } from 'vitest'
import { compileKernels } from './compile-kernels.ts'

test('compiling the kernels leaves the process as it is: what is sorted beside it is sorted as ever', async () => {
  const globals = Object.keys(globalThis).length
  await compileKernels()
  expect([10, 9, 1].sort()).toEqual([1, 10, 9])
  expect(Object.keys(globalThis).length).toBe(globals)
})
