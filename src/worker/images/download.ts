export type Fetch = (url: string, options?: RequestInit) => Promise<Response>

/** The server answered that it does not give the file. */
export class NoFile extends Error {}

/** Without a byte for so many ms a download is over. */
export const patience = 15_000

export interface DownloadOptions {
  fetch: Fetch
  /** bytes at most */
  most: number
  /** past the browser's cache, which may hold a damaged copy */
  fresh: boolean
  /** bytes so far */
  progress?(length: number): void
}

/**
 * The bytes of a file; null when there are more than `most`. As long as something comes it may take its time.
 *
 * @throws NoFile, or another Error when the connection fails or stalls
 */
export async function download(url: string, options: DownloadOptions): Promise<Uint8Array | null> {
  const { fetch, most, fresh, progress } = options
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let giveUp = (_: Error) => {}
  const stalled = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => giveUp(new Error(`nothing came for ${patience / 1000} s`)), patience)
  }
  const read = async () => {
    const response = await fetch(url, { signal: stop.signal, ...(fresh && { cache: 'reload' }) })
    if (!response.ok) throw new NoFile(`status ${response.status}`)
    const bytes = new Uint8Array(most)
    let length = 0
    for (const reader = response.body?.getReader(); reader; ) {
      wait()
      const { done, value } = await reader.read()
      if (done) break
      if (length + value.length > most) return null
      bytes.set(value, length)
      length += value.length
      progress?.(length)
    }
    return bytes.subarray(0, length)
  }
  try {
    wait()
    return await Promise.race([read(), stalled])
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}
