/**
 * What stands before every `import()` of the built page, in place of Vite's own helper: the file and all that it needs are
 * fetched before they are asked for as modules and style sheets. A fetch that failed can be tried again; a module that failed once is
 * refused for ever by some browsers (Firefox), and Vite's helper takes the style sheet that failed for one that is there.
 */

/** ms before it is tried again */
const pauses = [300, 1200]
/** ms for one try */
const limit = 20_000

const there = new Map<string, Promise<unknown>>()

/** Fetches `files`, addresses beside the importing file, and then loads the module. Rejects where one does not come. */
export async function fetchFirst<T>(
  load: () => Promise<T>,
  files: readonly string[] | undefined,
  importer: string,
): Promise<T> {
  await Promise.all((files ?? []).map((file) => once(new URL(file, importer).href)))
  return load()
}

function once(address: string): Promise<unknown> {
  const known = there.get(address)
  if (known) return known
  const coming = again(address.endsWith('.css') ? style : script, address)
  there.set(address, coming)
  coming.catch(() => there.delete(address))
  return coming
}

async function again(fetched: typeof script, address: string): Promise<void> {
  for (const pause of pauses) {
    try {
      return await fetched(address, pause === pauses[0])
    } catch {
      await new Promise((resume) => setTimeout(resume, pause))
    }
  }
  return fetched(address, false)
}

async function script(address: string, first: boolean): Promise<void> {
  // a page that opens asks for several in the task in which it renders: each takes a while
  if (first) await new Promise((go) => setTimeout(go))
  // a bad answer may have been kept
  const cache = first ? 'default' : 'reload'
  const answer = await fetch(address, { cache, signal: AbortSignal.timeout(limit) })
  if (!answer.ok || !/javascript/.test(answer.headers.get('content-type') ?? ''))
    throw new TypeError(`${address} did not come (${answer.status})`)
  await answer.arrayBuffer()
}

function style(address: string): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  if (sheets.some(({ href }) => href === address)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    const failed = () => {
      link.remove()
      reject(new TypeError(`${address} did not come`))
    }
    const timer = setTimeout(failed, limit)
    link.onload = () => {
      clearTimeout(timer)
      resolve()
    }
    link.onerror = () => {
      clearTimeout(timer)
      failed()
    }
    link.rel = 'stylesheet'
    link.href = address
    document.head.append(link)
  })
}
