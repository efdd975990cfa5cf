import type { ExperimentConfig } from '../config/types.ts'
import type { Kernels } from '../engine/kernels/kernels.ts'
import type { PlaneKernels } from '../engine/kernels/planes.ts'
import type { KernelExports } from '../engine/kernels/wasm/exports.ts'
import { allocationCost, createWasmKernels } from '../engine/kernels/wasm.ts'
import { experimentMemory } from '../engine/training/memory.ts'
import type { DataSet } from '../engine/types.ts'

/** Makes the kernels of planes over a memory. */
export type PlanesOver = (memory: WebAssembly.Memory) => PlaneKernels

/**
 * The fast kernels of each experiment, WebAssembly SIMD, where there is the compiled module. Where it could not be fetched,
 * is refused, or gets no memory, there are none, and the plain ones are to be taken.
 */
export class KernelSource {
  /** settles, without an error, when it is known which kernels there are; null: it is */
  coming: Promise<void> | null = null
  private readonly plain: () => Kernels
  private module: WebAssembly.Module | null = null

  /** @param plain the plain kernels, for what the fast ones leave to them */
  constructor(plain: () => Kernels, module?: Promise<WebAssembly.Module>) {
    this.plain = plain
    if (!module) return
    this.coming = module
      .then(
        (compiled) => {
          this.module = compiled
        },
        () => {},
      )
      .then(() => {
        this.coming = null
      })
  }

  /**
   * Kernels with a memory of their own for a Trainer and a copy of its network; null: there are none.
   * @param planes for networks with planes
   */
  create(config: ExperimentConfig, data: DataSet, planes?: PlanesOver): Kernels | null {
    const { module, plain } = this
    if (!module) return null
    try {
      const floats = experimentMemory(config, data, allocationCost)
      return createWasmKernels((pages) => instantiate(module, pages, planes), floats, plain)
    } catch {
      return null
    }
  }
}

/** Fetches and compiles the module. Rejects after four seconds: the plain kernels begin at once. */
export async function fetchKernels(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url, { signal: AbortSignal.timeout(4000) })
  return WebAssembly.compile(await response.arrayBuffer())
}

/** An instance with a memory of so many pages, which stays that large. */
export function instantiate(module: WebAssembly.Module, pages: number, planes?: PlanesOver) {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return {
    buffer: memory.buffer,
    exports: exports as unknown as KernelExports,
    planes: planes?.(memory),
  }
}
