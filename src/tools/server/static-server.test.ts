import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Server, serveStatic } from './static-server.mjs'

const above = mkdtempSync(join(tmpdir(), 'neurarium-'))
const folder = join(above, 'dist')
let server: Server

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(above, 'secret.txt'), 'secret')
  writeFileSync(join(above, 'dist-secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<p>the page</p>')
  for (const name of [
    'a.js',
    'a.css',
    'a.wasm',
    'a.woff2',
    'a.svg',
    'a.json',
    'a.bin',
    'a.webmanifest',
    'a.odd',
  ])
    writeFileSync(join(folder, 'assets', name), name)
  server = await serveStatic(folder, 0)
})

afterAll(async () => {
  await server.close()
  rmSync(above, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.address), { redirect: 'manual', ...init })

/** As no client of good manners would send it: fetch takes the dots out of a path. */
const askRaw = (path: string) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.address)
    request({ hostname, port, path }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })

test('the folder is served under a path of its own, its index.html for the folder itself', async () => {
  expect(new URL(server.address).pathname).toBe('/neurarium/')
  const page = await ask('./')
  expect(page.status).toBe(200)
  expect(await page.text()).toBe('<p>the page</p>')
  expect(await (await ask('./index.html?x=1')).text()).toBe('<p>the page</p>')
})

test.each([
  './assets/gone.js',
  './gone',
  './gone/',
  './assets/',
  './index.html/',
  '/assets/a.js',
  '/theme.js',
  '/neurariumx/',
])('what is missing is missing: %s', async (path) => {
  const answer = await ask(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).not.toContain('the page</p>')
})

test('a folder without its slash is sent to the one with it', async () => {
  const assets = await ask('./assets?x=1')
  expect([assets.status, assets.headers.get('location')]).toEqual([301, '/neurarium/assets/?x=1'])
  const root = await ask('/neurarium')
  expect([root.status, root.headers.get('location')]).toEqual([301, '/neurarium/'])
  const host = await ask('/')
  expect([host.status, host.headers.get('location')]).toEqual([302, '/neurarium/'])
})

test.each([
  ['a.js', 'application/javascript; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.woff2', 'font/woff2'],
  ['a.svg', 'image/svg+xml'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.bin', 'application/octet-stream'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.odd', 'application/octet-stream'],
])('%s comes as %s', async (name, type) => {
  const answer = await ask(`./assets/${name}`)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('cache-control')).toBe('max-age=600')
  expect(await answer.text()).toBe(name)
})

describe('caching', () => {
  test('who has the file is told so, by its tag or its time', async () => {
    const first = await ask('./assets/a.js')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f-]+"$/)
    const conditions: Array<Record<string, string>> = [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-modified-since': first.headers.get('last-modified') ?? '' },
    ]
    for (const headers of conditions) {
      const again = await ask('./assets/a.js', { headers })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
    expect((await ask('./assets/a.js', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('HEAD tells the length and sends nothing', async () => {
    const head = await ask('./assets/a.js', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '4', ''])
    expect((await ask('./gone.js', { method: 'HEAD' })).status).toBe(404)
  })
})

test('nothing but GET and HEAD is answered', async () => {
  const answer = await ask('./', { method: 'POST', body: 'x' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test.each([
  '/neurarium/../secret.txt',
  '/neurarium/%2e%2e/secret.txt',
  '/neurarium/..%2fsecret.txt',
  '/neurarium/..%2fdist-secret.txt',
  '/neurarium/..%5csecret.txt',
  '/neurarium/assets/../../secret.txt',
  '/neurarium//etc/passwd',
  '/neurarium/%2fetc/passwd',
  '/neurarium/a%00.js',
  '/neurarium/%E0%A4%A',
])('no path leads out of the folder: %s', async (path) => {
  const { status, body } = await askRaw(path)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})

test('a port that is taken is told', async () => {
  await expect(serveStatic(folder, Number(new URL(server.address).port))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
