import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import source from './service-worker.js?raw'

/** The worker with a storage and a network of the test's. */
function start(caches: object, network: (address: string) => Promise<Response>) {
  const listeners = new Map<string, (event: object) => void>()
  const self = {
    location: new URL('https://host/neurarium/service-worker.js'),
    navigator: { onLine: network !== offline },
    clients: { claim: async () => undefined },
    registration: {},
    skipWaiting: () => undefined,
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  }
  const ask = (request: { url: string } | string) =>
    network(typeof request === 'string' ? request : request.url)
  new Function('self', 'caches', 'fetch', 'version', 'dataVersion', 'files', source)(
    self,
    caches,
    ask,
    'v',
    'd',
    ['./', 'assets/a.js', 'presenter.html'],
  )
  /** What the page gets for a file. */
  return (file: string, mode = 'cors') => {
    const asked = (url: string): Promise<Response> => {
      let answer: Promise<Response> | undefined
      const respondWith = (response: Promise<Response>) => {
        answer = response
      }
      listeners.get('fetch')?.({ request: { url, method: 'GET', mode }, respondWith })
      // the browser's own fetch, and its way to where it is sent
      return (answer ?? network(url)).then((given) => {
        const to = given.headers.get('location')
        return to ? asked(to) : given
      })
    }
    return { answer: asked(`https://host/neurarium/${file}`) }
  }
}

const online = async (address: string) => new Response(`${address} from the network`)
const offline = async () => {
  throw new TypeError('no network')
}
const refuse = () => Promise.reject(new DOMException('no', 'QuotaExceededError'))
const hang = () => new Promise<never>(() => {})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const files = [
  ['assets/a.js', 'cors'],
  ['cifar10/train-0.bin', 'cors'],
  ['', 'navigate'],
] as const

describe.each(files)('the file "%s" (%s)', (file, mode) => {
  test('comes from the network where the storage refuses', async () => {
    const { answer } = start({ match: refuse, open: refuse }, online)(file, mode)
    expect(await (await answer).text()).toContain('from the network')
  })

  test('comes from the network where the storage throws', async () => {
    const throws = () => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    const { answer } = start({ match: throws, open: throws }, online)(file, mode)
    expect(await (await answer).text()).toContain('from the network')
  })

  test('comes from the network where the storage does not answer', async () => {
    const { answer } = start({ match: hang, open: hang }, online)(file, mode)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await (await answer).text()).toContain('from the network')
  })

  test('comes from a storage that is slow where there is no network', async () => {
    const slow = () => new Promise((resolve) => setTimeout(() => resolve(new Response('kept')), 5000))
    const { answer } = start({ match: slow, open: hang }, offline)(file, mode)
    await vi.advanceTimersByTimeAsync(6000)
    expect(await (await answer).text()).toBe('kept')
  })

  test('comes from the storage without asking the network', async () => {
    const network = vi.fn(online)
    const { answer } = start({ match: async () => new Response('kept'), open: hang }, network)(file, mode)
    expect(await (await answer).text()).toBe('kept')
    expect(network).not.toHaveBeenCalled()
  })

  test('has the reason of the network where there is neither', async () => {
    const { answer } = start({ match: refuse, open: refuse }, offline)(file, mode)
    await expect(answer).rejects.toThrow('no network')
  })
})

test('a page of its own is opened as itself, every other address as the page', async () => {
  const kept = async (file: string | { url: string }) =>
    new Response(typeof file === 'string' ? file : file.url)
  const worker = start({ match: (file: string) => kept(file), open: async () => ({ match: kept }) }, offline)
  for (const [address, file] of [
    ['presenter.html', 'presenter.html'],
    ['presenter.html?x=1', 'presenter.html'],
    ['', './'],
    ['old-presenter.html', './'],
  ])
    expect(await (await worker(address, 'navigate').answer).text()).toBe(file)
})

test('images that are not kept are fetched past the worker, and it says where they are to be kept', async () => {
  const network = vi.fn(online)
  const { answer } = start({ match: async () => undefined }, network)('cifar10/test-0.bin')
  const past = 'https://host/neurarium/cifar10/test-0.bin?keep=neurarium-data-d'
  expect(await (await answer).text()).toBe(`${past} from the network`)
  expect(network).toHaveBeenCalledTimes(1)
})

