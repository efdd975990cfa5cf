// @vitest-environment node
import { createHash } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { ImageStore } from './images.ts'

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
  const shards = ['train-0', 'train-1', 'train-2', 'test-0'].map((name, number) => {
    const bytes = shardBytes(number)
    files.set(`${base}${name}.bin`, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { file: `${name}.bin`, split: name.split('-')[0], count: perShard, bytes: bytes.length, sha256 }
  })
  files.set(`${base}manifest.json`, JSON.stringify({ shards }))
})

const bins = () =>
  fetched.mock.calls.map(([url]) => url.slice(base.length)).filter((name) => name.endsWith('.bin'))

test('fetches only the training shards that are needed, and the test shard', async () => {
  const { train, test } = await new ImageStore(fetched).load(base, 25, () => {})
  expect(bins()).toEqual(['train-0.bin', 'train-1.bin', 'test-0.bin'])
  expect(train.labels.length).toBe(40)
  expect([...train.labels.slice(18, 22)]).toEqual([8, 9, 0, 1])
  expect([train.pixels[0], train.pixels[20 * 3072], test.pixels[0]]).toEqual([0, 1, 3])
  expect(test.labels.length).toBe(20)
})

test('reports progress up to the whole', async () => {
  const reports: Array<[number, number]> = []
  await new ImageStore(fetched).load(base, 20, (loaded, total) => reports.push([loaded, total]))
  const total = 2 * perShard * 3073
  expect(reports[0]).toEqual([0, total])
  expect(reports.at(-1)).toEqual([total, total])
  expect(reports.every(([loaded], i) => i === 0 || loaded >= reports[i - 1][0])).toBe(true)
})

test('keeps shards for the next experiment, and shares those that are on their way', async () => {
  const store = new ImageStore(fetched)
  await Promise.all([store.load(base, 20, () => {}), store.load(base, 40, () => {})])
  await store.load(base, 60, () => {})
  expect(bins().sort()).toEqual(['test-0.bin', 'train-0.bin', 'train-1.bin', 'train-2.bin'])
})

test('experiments that want the same images share them, and others get their own', async () => {
  const store = new ImageStore(fetched)
  const [first, second] = await Promise.all([store.load(base, 20, () => {}), store.load(base, 20, () => {})])
  expect(second.train.pixels).toBe(first.train.pixels)
  expect((await store.load(base, 15, () => {})).test.pixels).toBe(first.test.pixels)
  expect((await store.load(base, 40, () => {})).train.labels.length).toBe(40)
  expect((await store.load(base, 20, () => {})).train.labels.length).toBe(20)
})

test('a missing file is unreachable, and another try may succeed', async () => {
  const store = new ImageStore(fetched)
  const bytes = files.get(`${base}test-0.bin`) ?? ''
  files.delete(`${base}test-0.bin`)
  await expect(store.load(base, 20, () => {})).rejects.toMatchObject({ reason: 'images-unreachable' })
  files.set(`${base}test-0.bin`, bytes)
  expect((await store.load(base, 20, () => {})).test.labels.length).toBe(20)
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
  await expect(store.load(base, 20, () => {})).rejects.toMatchObject({ reason: 'images-damaged' })
  files.set(`${base}train-0.bin`, good)
  await store.load(base, 20, () => {})
  const last = fetched.mock.calls.findLast(([url]) => url.endsWith('train-0.bin'))
  expect(last?.[1]).toEqual({ cache: 'reload' })
})

test.each(['', '[]', '{"shards":[{"file":"../x.bin"}]}', '{"shards":7}', 'null'])(
  'a manifest that is none (%j) is damaged',
  async (text) => {
    files.set(`${base}manifest.json`, text)
    await expect(new ImageStore(fetched).load(base, 20, () => {})).rejects.toMatchObject({
      reason: 'images-damaged',
    })
  },
)
