import { readFileSync } from 'node:fs'
import { plainKernels } from '../../engine/kernels/plain.ts'
import type { KernelExports } from '../../engine/kernels/wasm/exports.ts'
import { createWasmKernels, type Instantiate } from '../../engine/kernels/wasm.ts'
import { planesOf } from '../../worker/planeModule.ts'

/** A compiled module of kernels: the plugin of compile-kernels.ts has made it. */
const moduleOf = (name: string): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`../../engine/kernels/wasm/${name}.wasm`, import.meta.url)))

/** Loads the compiled kernels in Node, those of planes too, for tests and measurements. */
export function loadKernels(): Instantiate {
  const kernels = moduleOf('kernels')
  const planes = planesOf(moduleOf('planes'))
  return (pages) => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(kernels, { env: { memory } })
    return {
      buffer: memory.buffer,
      exports: exports as unknown as KernelExports,
      planes: planes(memory),
    }
  }
}

/** SIMD kernels with room for `floats` values. */
export const wasmKernels = (floats = 1 << 22) => createWasmKernels(loadKernels(), floats, () => plainKernels)
