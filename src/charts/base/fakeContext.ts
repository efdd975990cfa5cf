/** For tests: a 2D context that records what is called on it, and with which colors. */
export interface Call {
  name: string
  args: readonly unknown[]
  fillStyle: unknown
  strokeStyle: unknown
}

export function fakeContext(): { context: CanvasRenderingContext2D; calls: Call[] } {
  const calls: Call[] = []
  const state: Record<string, unknown> = { globalAlpha: 1 }
  const context = new Proxy(state, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...args: unknown[]) => {
            calls.push({ name, args, fillStyle: target.fillStyle, strokeStyle: target.strokeStyle })
          },
    set: (target, name: string, value) => {
      target[name] = value
      return true
    },
  })
  return { context: context as unknown as CanvasRenderingContext2D, calls }
}
