/**
 * Keeps the page openable without its server. The build writes `version`, `dataVersion` and `files` above this line.
 *
 * The page's own files are fetched once at installation; CIFAR-10 shards are kept when they are first used. A new
 * version waits until the person takes it (message 'take') or all tabs are closed.
 */
/* global version, dataVersion, files */
const shell = `neurarium-${version}`
const data = `neurarium-data-${dataVersion}`

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(files)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) =>
        Promise.all(
          keys
            .filter((key) => key.startsWith('neurarium-') && key !== shell && key !== data)
            .map((key) => caches.delete(key)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') {
    event.respondWith(fromShell('./', event.request))
  } else if (url.pathname.includes('/cifar10/')) {
    event.respondWith(keepAtFirstUse(event.request))
  } else {
    event.respondWith(fromShell(event.request, event.request))
  }
})

/** Some servers answer with `Vary: Origin`; the files are the same whoever asks. */
async function fromShell(file, request) {
  return (await caches.match(file, { cacheName: shell, ignoreVary: true })) ?? fetch(request)
}

async function keepAtFirstUse(request) {
  const cache = await caches.open(data)
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}
