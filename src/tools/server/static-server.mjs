/**
 * A static host as strict as the ones that the page is put on: a folder under a path of its own, 404 for what is missing, with
 * the site's 404.html if it has one, and never another file in its place, the types and caching headers of GitHub Pages. `npm start` and the browser tests use it,
 * so that what works here works there.
 */
import { createReadStream, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const types = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'application/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Serves the folder under `/neurarium/`; `pressed`: compressed, as GitHub Pages sends it. Rejects where the port is taken. */
export async function serveStatic(folder, port, under = '/neurarium/', pressed = false) {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    answer(request, response, root, under, pressed).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, 'localhost', listening)
  })
  return {
    address: `http://localhost:${server.address().port}${under}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function answer(request, response, root, under, pressed) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(request, response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' })
  const [path, query] = request.url.split(/\?(.*)/s, 2)
  // who types the bare host is shown the way; nothing of the page is reached like that
  if (path === '/') return redirect(response, 302, under)
  if (`${path}/` === under) return redirect(response, 301, under)
  const file = path.startsWith(under) ? inside(root, path.slice(under.length)) : null
  const found = file && (await stat(file).catch(() => null))
  if (found?.isDirectory() && !path.endsWith('/'))
    return redirect(response, 301, `${path}/${query ? `?${query}` : ''}`)
  const page = found?.isDirectory() ? join(file, 'index.html') : file
  const size = found?.isDirectory() ? await stat(page).catch(() => null) : found
  if (!size?.isFile() || (path.endsWith('/') && !found.isDirectory()))
    return refuse(
      request,
      response,
      404,
      `There is nothing here. The page is at ${under}`,
      {},
      ofTheSite(root),
    )
  return send(request, response, page, size, pressed)
}

/** The file that a path names; null where it is no path, or leads out of the folder. */
function inside(root, path) {
  try {
    const decoded = decodeURIComponent(path)
    if (decoded.includes('\0') || decoded.includes('\\')) return null
    const file = resolve(root, `./${decoded}`)
    return file === root || file.startsWith(`${root}${sep}`) ? file : null
  } catch {
    return null // not percent-encoded as it should be
  }
}

function send(request, response, file, { size, mtime }, pressed) {
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'max-age=600',
    etag: `"${Math.floor(mtime.getTime()).toString(16)}-${size.toString(16)}"`,
    'last-modified': mtime.toUTCString(),
    vary: 'Accept-Encoding',
  }
  if (known(request.headers, headers.etag, mtime)) return response.writeHead(304, headers).end()
  headers['content-type'] = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
  if (pressed && /^text|javascript|json|svg|wasm/.test(headers['content-type'])) {
    const body = gzipSync(readFileSync(file))
    response.writeHead(200, { ...headers, 'content-encoding': 'gzip', 'content-length': body.length })
    return response.end(request.method === 'HEAD' ? undefined : body)
  }
  response.writeHead(200, { ...headers, 'content-length': size })
  if (request.method === 'HEAD') return response.end()
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}

/** Whether the browser has the file as it is. */
function known(headers, etag, mtime) {
  const tags = headers['if-none-match']
  if (tags) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return Math.floor(mtime.getTime() / 1000) * 1000 <= since
}

function redirect(response, status, location) {
  response.writeHead(status, { location, 'content-length': 0 }).end()
}

/** The site's own page for what is missing, as GitHub Pages sends it; undefined: it has none. */
function ofTheSite(root) {
  try {
    return readFileSync(join(root, '404.html'), 'utf8')
  } catch {
    return undefined
  }
}

function refuse(request, response, status, sentence, headers = {}, own = undefined) {
  const body =
    own ??
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><p>${sentence}</p></html>\n`
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
