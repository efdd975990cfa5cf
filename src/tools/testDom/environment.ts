/** The page of a component's test: as Vitest sets up happy-dom, but from one file. */
import { pathToFileURL } from 'node:url'
import { type Environment, populateGlobal } from 'vitest/runtime'
import { bundleFile, bundleFolder } from './bundleFile.ts'

/** What is taken from the page although Node has it as well. */
const additionalKeys = [
  'Request',
  'Response',
  'MessagePort',
  'fetch',
  'Headers',
  'AbortController',
  'AbortSignal',
  'URL',
  'URLSearchParams',
  'FormData',
]

/** Tells of an element's size when it is first looked at, as a browser's does; here nothing is laid out, and no size changes. */
class ToldAtOnce {
  readonly #tell: ResizeObserverCallback
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell
  }
  observe(): void {
    this.#tell([], this)
  }
  unobserve(): void {}
  disconnect(): void {}
}

export default {
  name: 'happy-dom',
  viteEnvironment: 'client',
  async setup(global) {
    const { GlobalWindow }: typeof import('happy-dom') = await import(
      pathToFileURL(bundleFolder + bundleFile).href
    )
    const page = new GlobalWindow({
      console: global.console,
      url: 'http://localhost:3000',
      settings: { disableErrorCapturing: true },
    })
    Object.assign(page, { ResizeObserver: ToldAtOnce })
    const { keys, originals } = populateGlobal(global, page, { bindFunctions: true, additionalKeys })
    return {
      async teardown(global) {
        await page.happyDOM.abort()
        page.close()
        for (const key of keys) delete global[key]
        for (const [key, value] of originals) global[key] = value
      },
    }
  },
} satisfies Environment
