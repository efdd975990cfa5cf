/** What the service worker has kept: files of the page, and images that were opened. See offline/service-worker.js. */

export interface Held {
  count: number
  bytes: number
}

/** ms that the storage may take */
const patience = 5000

const isOfImages = (name: string) => name.startsWith('neurarium-data-')
const isOf = (what: 'files' | 'images', name: string) =>
  name.startsWith('neurarium-') && isOfImages(name) === (what === 'images')

/** How much of it there is; null: the browser keeps nothing here, or does not say. */
export const measureCached = (what: 'files' | 'images'): Promise<Held | null> =>
  attempt(async (storage) => {
    const held = { count: 0, bytes: 0 }
    for (const name of (await storage.keys()).filter((key) => isOf(what, key))) {
      const cache = await storage.open(name)
      for (const asked of await cache.keys()) {
        held.bytes += (await (await cache.match(asked))?.blob())?.size ?? 0
        if (what === 'files' || asked.url.endsWith('.bin')) held.count += 1
      }
    }
    return held
  })

/** Removes it. @returns whether it is gone */
export const removeCached = async (what: 'files' | 'images'): Promise<boolean> =>
  (await attempt(async (storage) => {
    for (const name of (await storage.keys()).filter((key) => isOf(what, key))) await storage.delete(name)
    return true
  })) ?? false

/** Asking alone throws in some frames; some browsers have no such storage, and some never answer. */
async function attempt<T>(act: (storage: CacheStorage) => Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  try {
    return globalThis.caches ? await Promise.race([act(globalThis.caches), late]) : null
  } catch {
    return null
  }
}
