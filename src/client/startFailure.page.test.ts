import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whyNotStarted } from './startFailure.ts'

const address = 'https://page/assets/worker.js'
const silent = { type: 'error' } // what both Chromium and Firefox say of a file that they could not use
let answer: () => Promise<Response>
const file = (type: string, status = 200) =>
  Promise.resolve(new Response('x', { status, headers: { 'content-type': type } }))

beforeEach(() => {
  answer = () => file('text/javascript')
  vi.stubGlobal('Worker', class {})
  vi.stubGlobal('origin', 'https://page')
  vi.stubGlobal('fetch', () => answer())
})
afterEach(() => vi.unstubAllGlobals())

const reason = async (error: unknown = silent, url = address) => (await whyNotStarted(error, url)).reason

test('a browser without workers', async () => {
  vi.stubGlobal('Worker', undefined)
  expect(await reason(new ReferenceError('Worker is not defined'))).toBe('worker-absent')
})

test.each([404, 403, 410, 500, 503])('a server that does not give the file (%i)', async (status) => {
  answer = () => file('text/html', status)
  expect(await whyNotStarted(silent, address)).toEqual({
    reason: 'worker-missing',
    detail: `${address}: status ${status}`,
  })
})

test.each(['text/html; charset=utf-8', 'text/plain', 'application/octet-stream', ''])(
  'a file of another type (%j)',
  async (type) => {
    answer = () => file(type)
    expect(await reason()).toBe('worker-type')
  },
)

test.each(['text/javascript; charset=utf-8', 'application/javascript', 'application/x-javascript'])(
  'a file that is there as it should be (%s) leaves the cause open',
  async (type) => {
    answer = () => file(type)
    expect(await whyNotStarted({ message: 'Uncaught SyntaxError' }, address)).toEqual({
      reason: 'worker-unknown',
      detail: 'Uncaught SyntaxError',
    })
  },
)

test('the file that the worker’s own one imports is looked at too', async () => {
  const files: Record<string, () => Promise<Response>> = {
    [address]: async () =>
      new Response('import"./training.js";\n', { headers: { 'content-type': 'text/javascript' } }),
    'https://page/assets/training.js': () => file('text/html', 404),
  }
  vi.stubGlobal('fetch', (url: string) => files[url]())
  expect(await whyNotStarted(silent, address)).toEqual({
    reason: 'worker-missing',
    detail: 'https://page/assets/training.js: status 404',
  })
})

test('no answer at all', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await reason()).toBe('worker-unreachable')
})

test('a page without an origin of its own, where one browser throws and the other one is silent', async () => {
  expect(await reason(new DOMException('denied', 'SecurityError'))).toBe('worker-blocked')
  vi.stubGlobal('origin', 'null')
  expect(await reason(silent)).toBe('worker-blocked')
})

test('a policy of the page, which tells of itself by an event', async () => {
  const other = 'https://page/assets/other.js'
  const tell = (blockedURI: string, effectiveDirective: string) =>
    document.dispatchEvent(
      Object.assign(new Event('securitypolicyviolation'), { blockedURI, effectiveDirective }),
    )
  tell(other, 'connect-src')
  expect(await reason(silent, other)).toBe('worker-unknown')
  tell(other, 'worker-src')
  expect(await whyNotStarted(silent, other)).toEqual({
    reason: 'worker-blocked',
    detail: `${other}: Content-Security-Policy, worker-src`,
  })
  expect(await reason()).toBe('worker-unknown')
})
