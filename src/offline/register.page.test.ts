import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { registerOffline } from './register.ts'

/** Locks as a browser's: what asks waits for those before it, and leaves the queue when it is aborted. */
class Locks {
  held = 0
  readonly queue: Array<{ exclusive: boolean; begin: () => void }> = []

  request<T>(
    _: string,
    { mode, signal }: { mode: LockMode; signal?: AbortSignal },
    act: () => Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const exclusive = mode === 'exclusive'
      const begin = () => {
        this.held += exclusive ? 100 : 1
        const over = () => {
          this.held -= exclusive ? 100 : 1
          this.next()
        }
        act().then(resolve, reject).finally(over)
      }
      const entry = { exclusive, begin }
      signal?.addEventListener('abort', () => {
        const at = this.queue.indexOf(entry)
        if (at < 0) return
        this.queue.splice(at, 1)
        reject(signal.reason)
        this.next()
      })
      this.queue.push(entry)
      this.next()
    })
  }

  private next(): void {
    const [first] = this.queue
    if (!first || (first.exclusive ? this.held > 0 : this.held >= 100)) return
    this.queue.shift()
    first.begin()
    this.next()
  }
}

/** A page that a version answers for while a newer one waits: how to take that, and what both were told. */
async function pageWithNewer(gives: boolean, locks = new Locks()) {
  const toldBefore: unknown[] = []
  const container = Object.assign(new EventTarget(), {
    controller: { postMessage: (message: unknown) => void toldBefore.push(message) },
    register: async () => registration,
  })
  const told: unknown[] = []
  const waiting = Object.assign(new EventTarget(), {
    state: 'installed',
    postMessage: (message: unknown) => {
      told.push(message)
      if (gives) container.dispatchEvent(new Event('controllerchange'))
    },
  })
  const registration = Object.assign(new EventTarget(), { waiting })
  vi.stubGlobal('navigator', { serviceWorker: container, locks })
  const ahead = { inTurn: (fetching: () => Promise<unknown>) => fetching() }
  const updates: Array<() => Promise<void>> = []
  registerOffline((take) => updates.push(take), ahead)
  await vi.advanceTimersByTimeAsync(7000)
  expect(updates).toHaveLength(1)
  return { take: updates[0], told, toldBefore, ahead, locks, container }
}

const opened = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  opened.mockClear()
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: URL) {
        opened(address.pathname.split('/').at(-1))
      }
    },
  )
  vi.stubEnv('PROD', true)
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('complete')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const stalled = () => new Promise<never>(() => {})

test('a newer version is taken when what is fetched ahead has come, and meanwhile nothing else is', async () => {
  const { take, told, ahead } = await pageWithNewer(true)
  let comes = () => {}
  void ahead.inTurn(
    () =>
      new Promise<void>((resolve) => {
        comes = resolve
      }),
  )
  const taken = take()
  const after = vi.fn(async () => {})
  void ahead.inTurn(after)
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([])
  expect(after).not.toHaveBeenCalled()
  comes()
  await taken
  expect(told).toEqual(['take'])
  await vi.advanceTimersByTimeAsync(20_000)
  expect(told).toEqual(['take'])
  expect(after).toHaveBeenCalledTimes(1)
})

test('a page that opens while another one takes a newer version says that it is there once that is over', async () => {
  const locks = new Locks()
  let over = () => {}
  const taking = locks.request(
    '',
    { mode: 'exclusive' },
    () =>
      new Promise<void>((resolve) => {
        over = resolve
      }),
  )
  const { toldBefore } = await pageWithNewer(true, locks)
  expect(toldBefore).toEqual([])
  over()
  await taking
  await vi.advanceTimersByTimeAsync(0)
  expect(toldBefore).toEqual(['here'])
})

test('a fetch that stalls holds it up for a few seconds only', async () => {
  const { take, told, ahead } = await pageWithNewer(true)
  void ahead.inTurn(stalled)
  const taken = take()
  await vi.advanceTimersByTimeAsync(2900)
  expect(told).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  await taken
  expect(told).toEqual(['take'])
})

test('once it was given up, nothing is taken unasked, and fetching ahead goes on', async () => {
  const { take, told, ahead, locks } = await pageWithNewer(false)
  void ahead.inTurn(stalled)
  const refused = vi.fn()
  take().catch(refused)
  const after = vi.fn(async () => {})
  void ahead.inTurn(after)
  await vi.advanceTimersByTimeAsync(12_900)
  // the version before has its whole time from when it was asked
  expect(refused).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(refused).toHaveBeenCalledTimes(1)
  expect(told).toEqual(['take'])
  expect(after).toHaveBeenCalledTimes(1)
  expect(locks.queue).toHaveLength(0)
})

test('a version before that was started anew while it ended is made to end again, every second until the newer one is there', async () => {
  const { take, container } = await pageWithNewer(false)
  const taken = take()
  await vi.advanceTimersByTimeAsync(900)
  expect(opened).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1200)
  expect(opened.mock.calls).toEqual([['awake.js'], ['awake.js']])
  container.dispatchEvent(new Event('controllerchange'))
  await taken
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveBeenCalledTimes(2)
})

test('one that has the lock and is not given way to says so once', async () => {
  const { take, told, locks } = await pageWithNewer(false)
  const refused = vi.fn()
  take().catch(refused)
  await vi.advanceTimersByTimeAsync(10_100)
  expect(refused).toHaveBeenCalledTimes(1)
  expect(told).toEqual(['take'])
  expect(locks.held).toBe(0)
})
