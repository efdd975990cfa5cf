import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchFirst } from './fetchFirst.ts'

const importer = 'https://host/neurarium/assets/page.js'
const script = () =>
  new Response('1', { headers: { 'content-type': 'application/javascript; charset=utf-8' } })
const load = vi.fn(async () => 'module')
let asked: string[]

/** A network that answers the n-th request for a file with the n-th of these, and with the last one from then on. */
function network(...answers: Array<() => Response | Promise<Response>>) {
  const counts = new Map<string, number>()
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    const n = counts.get(address) ?? 0
    counts.set(address, n + 1)
    return answers[Math.min(n, answers.length - 1)]()
  })
}
const gone = () => {
  throw new TypeError('no network')
}
const missing = () => new Response('not found', { status: 404, headers: { 'content-type': 'text/html' } })
const portal = () => new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } })

beforeEach(() => {
  vi.useFakeTimers()
  load.mockClear()
  asked = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  for (const link of document.head.querySelectorAll('link')) link.remove()
})

/** The answer after as much time as all tries together may take. */
async function settled<T>(promise: Promise<T>) {
  const answer = promise.then(
    (value) => ({ value }),
    (reason: Error) => ({ reason: reason.message }),
  )
  await vi.advanceTimersByTimeAsync(5000)
  return answer
}

test('the module is asked for when all of its files are there, each fetched once', async () => {
  network(script)
  const files = ['./one-a.js', './one-b.js']
  expect(await settled(fetchFirst(load, files, importer))).toEqual({ value: 'module' })
  await fetchFirst(load, files, importer)
  expect(asked).toEqual(['https://host/neurarium/assets/one-a.js', 'https://host/neurarium/assets/one-b.js'])
})

test('a module without files of its own is asked for at once', async () => {
  network(gone)
  expect(await fetchFirst(load, undefined, importer)).toBe('module')
})

test.each([
  ['did not come', gone],
  ['is missing', missing],
  ['is no script', portal],
])('a file that %s is asked for again before its module is', async (name, first) => {
  network(first, first, script)
  const file = `./${name.replaceAll(' ', '-')}.js`
  expect(await settled(fetchFirst(load, [file], importer))).toEqual({ value: 'module' })
  expect(asked).toHaveLength(3)
  expect(load).toHaveBeenCalledTimes(1)
})

test('what does not come at all is refused without asking for the module, and not remembered', async () => {
  network(gone)
  expect(await settled(fetchFirst(load, ['./late.js'], importer))).toHaveProperty('reason')
  expect(load).not.toHaveBeenCalled()
  network(script)
  expect(await settled(fetchFirst(load, ['./late.js'], importer))).toEqual({ value: 'module' })
})

test('a style sheet that failed leaves no trace, and is asked for again', async () => {
  const tried: HTMLLinkElement[] = []
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    tried.push(link as HTMLLinkElement)
    const { length } = tried
    setTimeout(() => (link as HTMLLinkElement).dispatchEvent(new Event(length < 2 ? 'error' : 'load')))
  })
  expect(await settled(fetchFirst(load, ['./a.css'], importer))).toEqual({ value: 'module' })
  expect(tried.map(({ href }) => href)).toEqual(new Array(2).fill('https://host/neurarium/assets/a.css'))
  vi.restoreAllMocks()
})

test('a style sheet that the page has already is not asked for', async () => {
  const links = [{ href: 'https://host/neurarium/assets/there.css' }]
  vi.spyOn(document, 'querySelectorAll').mockReturnValue(links as never)
  const append = vi.spyOn(document.head, 'append')
  expect(await settled(fetchFirst(load, ['./there.css'], importer))).toEqual({ value: 'module' })
  expect(append).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
