/** The engine in a bare module worker, as the app's page has it, without the app. */
import type { Outcomes, Run } from '../compute.ts'

export interface Order {
  readonly runs: readonly Run[]
  readonly plain: boolean
  readonly base: string
}
export type Answer = Outcomes | { readonly error: string }

declare global {
  var computeRuns: (runs: readonly Run[], plain: boolean) => Promise<Outcomes>
}

globalThis.computeRuns = (runs, plain) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      if ('error' in data) reject(new Error(data.error))
      else resolve(data)
    }
    worker.onerror = ({ message }) => reject(new Error(`the worker did not start: ${message}`))
    worker.postMessage({ runs, plain, base: new URL('cifar10/', location.href).href } satisfies Order)
  })
