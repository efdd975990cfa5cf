/** The training worker's entry. */
import type { Port, WorkerEvent } from '../protocol/messages.ts'
import { ImageStore } from './images.ts'
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

new Session(port, workerPlatform(), new ImageStore((url, options) => fetch(url, options)))
