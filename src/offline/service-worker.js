/**
 * Keeps the page openable without its server. The build writes `version`, `dataVersion` and `files` above this line.
 *
 * The page's own files are fetched once at installation; CIFAR-10 shards are kept when they are first used. A new
 * version waits until the person takes it (message 'take') or all tabs are closed.
 */
/* global version, dataVersion, files */
const shell = `neurarium-${version}`
const data = `neurarium-data-${dataVersion}`

/** ms that the storage may take before the network is asked as well */
let patience = 2000

self.addEventListener('install', (event) => {
  event.waitUntil(install())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    dropOld()
      .catch(() => {}) // they take room, and nothing else
      .then(() => self.clients.claim()),
  )
})

async function install() {
  try {
    const cache = await caches.open(shell)
    // what has no hash in its name may have a copy of an older version in the browser's own cache
    await cache.addAll(
      files.map((file) => new Request(file, file.startsWith('assets/') ? {} : { cache: 'no-cache' })),
    )
  } catch (error) {
    await caches.delete(shell).catch(() => {})
    throw error
  }
}

async function dropOld() {
  const old = (await caches.keys()).filter(
    (key) => key.startsWith('neurarium-') && key !== shell && key !== data,
  )
  await Promise.all(old.map((key) => caches.delete(key)))
}

self.addEventListener('message', (event) => {
  if (event.data === 'take') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') {
    // the presenter's window and the page on embedding are pages of their own
    const own = files.find((file) => file.endsWith('.html') && url.pathname.endsWith(`/${file}`))
    event.respondWith(fromShell(own ?? './', event.request))
  } else if (url.pathname.includes('/cifar10/')) {
    event.respondWith(keepAtFirstUse(event.request, event))
  } else {
    event.respondWith(fromShell(event.request, event.request))
  }
})

/** The file as it was kept, else from the network. */
function fromShell(file, request) {
  return keptOrFetched(keptIn(shell, file), () => fetch(request))
}

function keepAtFirstUse(request, event) {
  return keptOrFetched(keptIn(data, request), async () => {
    const response = await fetch(request)
    // the page has its answer whether or not there is room for a copy
    if (response.ok) event.waitUntil(keep(request, response.clone()))
    return response
  })
}

/**
 * Storage is a convenience: where it refuses, is full or does not answer, the network does. `kept` never rejects.
 */
async function keptOrFetched(kept, fetched) {
  const late = Symbol('late')
  const copy = await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, patience, late))])
  // it was waited for once, and is not for the next file
  if (copy === late) patience = 0
  else if (copy) return copy
  try {
    return await fetched()
  } catch (error) {
    const slow = await kept
    if (slow) return slow
    throw error
  }
}

/** Some servers answer with `Vary: Origin`; the files are the same whoever asks. */
async function keptIn(cacheName, file) {
  try {
    return await caches.match(file, { cacheName, ignoreVary: true })
  } catch {
    return undefined
  }
}

async function keep(request, response) {
  try {
    const cache = await caches.open(data)
    await cache.put(request, response)
  } catch {
    // it is fetched again the next time
  }
}
