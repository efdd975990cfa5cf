/** Starts the training worker: a session with the page, and one with each port that a pool hands over. */
import kernelsUrl from '../engine/kernels/wasm/kernels.wasm?url'
import type { Port, WorkerEvent } from '../protocol/messages.ts'
import { lateSource } from './images/imageSource.ts'
import { fetchKernels, KernelSource } from './kernels.ts'
import { laterPart } from './laterPart.ts'
import { workerPlatform } from './port/platform.ts'
import { Session } from './port/session.ts'

declare const self: DedicatedWorkerGlobalScope

const port: Port<WorkerEvent, unknown> = {
  postMessage: (message, transfer = []) => self.postMessage(message, transfer),
  get onmessage() {
    return self.onmessage
  },
  set onmessage(listener) {
    self.onmessage = listener
  },
}

const images = lateSource(async () => {
  const { ImageStore, keeping } = await import('./images/imageStore.ts')
  const { fetch, keep } = keeping((url, options) => self.fetch(url, options))
  return new ImageStore(fetch, keep)
})
const later = laterPart()
const kernels = new KernelSource(() => later.now.plainKernels, fetchKernels(kernelsUrl))
const platform = workerPlatform()
const supplies = { images, kernels, later }
new Session(port, platform, supplies)

// A pool hands over a port for each run that it wants here: all of them share what is supplied and take turns.
self.addEventListener('message', ({ ports: [own] }) => {
  if (own) new Session(own, platform, supplies)
})
