import { readFileSync } from 'node:fs'
import { plainKernels } from '../../engine/kernels/plain.ts'
import type { KernelExports } from '../../engine/kernels/wasm/exports.ts'
import { createWasmKernels, type Instantiate } from '../../engine/kernels/wasm.ts'

const file = new URL('../../engine/kernels/wasm/kernels.wasm', import.meta.url)

/** Loads the compiled kernels in Node, for tests and measurements: the plugin of compile-kernels.ts has made them. */
export function loadKernels(): Instantiate {
  const module = new WebAssembly.Module(readFileSync(file))
  return (pages) => {
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return { buffer: memory.buffer, exports: exports as unknown as KernelExports }
  }
}

/** SIMD kernels with room for `floats` values. */
export const wasmKernels = (floats = 1 << 22) => createWasmKernels(loadKernels(), floats, () => plainKernels)
