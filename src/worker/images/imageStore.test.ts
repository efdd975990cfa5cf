import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { patience } from './download.ts'
import { ImageStore } from './imageStore.ts'

const base = 'https://page/cifar10/'
const perShard = 20

/** A shard of images whose labels are 0…9 in turn and whose pixels are all the shard's number. */
function shardBytes(number: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(perShard * 3073).fill(number)
  for (let i = 0; i < perShard; i++) bytes[i] = i % 10
  return bytes
}

let files: Map<string, Uint8Array<ArrayBuffer> | string>
const fetched = vi.fn(async (url: string, _options?: RequestInit) => {
  const found = files.get(url)
  return found === undefined ? new Response('none', { status: 404 }) : new Response(found)
})

beforeEach(() => {
  fetched.mockClear()
  files = new Map()
  const shards = ['train-0', 'train-1', 'train-2', 'test-0', 'test-1'].map((name, number) => {
    const bytes = shardBytes(number)
    files.set(`${base}${name}.bin`, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { file: `${name}.bin`, split: name.split('-')[0], count: perShard, bytes: bytes.length, sha256 }
  })
  files.set(`${base}manifest.json`, JSON.stringify({ shards }))
})

const images = (train: number, test = perShard) => ({ train, test })

const bins = () =>
  fetched.mock.calls.map(([url]) => url.slice(base.length)).filter((name) => name.endsWith('.bin'))

test('fetches only the training shards that are needed, and the test shard', async () => {
  const { train, test } = await new ImageStore(fetched).load(base, images(25), () => {})
  expect(bins()).toEqual(['train-0.bin', 'train-1.bin', 'test-0.bin'])
  expect(train.labels.length).toBe(40)
  expect([...train.labels.slice(18, 22)]).toEqual([8, 9, 0, 1])
  expect([train.pixels[0], train.pixels[20 * 3072], test.pixels[0]]).toEqual([0, 1, 3])
  expect(test.labels.length).toBe(20)
})

test('what is as the manifest says is given to be kept, and nothing that is not', async () => {
  const kept: string[] = []
  const store = new ImageStore(fetched, (url) => kept.push(url.slice(base.length)))
  const bytes = files.get(`${base}test-0.bin`) as Uint8Array<ArrayBuffer>
  files.set(`${base}test-0.bin`, bytes.with(5000, 77))
  await expect(store.load(base, images(20), () => {})).rejects.toMatchObject({ reason: 'images-damaged' })
  expect(kept).toEqual(['manifest.json', 'train-0.bin'])
  files.set(`${base}test-0.bin`, bytes)
  await store.load(base, images(20), () => {})
  expect(kept).toEqual(['manifest.json', 'train-0.bin', 'manifest.json', 'test-0.bin'])
})

test('fetches only the test shards that are needed', async () => {
  const store = new ImageStore(fetched)
  expect((await store.load(base, images(20, 21), () => {})).test.labels.length).toBe(40)
  expect(bins()).toEqual(['train-0.bin', 'test-0.bin', 'test-1.bin'])
  const { test } = await store.load(base, images(20, 20), () => {})
  expect([test.labels.length, test.pixels[0]]).toEqual([20, 3])
})

test('reports progress up to the whole', async () => {
  const reports: Array<[number, number]> = []
  await new ImageStore(fetched).load(base, images(20), (loaded, total) => reports.push([loaded, total]))
  const total = 2 * perShard * 3073
  expect(reports[0]).toEqual([0, total])
  expect(reports.at(-1)).toEqual([total, total])
  expect(reports.every(([loaded], i) => i === 0 || loaded >= reports[i - 1][0])).toBe(true)
})

test('keeps shards for the next experiment, and shares those that are on their way', async () => {
  const store = new ImageStore(fetched)
  await Promise.all([store.load(base, images(20), () => {}), store.load(base, images(40), () => {})])
  await store.load(base, images(60), () => {})
  expect(bins().sort()).toEqual(['test-0.bin', 'train-0.bin', 'train-1.bin', 'train-2.bin'])
})

test('experiments that want the same images share them, and others get their own', async () => {
  const store = new ImageStore(fetched)
  const [first, second] = await Promise.all([
    store.load(base, images(20), () => {}),
    store.load(base, images(20), () => {}),
  ])
  expect(second.train.pixels).toBe(first.train.pixels)
  expect((await store.load(base, images(15), () => {})).test.pixels).toBe(first.test.pixels)
  expect((await store.load(base, images(40), () => {})).train.labels.length).toBe(40)
  expect((await store.load(base, images(20), () => {})).train.labels.length).toBe(20)
})

test('a missing file is unreachable, and another try may succeed', async () => {
  const store = new ImageStore(fetched)
  const bytes = files.get(`${base}test-0.bin`) ?? ''
  files.delete(`${base}test-0.bin`)
  await expect(store.load(base, images(20), () => {})).rejects.toMatchObject({ reason: 'images-unreachable' })
  files.set(`${base}test-0.bin`, bytes)
  expect((await store.load(base, images(20), () => {})).test.labels.length).toBe(20)
})

test.each([
  ['a wrong byte', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(5000, 77)],
  ['too short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1)],
  ['too long', (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array([...bytes, 0])],
  ['empty', () => new Uint8Array(0)],
])('a damaged file (%s) is said to be so, and fetched past the cache the next time', async (_, damage) => {
  const store = new ImageStore(fetched)
  const good = shardBytes(0)
  files.set(`${base}train-0.bin`, damage(good))
  await expect(store.load(base, images(20), () => {})).rejects.toMatchObject({ reason: 'images-damaged' })
  files.set(`${base}train-0.bin`, good)
  await store.load(base, images(20), () => {})
  const last = fetched.mock.calls.findLast(([url]) => url.endsWith('train-0.bin'))
  expect(last?.[1]).toMatchObject({ cache: 'reload' })
})

/** A good manifest's entries, to be spoiled. */
const entries = () =>
  (JSON.parse(files.get(`${base}manifest.json`) as string) as { shards: Array<Record<string, unknown>> })
    .shards
const absurd: Record<string, (shards: ReturnType<typeof entries>) => unknown> = {
  'a count beyond all memory': ([first, ...rest]) => [{ ...first, count: 1e12, bytes: 3073e12 }, ...rest],
  'a count of gigabytes': ([first, ...rest]) => [{ ...first, count: 1e6, bytes: 3073e6 }, ...rest],
  'a negative count': ([first, ...rest]) => [{ ...first, count: -5, bytes: -15365 }, ...rest],
  'a count of 0': ([first, ...rest]) => [{ ...first, count: 0, bytes: 0 }, ...rest],
  'half an image': ([first, ...rest]) => [{ ...first, count: 0.5, bytes: 1536.5 }, ...rest],
  'a count in words': ([first, ...rest]) => [{ ...first, count: '20', bytes: 61460 }, ...rest],
  'bytes that are not those of the images': ([first, ...rest]) => [{ ...first, bytes: 1 }, ...rest],
  'bytes that are missing': ([{ bytes: _, ...first }, ...rest]) => [first, ...rest],
  'a digest that is none': ([first, ...rest]) => [{ ...first, sha256: '' }, ...rest],
  'a file in another folder': ([first, ...rest]) => [{ ...first, file: '../x.bin' }, ...rest],
  'a file that has no name': ([{ file: _, ...first }, ...rest]) => [first, ...rest],
  'an unknown split': ([first, ...rest]) => [{ ...first, split: 'all' }, ...rest],
  'the same file twice': ([first, ...rest]) => [first, first, ...rest],
  'no test images': (shards) => shards.filter(({ split }) => split !== 'test'),
  'no training images': (shards) => shards.filter(({ split }) => split !== 'train'),
  'more images than there are': ([first]) =>
    Array.from({ length: 5000 }, (_, i) => ({ ...first, file: `t-${i}.bin` })),
  nothing: () => [],
  'an entry that is null': (shards) => [null, ...shards],
  'an object for the list': () => ({ length: 1 }),
}

describe('a manifest that is damaged is said to be so, and no file of it is fetched', () => {
  const refused = async () => {
    await expect(new ImageStore(fetched).load(base, images(20), () => {})).rejects.toMatchObject({
      name: 'ImageError',
      reason: 'images-damaged',
      message: 'manifest.json is not a list of image files',
    })
    expect(bins()).toEqual([])
  }

  test.each(Object.entries(absurd))('with %s', async (_, spoil) => {
    files.set(`${base}manifest.json`, JSON.stringify({ shards: spoil(entries()) }))
    await refused()
  })

  test.each(['', '[]', '{"shards":[{"file":"../x.bin"}]}', '{"shards":7}', 'null', '<!doctype html>'])(
    'as text: %j',
    async (text) => {
      files.set(`${base}manifest.json`, text)
      await refused()
    },
  )

  test('without an end', async () => {
    files.set(`${base}manifest.json`, ' '.repeat(1e6))
    await refused()
  })

  test('and is fetched past the cache the next time', async () => {
    const store = new ImageStore(fetched)
    const good = files.get(`${base}manifest.json`) as string
    files.set(`${base}manifest.json`, good.slice(0, -9))
    await expect(store.load(base, images(20), () => {})).rejects.toMatchObject({ reason: 'images-damaged' })
    files.set(`${base}manifest.json`, good)
    await store.load(base, images(20), () => {})
    expect(fetched.mock.calls.filter(([url]) => url.endsWith('json'))[1][1]).toMatchObject({
      cache: 'reload',
    })
  })
})

describe('a server that stalls', () => {
  /** the file that stalls, as often as this says, and after so many of its bytes */
  let stalls: { file: string; times: number; after: number }
  let aborted: number
  const slow = vi.fn(async (url: string, options?: RequestInit) => {
    if (!url.endsWith(stalls.file) || stalls.times === 0) return fetched(url, options)
    stalls.times -= 1
    options?.signal?.addEventListener('abort', () => {
      aborted += 1
    })
    if (stalls.after < 0) return new Promise<Response>(() => {})
    const bytes = files.get(url) as Uint8Array<ArrayBuffer>
    return new Response(
      new ReadableStream({ start: (stream) => stream.enqueue(bytes.slice(0, stalls.after)) }),
    )
  })

  beforeEach(() => {
    vi.useFakeTimers()
    slow.mockClear()
    aborted = 0
  })
  afterEach(() => vi.useRealTimers())

  test.each([
    ['before its answer', -1, 'test-0.bin'],
    ['in the middle of a shard', 30_000, 'test-0.bin'],
    ['with the manifest', -1, 'manifest.json'],
  ])('%s is left after its time, and asked once more', async (_, after, file) => {
    stalls = { file, times: 1, after }
    const loading = new ImageStore(slow).load(base, images(20), () => {})
    await vi.advanceTimersByTimeAsync(patience - 1)
    expect(aborted).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect((await loading).test.labels.length).toBe(20)
    expect(slow.mock.calls.filter(([url]) => url.endsWith(file)).length).toBe(2)
  })

  test('again and again is said to be out of reach, and forgotten: another experiment gets its images', async () => {
    stalls = { file: 'test-0.bin', times: 2, after: 100 }
    const store = new ImageStore(slow)
    const waits = expect(store.load(base, images(20), () => {})).rejects.toMatchObject({
      reason: 'images-unreachable',
      message: `${base}test-0.bin: nothing came for 15 s`,
    })
    const alsoWaits = expect(store.load(base, images(40), () => {})).rejects.toThrow('nothing came')
    await vi.advanceTimersByTimeAsync(2 * patience)
    await Promise.all([waits, alsoWaits])
    expect(aborted).toBe(2)
    expect((await store.load(base, images(20), () => {})).test.labels.length).toBe(20)
  })

  test('but sends a little now and then is waited for', async () => {
    const bytes = files.get(`${base}test-0.bin`) as Uint8Array<ArrayBuffer>
    const pieces = 10
    const drip = (url: string, options?: RequestInit) => {
      if (!url.endsWith('test-0.bin')) return fetched(url, options)
      let sent = 0
      const stream = new ReadableStream({
        async pull(to) {
          await new Promise((done) => setTimeout(done, patience - 1000))
          const size = bytes.length / pieces
          to.enqueue(bytes.slice(sent * size, (sent + 1) * size))
          sent += 1
          if (sent === pieces) to.close()
        },
      })
      return Promise.resolve(new Response(stream))
    }
    const loading = new ImageStore(drip).load(base, images(20), () => {})
    await vi.advanceTimersByTimeAsync(pieces * patience)
    expect((await loading).test.labels.length).toBe(20)
  })

  test('a connection that breaks is tried once more, an answer of the server that there is no file is not', async () => {
    let broken = 1
    const breaking = vi.fn((url: string, options?: RequestInit) =>
      url.endsWith('test-0.bin') && broken-- > 0
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetched(url, options),
    )
    await new ImageStore(breaking).load(base, images(20), () => {})
    expect(breaking.mock.calls.filter(([url]) => url.endsWith('test-0.bin')).length).toBe(2)
    files.delete(`${base}test-0.bin`)
    fetched.mockClear()
    await expect(new ImageStore(fetched).load(base, images(20), () => {})).rejects.toThrow('status 404')
    expect(fetched.mock.calls.filter(([url]) => url.endsWith('test-0.bin')).length).toBe(1)
  })
})
