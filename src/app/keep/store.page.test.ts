import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readKept, writeKept } from './file.ts'
import { identityOf, type KeptThing, newThing, thingOf } from './thing.ts'

type Store = typeof import('./store.ts')

/** A tab: a store of its own over the device's one database. */
async function tab(): Promise<Store> {
  vi.resetModules()
  return import('./store.ts')
}

const circle = 'v=1&step=120'
const moons = 'v=1&set=moons&step=7'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The reason why it came to nothing. */
const why = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'it was done',
    (error: { why: string }) => error.why,
  )

const named = (things: readonly KeptThing[]) => things.map(({ name }) => name).sort()

test('what one tab keeps, renames and deletes the other one has, and neither loses the other’s', async () => {
  const [here, there] = [await tab(), await tab()]
  const first = newThing('first', circle)
  const second = newThing('second', moons)
  await Promise.all([here.keepThing(first), there.keepThing(second)])
  expect(named(await here.listKept())).toEqual(['first', 'second'])
  await Promise.all([
    here.changeKept(first.id, { name: 'renamed' }),
    there.changeKept(second.id, { name: 'renamed too' }),
  ])
  expect(named(await there.listKept())).toEqual(['renamed', 'renamed too'])
  await there.deleteKept(first.id)
  expect(named(await here.listKept())).toEqual(['renamed too'])
})

test('what was deleted in another tab is not brought back by a new name', async () => {
  const [here, there] = [await tab(), await tab()]
  const thing = newThing('mine', circle)
  await here.keepThing(thing)
  await there.deleteKept(thing.id)
  expect(await why(here.changeKept(thing.id, { name: 'other' }))).toBe('gone')
  expect(await here.listKept()).toEqual([])
  await here.keepThing(thing)
  expect(await there.listKept()).toEqual([thing])
})

test('the newest comes first, and what is no experiment is left out; all are counted and cleared together', async () => {
  const store = await tab()
  const old = { ...newThing('old', circle), at: 1 }
  await store.keepThing(old)
  await store.keepThing(newThing('new', moons))
  await store.keepThing({ ...newThing('lesson', '{}'), kind: 'lesson' as never })
  expect((await store.listKept()).map(({ name }) => name)).toEqual(['new', 'old'])
  expect(await store.countKept()).toBe(3)
  await store.clearKept()
  expect(await store.countKept()).toBe(0)
})

test('another tab is told at once', async () => {
  const store = await tab()
  const heard = vi.fn()
  const stop = store.onKeptElsewhere(heard)
  await store.keepThing(newThing('mine', circle))
  const key = Object.keys(localStorage).find((name) => name.endsWith('.kept'))
  expect(key).toBeDefined()
  window.dispatchEvent(new StorageEvent('storage', { key }))
  window.dispatchEvent(new StorageEvent('storage', { key: 'another.page' }))
  expect(heard).toHaveBeenCalledTimes(1)
  stop()
  window.dispatchEvent(new Event('focus'))
  expect(heard).toHaveBeenCalledTimes(1)
})

test('of what comes in, only what is not there yet is added: content and name tell, not date nor picture', async () => {
  const store = await tab()
  const mine = newThing('mine', circle)
  await store.keepThing(mine)
  const again = { ...newThing('mine', circle), at: 5 }
  const other = newThing('mine', moons)
  const sameId = { ...mine, name: 'changed since' }
  expect(await store.addKept([again, other, other, sameId])).toBe(2)
  const all = await store.listKept()
  expect(new Set(all.map(identityOf)).size).toBe(3)
  expect(all).toContainEqual(mine)
  expect(await store.addKept(all)).toBe(0)
})

test('what is added under an id that is taken takes the place of nothing, however often and whatever was deleted between', async () => {
  const store = await tab()
  const mine = newThing('mine', circle)
  const other = newThing('other', moons)
  for (const thing of [mine, other]) await store.keepThing(thing)
  await store.addKept([{ ...mine, name: 'as it was' }])
  await store.deleteKept(other.id)
  await store.addKept([{ ...mine, name: 'as it was before' }])
  expect((await store.listKept()).map(({ name }) => name).sort()).toEqual([
    'as it was',
    'as it was before',
    'mine',
  ])
})

test('all of a file is added, or nothing: where there is no room in the middle, too', async () => {
  const store = await tab()
  await store.keepThing(newThing('mine', circle))
  const [first] = await store.listKept()
  const prototype = Object.getPrototypeOf(
    await new Promise<IDBObjectStore>((resolve) => {
      const asked = indexedDB.open('neurarium')
      asked.onsuccess = () => resolve(asked.result.transaction('kept').objectStore('kept'))
    }),
  )
  const put = prototype.put
  let room = 1
  prototype.put = function (this: IDBObjectStore, ...given: unknown[]) {
    if (room-- > 0) return put.apply(this, given)
    const { transaction } = this
    transaction.abort()
    Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') })
    throw new DOMException('full', 'QuotaExceededError')
  }
  const some = [newThing('a', moons), newThing('b', moons)]
  expect(await why(store.addKept(some))).toBe('full')
  prototype.put = put
  expect(await store.listKept()).toEqual([first])
  expect(await store.addKept(some)).toBe(2)
})

