/** A worker with one implementation in it: it learns first, then does slices of timed work. */
import { type Learned, lossExamples, type Slice, type Task } from '../task.ts'
import { loadExamples } from './examples.ts'
import type { Create, Implementation } from './implementation.ts'
import { peakSlice, tanhSlice } from './peak.ts'

type Named = Exclude<import('../task.ts').ImplementationName, 'peak'>

const implementations: Record<Named, () => Promise<Create>> = {
  neurarium: async () => (await import('../peers/neurarium.ts')).fast,
  plain: async () => (await import('../peers/neurarium.ts')).plain,
  convnetjs: async () => (await import('../peers/convnetjs.ts')).convnet,
  'tfjs-cpu': async () => (await import('../peers/tensorflow.ts')).cpu,
  'tfjs-wasm': async () => (await import('../peers/tensorflow.ts')).wasm,
  'object-graph': async () => (await import('../peers/object-graph.ts')).objectGraph,
}

export type Request =
  | { id: number; type: 'open'; implementation: Named; task: Task; base: string }
  | { id: number; type: 'slice'; ms: number }
  | { id: number; type: 'peak'; ms: number }
  | { id: number; type: 'tanh'; ms: number }
export type Reply = { id: number } & ({ value: Learned | Slice } | { error: string })

/** How often a slice looks at the clock, in ms: its steps are up to a millisecond wide. */
const lookEvery = 4

let implementation: Implementation | null = null
let task: Task | null = null
let examplesPerUpdate = 0
let bundle = 1

addEventListener('message', async ({ data: request }: MessageEvent<Request>) => {
  try {
    postMessage({ id: request.id, value: await answer(request) } satisfies Reply)
  } catch (error) {
    postMessage({
      id: request.id,
      error: error instanceof Error ? error.message : String(error),
    } satisfies Reply)
  }
})

async function answer(request: Request): Promise<Learned | Slice> {
  if (request.type === 'peak') return peakSlice(request.ms)
  if (request.type === 'tanh') return tanhSlice(request.ms)
  if (request.type === 'slice') return slice(request.ms)
  const create = await implementations[request.implementation]()
  task = request.task
  const examples = await loadExamples(task, request.base)
  examplesPerUpdate = Math.min(task.config.batchSize, examples.count)
  if (examples.count % examplesPerUpdate !== 0)
    throw new Error('the batch size must divide the number of training examples')
  implementation = await create(task, examples)
  return learn(implementation, task, Math.min(lossExamples, examples.count))
}

async function learn(learner: Implementation, { bound, updates }: Task, count: number): Promise<Learned> {
  const before = learner.loss(count)
  const chunk = Math.ceil(updates / 20)
  let done = 0
  let after = before
  const learned = () => after <= bound && after < 0.9 * before
  while (done < updates && !learned()) {
    await learner.train(chunk)
    done += chunk
    after = learner.loss(count)
  }
  if (!learned())
    throw new Error(`it does not learn: loss ${before} before, ${after} after ${done} updates, not ${bound}`)
  return { before, after, updates: done, note: learner.note ?? '' }
}

async function slice(ms: number): Promise<Slice> {
  if (!implementation || !task) throw new Error('nothing is open')
  const { work } = task
  const evaluated = typeof work === 'object' && 'evaluated' in work ? work.evaluated : 0
  const start = performance.now()
  let done = 0
  let elapsed = 0
  while (elapsed < ms) {
    if (work === 'training') await implementation.train(bundle)
    else if (evaluated > 0) for (let k = 0; k < bundle; k++) implementation.loss(evaluated)
    else for (let k = 0; k < bundle; k++) implementation.maps?.()
    done += bundle
    elapsed = performance.now() - start
  }
  bundle = Math.max(1, Math.round((done / elapsed) * lookEvery))
  const each = work === 'training' ? examplesPerUpdate : evaluated || 1
  return { work: done * each, ms: elapsed }
}