test('so are they where the storage is slow and has none', async () => {
  const network = vi.fn(online)
  const slow = () => new Promise((resolve) => setTimeout(resolve, 5000))
  const ask = start({ match: slow }, network)
  for (const name of ['test-0', 'test-1']) {
    const { answer } = ask(`cifar10/${name}.bin`)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await (await answer).text()).toContain(`${name}.bin?keep=neurarium-data-d from`)
  }
  expect(network).toHaveBeenCalledTimes(2)
})

test('a page of an earlier version has its files from what that version kept, and no other page of it', async () => {
  const earlier = async (file: string | { url: string }, { cacheName }: { cacheName?: string }) =>
    cacheName || typeof file === 'string' ? undefined : new Response('kept by the earlier one')
  const worker = start({ match: earlier, open: hang }, online)
  expect(await (await worker('assets/old.js').answer).text()).toBe('kept by the earlier one')
  // what has no hash in its name may be another one there
  for (const [file, mode] of [
    ['theme.js', 'cors'],
    ['', 'navigate'],
  ])
    expect(await (await worker(file, mode).answer).text()).toContain('from the network')
})

describe('when a page says that it is open', () => {
  const folder = 'https://host/neurarium/'
  const all = ['neurarium-old', 'neurarium-v', 'neurarium-data-old', 'neurarium-data-d', 'another-site']

  interface Visited {
    /** address of an open page → what it says that it has begun with; undefined: it does not answer */
    pages: Record<string, string | undefined>
    /** files that this version has kept */
    kept?: number
    registration?: object
  }

  /** What is kept after that. */
  async function visited({ pages, kept = 3, registration = {} }: Visited) {
    const names = new Set(all)
    const added: string[] = []
    const listeners = new Map<string, (event: object) => void>()
    const self = {
      location: new URL(`${folder}service-worker.js`),
      clients: {
        matchAll: async () =>
          Object.entries(pages).map(([url, entry]) => ({
            url,
            postMessage: (_: string, [answer]: Array<(entry: string) => void>) => {
              if (entry !== undefined) answer(entry)
            },
          })),
      },
      registration,
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    }
    const caches = {
      keys: async () => [...names],
      delete: async (name: string) => names.delete(name),
      open: async () => ({
        keys: async () => Array.from({ length: kept }),
        addAll: async (requests: Array<{ url: string }>) => added.push(...requests.map(({ url }) => url)),
      }),
    }
    const Request = class {
      readonly url: string
      constructor(file: string) {
        this.url = file
      }
    }
    const MessageChannel = class {
      readonly port1: { onmessage?: (event: { data: string }) => void } = {}
      readonly port2 = (data: string) => this.port1.onmessage?.({ data })
    }
    new Function('self', 'caches', 'Request', 'MessageChannel', 'version', 'dataVersion', 'files', source)(
      self,
      caches,
      Request,
      MessageChannel,
      'v',
      'd',
      ['./', 'assets/a.js', 'presenter.html'],
    )
    const doing: Array<Promise<unknown>> = []
    listeners.get('message')?.({
      data: 'here',
      waitUntil: (promise: Promise<unknown>) => doing.push(promise),
    })
    await vi.advanceTimersByTimeAsync(3000)
    await Promise.all(doing)
    return { left: [...names], added }
  }

  const own = ['neurarium-v', 'neurarium-data-d', 'another-site']

  test('what an earlier version kept goes where every page is of this one', async () => {
    const { left } = await visited({
      pages: {
        [folder]: 'assets/a.js',
        [`${folder}index.html`]: 'assets/a.js',
        // these need none of it, and say nothing
        [`${folder}presenter.html`]: undefined,
        'https://host/another/': undefined,
      },
    })
    expect(left).toEqual(own)
  })

  test.each([
    ['of the earlier version', 'assets/old.js'],
    ['that does not say', undefined],
  ])('it stays for a page %s', async (_, entry) => {
    const { left } = await visited({ pages: { [folder]: entry, [`${folder}index.html`]: 'assets/a.js' } })
    expect(left).toEqual(all)
  })

  test('what a newer version has kept that waits is not an earlier one’s', async () => {
    const { left } = await visited({ pages: { [folder]: 'assets/a.js' }, registration: { waiting: {} } })
    expect(left).toEqual(all)
  })

  test('what was removed meanwhile is kept again, all of it', async () => {
    expect((await visited({ pages: {}, kept: 2 })).added).toEqual(['./', 'assets/a.js', 'presenter.html'])
    expect((await visited({ pages: {} })).added).toEqual([])
  })
})
