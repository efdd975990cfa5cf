/**
 * Keeps the page openable without its server. The build writes `version`, `dataVersion` and `files` above this line.
 *
 * The page's own files are fetched once at installation; CIFAR-10 shards are kept when they are first used, by who fetches them: see
 * keptOrPast. A new version waits until the person takes it (message 'take') or all tabs are closed. Taken in one tab, it answers for the others
 * too, which are pages of the version before until they are closed or loaded again: so what that version kept stays until no
 * page of it is left. Each page that opens says so (message 'here'), which is when that is looked at.
 */
/* global version, dataVersion, files */
const shell = `neurarium-${version}`
const data = `neurarium-data-${dataVersion}`

/** ms that the storage may take before the network is asked as well */
let patience = 2000
/** ms that a page may take to say which version it is of */
const answerTime = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(install())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  if (event.data === 'take') self.skipWaiting()
  // what was removed meanwhile, by a person or the browser, is kept again
  if (event.data === 'here') event.waitUntil(Promise.allSettled([fill(), dropOld()]))
})

async function install() {
  try {
    await fill()
  } catch (error) {
    await caches.delete(shell).catch(() => {})
    throw error
  }
}

/** All files or none: some of them may be another version's on the server by now. */
async function fill() {
  const cache = await caches.open(shell)
  if ((await cache.keys()).length >= files.length) return
  // what has no hash in its name may have a copy of an older version in the browser's own cache
  await cache.addAll(
    files.map((file) => new Request(file, file.startsWith('assets/') ? {} : { cache: 'no-cache' })),
  )
}

async function dropOld() {
  const entries = await Promise.all((await ownPages()).map(entryOf))
  if (!entries.every((entry) => files.includes(entry))) return
  const old = (await caches.keys()).filter(
    (key) => key.startsWith('neurarium-') && key !== shell && key !== data,
  )
  // what a newer version keeps is no older one's
  const { installing, waiting } = self.registration
  if (installing || waiting) return
  await Promise.all(old.map((key) => caches.delete(key)))
}

/** The open pages that this worker is for; a window of the presenter's has all of its files. */
async function ownPages() {
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })
  const { pathname } = new URL('./', self.location)
  return clients.filter(({ url }) => [pathname, `${pathname}index.html`].includes(new URL(url).pathname))
}

/** The file that a page has begun with, whose name is another one in each version; undefined where it does not say. */
function entryOf(client) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data: entry }) => resolve(entry)
    setTimeout(resolve, answerTime)
    client.postMessage('which', [port2])
  })
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') {
    // the presenter's window and the page on embedding are pages of their own
    const own = files.find((file) => file.endsWith('.html') && url.pathname.endsWith(`/${file}`))
    event.respondWith(fromShell(own ?? './', event.request))
  } else if (url.searchParams.has('keep')) {
    return // the browser's own
  } else if (url.pathname.includes('/cifar10/')) {
    event.respondWith(keptOrPast(event.request))
  } else if (url.pathname.includes('/assets/')) {
    event.respondWith(fromAnyShell(event.request))
  } else {
    event.respondWith(fromShell(event.request, event.request))
  }
})

/** The file as it was kept, else from the network. */
function fromShell(file, request) {
  return keptOrFetched(keptIn(shell, file), () => fetch(request))
}

/** As fromShell, also as an earlier version kept it: its name says what is in it, and a page of that version may want it. */
function fromAnyShell(request) {
  const kept = keptIn(shell, request).then((copy) => copy ?? keptIn(undefined, request))
  return keptOrFetched(kept, () => fetch(request))
}

/**
 * Images that are not kept are fetched past this worker, and kept by who fetches them (worker/images/keeping.ts): a download of minutes
 * would hold this worker, and with it the version that is to take its turn.
 */
function keptOrPast(request) {
  const past = () => Response.redirect(`${request.url}?keep=${data}`)
  const kept = keptIn(data, request).then((copy) => copy ?? past())
  // without a server what is kept is waited for, however late
  return keptOrFetched(kept, () => (self.navigator.onLine === false ? fetch(request) : past()))
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

/** Some servers answer with `Vary: Origin`; the files are the same whoever asks. `cacheName` undefined: in whichever it lies. */
async function keptIn(cacheName, file) {
  try {
    return await caches.match(file, { ...(cacheName && { cacheName }), ignoreVary: true })
  } catch {
    return undefined
  }
}
