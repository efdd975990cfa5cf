import { plainKernels } from '../../../src/engine/kernels/plain.ts'
import kernelsUrl from '../../../src/engine/kernels/wasm/kernels.wasm?url'
import { fetchKernels, KernelSource } from '../../../src/worker/kernels.ts'
import { fetchPlanes } from '../../../src/worker/planes.ts'
import { compute } from '../compute.ts'
import type { Answer, Order } from './page.ts'

addEventListener('message', async ({ data: { runs, plain, base } }: MessageEvent<Order>) => {
  const source = new KernelSource(() => plainKernels, plain ? undefined : fetchKernels(kernelsUrl))
  const answer: Answer = await compute(runs, source, base, await fetchPlanes()).catch((error: unknown) => ({
    error: String(error),
  }))
  postMessage(answer)
})
