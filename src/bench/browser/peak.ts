import module from 'virtual:peak'
import { plainKernels } from '../../engine/kernels/plain.ts'
import kernelsUrl from '../../engine/kernels/wasm/kernels.wasm?url'
import { createWasmKernels } from '../../engine/kernels/wasm.ts'
import { fetchKernels, instantiate } from '../../worker/kernels.ts'
import type { Slice } from '../task.ts'

type Chains = (turns: number) => number

const laneOperations = 4 * 2
const chunkTurns = 100_000
const bytes = Uint8Array.from(atob(module), (character) => character.charCodeAt(0))
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes))
/** number of chains, function */
const variants = Object.entries(exports).map(
  ([name, chains]) => [Number(name.replace('chains', '')), chains as Chains] as const,
)

/** Runs every number of chains for its share of the time: the work and time of the fastest, in operations. */
export function peakSlice(ms: number): Slice {
  let best: Slice = { work: 0, ms: 1 }
  for (const [count, chains] of variants) {
    const start = performance.now()
    let work = 0
    let elapsed = 0
    while (elapsed < ms / variants.length) {
      chains(chunkTurns)
      work += chunkTurns * count * laneOperations
      elapsed = performance.now() - start
    }
    if (work / elapsed > best.work / best.ms) best = { work, ms: elapsed }
  }
  return best
}

/** Values of a call: as many as a layer over a batch has, all in the first cache. */
const tanhValues = 1024
let tanh: (() => void) | null = null

/** Runs the engine's tanh over values around 0 again and again: how many it took. */
export async function tanhSlice(ms: number): Promise<Slice> {
  tanh ??= await createTanh()
  const start = performance.now()
  let work = 0
  let elapsed = 0
  while (elapsed < ms) {
    for (let k = 0; k < 100; k++) tanh()
    work += 100 * tanhValues
    elapsed = performance.now() - start
  }
  return { work, ms: elapsed }
}

async function createTanh(): Promise<() => void> {
  const compiled = await fetchKernels(kernelsUrl)
  const kernels = createWasmKernels(
    (pages) => instantiate(compiled, pages),
    4 * tanhValues,
    () => plainKernels,
  )
  const z = kernels.allocate(tanhValues)
  const out = kernels.allocate(tanhValues)
  for (let k = 0; k < tanhValues; k++) z[k] = ((k * 37) % 101) / 25 - 2
  return () => kernels.activate('tanh', 0, z, out, tanhValues)
}
