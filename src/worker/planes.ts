/** What networks with layers over planes need beyond others, in a file of its own: it comes with the first of them. */
import { plainPlanes } from '../engine/kernels/plain/planes.ts'
import planesUrl from '../engine/kernels/wasm/planes.wasm?url'
import { fetchKernels, type PlanesOver } from './kernels.ts'
import { planesOf } from './planeModule.ts'

/** The kernels of planes over the memory of an experiment. Where their module does not come, the plain ones. */
export async function fetchPlanes(): Promise<PlanesOver> {
  try {
    return planesOf(await fetchKernels(planesUrl))
  } catch {
    return () => plainPlanes
  }
}
