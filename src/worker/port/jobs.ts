import type { ReplyValue } from '../../protocol/messages.ts'

/** The answer to a request, computed in bounded pieces. Parameters must not change until it is done. */
export type Answer = Generator<void, ReplyValue>

/** The large arrays of an answer: moved to the page, not copied. */
export function transferOf(value: ReplyValue): Transferable[] {
  if (value.kind === 'data') return [value.data.inputs.buffer, value.data.targets.buffer]
  if (value.kind === 'predict') return [value.outputs.buffer]
  return []
}

interface Job {
  id: number
  make: () => Answer
  running: Answer | null
}

/** Answers requests one after another. */
export class Jobs {
  private readonly queue: Job[] = []

  add(id: number, make: () => Answer): void {
    this.queue.push({ id, make, running: null })
  }

  /** The run is another now: an answer in progress begins anew. */
  restart(): void {
    const [first] = this.queue
    if (first) first.running = null
  }

  /** Takes all jobs away; returns their ids. */
  clear(): number[] {
    return this.queue.splice(0).map(({ id }) => id)
  }

  /** A bounded piece of the first job; null: there is none. With `value` or `error` the job is done. */
  piece(): { id: number; value?: ReplyValue; error?: unknown } | null {
    const [job] = this.queue
    if (!job) return null
    try {
      job.running ??= job.make()
      const { done, value } = job.running.next()
      if (!done) return { id: job.id }
      this.queue.shift()
      return { id: job.id, value }
    } catch (error) {
      this.queue.shift()
      return { id: job.id, error }
    }
  }
}
