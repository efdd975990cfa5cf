import { expect, test, vi } from 'vitest'
import type { Neurarium } from '../scripting/scripting.ts'
import { EmbedMessages, type Host } from './embedMessages.ts'

const allowed = 'https://blog.example'
const snapshot = { step: 3, digest: 'abc' }

function frame() {
  let listener: ((event: MessageEvent) => void) | null = null
  const posted: [unknown, string][] = []
  const parent = {
    postMessage: ((message: unknown, origin: string) =>
      posted.push([message, origin])) as Window['postMessage'],
  }
  const host: Host = {
    parent,
    addEventListener: (_, given) => {
      listener = given
    },
    removeEventListener: () => {
      listener = null
    },
  }
  const api = {
    version: '1',
    step: vi.fn(async () => snapshot),
    configure: vi.fn(async () => {
      throw new TypeError('The argument of configure must be an object.')
    }),
  }
  const messages = new EmbedMessages(api as unknown as Neurarium, [allowed], host)
  const send = async (data: unknown, origin = allowed, source: unknown = parent) => {
    listener?.({ data, origin, source } as MessageEvent)
    await new Promise((resolve) => setTimeout(resolve))
    return posted.splice(0)
  }
  return { send, api, messages, posted }
}

test('a call of an allowed host is answered by what the scripting interface gives, to that host alone', async () => {
  const { send, api } = frame()
  expect(await send({ neurarium: 1, id: 7, call: 'step', args: [100] })).toEqual([
    [{ neurarium: 1, id: 7, result: snapshot }, allowed],
  ])
  expect(api.step).toHaveBeenCalledWith(100)
  expect(await send({ neurarium: 1, id: 'v', call: 'version' })).toEqual([
    [{ neurarium: 1, id: 'v', result: '1' }, allowed],
  ])
  const [[answer]] = await send({ neurarium: 1, id: 8, call: 'configure', args: [5] })
  expect(answer).toEqual({ neurarium: 1, id: 8, error: 'The argument of configure must be an object.' })
})

test('another host, another window of an allowed one, and what is no message get nothing, and call nothing', async () => {
  const { send, api } = frame()
  const call = { neurarium: 1, id: 1, call: 'step', args: [] }
  const holdsItself: Record<string, unknown> = {}
  holdsItself.self = holdsItself
  for (const [data, origin, source] of [
    [call, 'https://other.example'],
    [call, 'null'],
    [call, allowed, {}],
    [{ ...call, neurarium: 2 }],
    [{ ...call, id: undefined }],
    [{ ...call, id: 'x'.repeat(101) }],
    [{ ...call, id: Number.NaN }],
    [{ neurarium: 1, call: 'step' }],
    ['step'],
    [null],
    [holdsItself],
  ] as [unknown, string?, unknown?][])
    expect(await send(data, origin, source)).toEqual([])
  expect(api.step).not.toHaveBeenCalled()
})

test('a call that there is not, or with hostile arguments, gets a sentence', async () => {
  const { send, api } = frame()
  const holdsItself: Record<string, unknown> = {}
  holdsItself.self = holdsItself
  for (const wrong of [
    { call: 'constructor' },
    { call: '__proto__' },
    { call: 'toString' },
    { call: 5 },
    { call: 'step', args: 'all' },
    { call: 'step', args: [1, 2, 3, 4, 5] },
    { call: 'step', args: ['x'.repeat(1_000_001)] },
    { call: 'step', args: [new Float32Array(1_000_001)] },
    { call: 'step', args: [holdsItself] },
  ]) {
    const [[answer, origin]] = await send({ neurarium: 1, id: 1, ...wrong })
    expect(answer).toEqual({ neurarium: 1, id: 1, error: expect.stringMatching(/^[A-Z].*\.$/) })
    expect(origin).toBe(allowed)
  }
  expect(api.step).not.toHaveBeenCalled()
})

test('the size is told to any host, the experiment to an allowed one that has spoken', async () => {
  const { send, messages, posted } = frame()
  const told = {
    event: 'step',
    step: 1,
    epoch: 0,
    playing: true,
    measuredAt: 1,
    loss: { train: 1, test: 1, penalty: 0 },
    accuracy: null,
  } as const
  messages.tell({ event: 'size', width: 300, height: 400 })
  messages.tell(told)
  expect(posted.splice(0)).toEqual([[{ neurarium: 1, event: 'size', width: 300, height: 400 }, '*']])
  await send({ neurarium: 1, id: 1, call: 'version' })
  messages.tell(told)
  expect(posted).toEqual([[{ neurarium: 1, ...told }, allowed]])
})
