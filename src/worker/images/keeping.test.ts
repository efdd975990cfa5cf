import { afterEach, expect, test, vi } from 'vitest'
import { keeping } from './keeping.ts'

const url = 'https://host/cifar10/test-0.bin'
const bytes = Uint8Array.of(1, 2, 3)

/** A storage that writes down what it is given, and a network that has sent to another address, or has not. */
function world(sentTo?: string, put = async (_: string, _copy: Response) => {}) {
  const opened: string[] = []
  const kept = vi.fn(put)
  vi.stubGlobal('caches', { open: async (name: string) => opened.push(name) && { put: kept } })
  const answer = Object.defineProperties(new Response(bytes), {
    redirected: { value: sentTo !== undefined },
    url: { value: sentTo ?? url },
  })
  return { opened, kept, ...keeping(async () => answer) }
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('what was sent past the service worker is kept under the address that was asked for, in the cache that it named', async () => {
  const { fetch, keep, opened, kept } = world(`${url}?keep=neurarium-data-d`)
  await fetch(url)
  expect(opened).toEqual([])
  keep(url, bytes)
  await vi.waitFor(() => expect(kept).toHaveBeenCalledTimes(1))
  const [[address, copy]] = kept.mock.calls
  expect([opened, address, await copy.bytes()]).toEqual([['neurarium-data-d'], url, bytes])
})

test('what the service worker had, or came without one, is not kept', async () => {
  for (const sentTo of [undefined, 'https://host/elsewhere']) {
    const { fetch, keep, opened } = world(sentTo)
    await fetch(url)
    keep(url, bytes)
    await Promise.resolve()
    expect(opened).toEqual([])
  }
})

test('a storage that is full, or none, changes nothing', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  const full = world(`${url}?keep=d`, () => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  await full.fetch(url)
  full.keep(url, bytes)
  await vi.waitFor(() => expect(console.info).toHaveBeenCalledTimes(1))
  vi.stubGlobal('caches', undefined)
  full.keep(url, bytes)
  await vi.waitFor(() => expect(console.info).toHaveBeenCalledTimes(2))
})
