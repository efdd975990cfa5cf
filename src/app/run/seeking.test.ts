import { beforeEach, expect, test, vi } from 'vitest'
import { Seeking } from './seeking.ts'

interface Sent {
  step: number
  land(): void
  refuse(message: string): void
}

let sent: Sent[]
const landed = vi.fn()
const ended = vi.fn()
let seeking: Seeking<number>

beforeEach(() => {
  sent = []
  landed.mockClear()
  ended.mockClear()
  seeking = new Seeking<number>({
    send: (step) =>
      new Promise((resolve, reject) =>
        sent.push({ step, land: () => resolve(step), refuse: (message) => reject(new Error(message)) }),
      ),
    landed,
    ended,
  })
})
const steps = () => sent.map(({ step }) => step)

test('each of several that are asked for resolves at its own step, or rejects', async () => {
  const first = seeking.seek(10)
  const passed = expect(seeking.seek(20)).rejects.toThrow('The way to step 20 was not begun')
  const last = seeking.seek(30)
  expect([steps(), seeking.wanted]).toEqual([[10], 30])
  sent[0].land()
  await first
  await passed
  expect([steps(), seeking.wanted]).toEqual([[10, 30], null])
  sent[1].land()
  await last
  expect(landed.mock.calls).toEqual([[10], [30]])
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1), { timeout: 60_000 })
})

test('a way that ends before its step rejects, though another one follows', async () => {
  const dead = expect(seeking.seek(1000)).rejects.toThrow('was restarted')
  const other = seeking.seek(40)
  sent[0].refuse('The training worker stopped and was restarted.')
  await dead
  sent[1].land()
  await other
  expect(landed.mock.calls).toEqual([[40]])
})

test('another experiment’s way begins at once, and the answer of the one before counts for nothing', async () => {
  const old = expect(seeking.seek(1000)).rejects.toThrow('another experiment was loaded')
  const waiting = expect(seeking.seek(2000)).rejects.toThrow('another experiment was loaded')
  seeking.forget()
  const own = seeking.seek(7)
  expect(steps()).toEqual([1000, 7])
  sent[0].land()
  await Promise.all([old, waiting])
  expect(landed).not.toHaveBeenCalled()
  sent[1].land()
  await own
  expect(landed.mock.calls).toEqual([[7]])
})
