interface Waiter {
  generation: number
  resolve(): void
  reject(error: Error): void
}

/** Promises for loaded experiments. An experiment counts as loaded when it or a later one is in the worker. */
export class LoadWaiters {
  private waiting: Waiter[] = []
  private last = 0
  private failure: { generation: number; message: string } | null = null

  /** An experiment has been in the worker. */
  get any(): boolean {
    return this.last > 0
  }

  until(generation: number): Promise<void> {
    if (this.last >= generation) return Promise.resolve()
    if (this.failure && this.failure.generation >= generation)
      return Promise.reject(new Error(this.failure.message))
    return new Promise((resolve, reject) => this.waiting.push({ generation, resolve, reject }))
  }

  loaded(generation: number): void {
    this.last = generation
    this.failure = null
    for (const { resolve } of this.take(generation)) resolve()
  }

  failed(generation: number, message: string): void {
    this.failure = { generation, message }
    for (const { reject } of this.take(generation)) reject(new Error(message))
  }

  private take(generation: number): Waiter[] {
    const ready = this.waiting.filter((waiter) => waiter.generation <= generation)
    this.waiting = this.waiting.filter((waiter) => waiter.generation > generation)
    return ready
  }
}
