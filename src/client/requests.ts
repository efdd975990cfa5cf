import type { ReplyValue } from '../protocol/messages.ts'

interface Pending {
  resolve(value: ReplyValue): void
  reject(error: Error): void
}

/** The commands that wait for the worker's answer, by their id. */
export class Requests {
  private readonly pending = new Map<number, Pending>()
  private nextId = 1

  get size(): number {
    return this.pending.size
  }

  /** Gives `send` a fresh id; the promise settles with the worker's answer to it. */
  ask(send: (id: number) => void): Promise<ReplyValue> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject })
      send(id)
    })
  }

  reply(id: number, value: ReplyValue): void {
    const waiting = this.pending.get(id)
    this.pending.delete(id)
    waiting?.resolve(value)
  }

  refuse(id: number, message: string): void {
    const waiting = this.pending.get(id)
    this.pending.delete(id)
    waiting?.reject(new Error(message))
  }

  /** No answer can come any more: the worker is gone. */
  refuseAll(message: string): void {
    const waiting = [...this.pending.values()]
    this.pending.clear()
    for (const { reject } of waiting) reject(new Error(message))
  }
}
