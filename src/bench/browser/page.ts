/** The benchmark's page: starts a worker for each implementation and passes requests on. Driven from run.ts. */
import type { ImplementationName, Learned, Slice, Task } from '../task.ts'
import type { Reply, Request } from './worker.ts'

type Body = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

interface Lane {
  readonly worker: Worker
  readonly waiting: Map<number, { resolve(value: Learned | Slice): void; reject(error: Error): void }>
}

const lanes = new Map<string, Lane>()
let lastId = 0

function createLane(): Lane {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const lane: Lane = { worker, waiting: new Map() }
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const waiting = lane.waiting.get(data.id)
    lane.waiting.delete(data.id)
    if ('error' in data) waiting?.reject(new Error(data.error))
    else waiting?.resolve(data.value)
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of lane.waiting.values()) reject(new Error(message))
  }
  return lane
}

function ask(name: string, request: Body): Promise<Learned | Slice> {
  const lane = lanes.get(name) ?? createLane()
  lanes.set(name, lane)
  const id = ++lastId
  return new Promise((resolve, reject) => {
    lane.waiting.set(id, { resolve, reject })
    lane.worker.postMessage({ id, ...request } as Request)
  })
}

const requests = {
  open: (name: string, implementation: Exclude<ImplementationName, 'peak'>, task: Task) =>
    ask(name, {
      type: 'open',
      implementation,
      task,
      base: new URL('cifar10/', location.href).href,
    }) as Promise<Learned>,
  slice: (name: string, ms: number) => ask(name, { type: 'slice', ms }) as Promise<Slice>,
  peak: (ms: number) => ask('peak', { type: 'peak', ms }) as Promise<Slice>,
  tanh: (ms: number) => ask('peak', { type: 'tanh', ms }) as Promise<Slice>,
  /** ends every worker but the micro-kernel's */
  close() {
    for (const [name, { worker }] of lanes) {
      if (name === 'peak') continue
      worker.terminate()
      lanes.delete(name)
    }
  },
}

declare global {
  var bench: Bench
}
export type Bench = typeof requests

globalThis.bench = requests
