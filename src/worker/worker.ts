/** The training worker's entry. */
import kernelsUrl from '../engine/kernels/wasm/kernels.wasm?url'
import type { Port, WorkerEvent } from '../protocol/messages.ts'
import { ImageStore } from './images.ts'
import { fetchKernels, KernelSource } from './kernels.ts'
import { workerPlatform } from './platform.ts'
import { Session } from './session.ts'

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

const images = new ImageStore((url, options) => fetch(url, options))
new Session(port, workerPlatform(), images, new KernelSource(fetchKernels(kernelsUrl)))
