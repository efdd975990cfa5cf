import { createWasmPlanes, type PlaneExports } from '../engine/kernels/wasm/planes.ts'
import type { PlanesOver } from './kernels.ts'

/** The kernels of the compiled module, over a memory that the other kernels work on as well. */
export const planesOf =
  (module: WebAssembly.Module): PlanesOver =>
  (memory) => {
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    return createWasmPlanes(exports as unknown as PlaneExports, memory.buffer)
  }