test('says why: no storage at all, one that refuses, one that throws', async () => {
  for (const broken of [
    undefined,
    null,
    {
      open: () => {
        throw new DOMException('private', 'SecurityError')
      },
    },
  ]) {
    vi.stubGlobal('indexedDB', broken)
    const store = await tab()
    vi.useFakeTimers()
    const said = Promise.all([why(store.listKept()), why(store.keepThing(newThing('mine', circle)))])
    await vi.advanceTimersByTimeAsync(5000)
    expect(new Set(await said).size).toBe(1)
    expect((await said)[0]).toMatch(/refused|late/)
    vi.useRealTimers()
  }
})

test('a storage that never answers is waited for some seconds, and asked anew after that', async () => {
  const works = indexedDB
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  const store = await tab()
  vi.useFakeTimers()
  const asked = why(store.listKept())
  await vi.advanceTimersByTimeAsync(5000)
  expect(await asked).toBe('late')
  vi.useRealTimers()
  vi.stubGlobal('indexedDB', works)
  expect(await store.listKept()).toEqual([])
})

test('what is damaged on the device is left out, and left alone', async () => {
  const store = await tab()
  await store.keepThing(newThing('mine', circle))
  await store.keepThing({ id: 'x', name: 5 } as unknown as KeptThing)
  expect(named(await store.listKept())).toEqual(['mine'])
  expect(await store.countKept()).toBe(2)
})

const accepts = (content: string) => content.startsWith('v=1')

test('what is written into a file is read from it, to the letter', () => {
  const things = [
    newThing('</script> “이름” \\ 🎓', circle, 'data:image/png;base64,AAAA'),
    newThing('plain', moons),
  ]
  expect(readKept(writeKept(things), accepts)).toEqual(things)
  // an editor's mark at its beginning
  expect(readKept(`\ufeff${writeKept(things)}`, accepts)).toEqual(things)
})

const fileOf = (...things: unknown[]) => JSON.stringify({ neurarium: 'kept', version: 1, things })
const good = newThing('good', circle)

test.each([
  ['no JSON', 'x,y\n1,2', 'not-json', 0],
  ['nothing', '', 'not-json', 0],
  ['a number', '5', 'not-kept', 0],
  ['null', 'null', 'not-kept', 0],
  ['another program’s', '{"things":[]}', 'not-kept', 0],
  ['things that are no list', '{"neurarium":"kept","version":1,"things":{"length":1}}', 'not-kept', 0],
  ['a newer version', '{"neurarium":"kept","version":2,"things":[]}', 'newer', 0],
  ['too many', fileOf(...Array(5001).fill(0)), 'too-many', 0],
  ['a hole', fileOf(good, null), 'bad-thing', 2],
  ['a content that is none', fileOf(good, { ...good, content: 'javascript:alert(1)' }), 'bad-thing', 2],
  ['a content that is an object', fileOf({ ...good, content: {} }), 'bad-thing', 1],
  ['another kind', fileOf({ ...good, kind: 'lesson' }), 'bad-thing', 1],
  ['a kind of the prototype', fileOf({ ...good, kind: 'constructor' }), 'bad-thing', 1],
  ['a date that is none', fileOf({ ...good, at: 1e300 }), 'bad-thing', 1],
  ['a picture that is another page', fileOf({ ...good, picture: 'https://host/a.png' }), 'bad-thing', 1],
  [
    'a picture with a script',
    fileOf({ ...good, picture: 'data:image/svg+xml;base64,PHN2Zz4=' }),
    'bad-thing',
    1,
  ],
  ['a name of a million letters', fileOf({ ...good, name: 'x'.repeat(1e6) }), 'bad-thing', 1],
  [
    'a picture of a million letters',
    fileOf({ ...good, picture: `data:image/png;base64,${'A'.repeat(1e6)}` }),
    'bad-thing',
    1,
  ],
])('a file with %s is refused whole', (_, text, problem, place) => {
  expect(readKept(text, accepts)).toEqual({ problem, place })
})

test('a file of things without ids gives each one, and fields that are not known go', () => {
  const { id: _, ...bare } = good
  const read = readKept(fileOf({ ...bare, __proto__: { a: 1 }, extra: 1 }, bare), accepts)
  if (!Array.isArray(read)) throw new Error('it was refused')
  expect(new Set(read.map(({ id }) => id)).size).toBe(2)
  expect(Object.keys(read[0]).sort()).toEqual(['at', 'content', 'id', 'kind', 'name', 'picture'])
})

test('a name is one line of at most 120 characters, without marks that turn the writing', () => {
  expect(newThing(' a\nb\u202ec ', circle).name).toBe('a b c')
  expect([...newThing('🎓'.repeat(200), circle).name]).toHaveLength(120)
  expect(thingOf({ ...good, name: 'a\u0000b' })?.name).toBe('a b')
})
