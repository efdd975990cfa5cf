interface Interruptible {
  reject(error: Error): void
}

/** Runs script calls one after another, in the order of the calls; steps among them can be interrupted. */
export class CallQueue {
  private tail: Promise<unknown> = Promise.resolve()
  private readonly waiting = new Map<Interruptible, { name: string; begun: boolean }>()

  add<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task)
    this.tail = result.catch(() => {})
    return result
  }

  /** Like `add`, but `interrupt` cancels it while it has not begun, and reports that it had when it has. */
  addInterruptible<T>(name: string, task: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const entry = { reject }
      const state = { name, begun: false }
      this.waiting.set(entry, state)
      const run = async () => {
        if (!this.waiting.has(entry)) return
        state.begun = true
        try {
          resolve(await task())
        } catch (error) {
          reject(error)
        } finally {
          this.waiting.delete(entry)
        }
      }
      void this.add(run)
    })
  }

  /** Cancels what is interruptible and has not begun; true if something had begun, which is the caller's to stop. */
  interrupt(by: string): boolean {
    let begun = false
    for (const [entry, state] of this.waiting) {
      if (state.begun) {
        begun = true
        continue
      }
      this.waiting.delete(entry)
      entry.reject(new Error(`The call ${state.name} was dropped before it began, because ${by} was called.`))
    }
    return begun
  }
}
