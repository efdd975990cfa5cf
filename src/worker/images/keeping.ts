import type { Fetch } from './download.ts'

/**
 * Fetches, and keeps on the device what the service worker has sent past itself (offline/service-worker.js), in the cache that it named,
 * once it is known to be whole. Keeping is a convenience: where there is no room, it is fetched again the next time.
 */
export function keeping(fetch: Fetch): { fetch: Fetch; keep: (url: string, bytes: Uint8Array) => void } {
  const named = new Map<string, string>()
  return {
    fetch: async (url, options) => {
      const answer = await fetch(url, options)
      const name = answer.redirected && new URL(answer.url).searchParams.get('keep')
      if (name) named.set(url, name)
      return answer
    },
    keep: (url, bytes) => {
      const name = named.get(url)
      if (name) put(name, url, bytes).catch((error) => console.info(`not kept: ${url}`, error))
    },
  }
}

async function put(name: string, url: string, bytes: Uint8Array): Promise<void> {
  const cache = await caches.open(name)
  await cache.put(url, new Response(bytes.slice()))
}
