/** ms that the version before may take to give way */
const patience = 10_000
/** ms after which the browser is made to look again: a file that was wanted while the version before ended has started it anew */
const insistence = 1000
/** ms that what pages fetch ahead may hold that up: a fetch may stall, a tab on a phone may be suspended in one */
const courtesy = 3000
/** ms from the page's load until it is copied for later: some hundred files, beside a page that is still opening on two cores */
const restful = 6000

/**
 * Registers the service worker of the built page. `onUpdate` is called when a new version waits; its argument has that
 * version answer for this page from then on, and resolves when it does; it rejects where the version before does not give way in
 * time, as where another tab was just fetching with it, and may be called again. Nothing is loaded again here. Where there are no service
 * workers, or in development, nothing happens. `ahead`: what the page fetches ahead is fetched as `aside` says from then on.
 */
export function registerOffline(
  onUpdate: (take: () => Promise<void>) => void,
  ahead: { inTurn: (fetching: () => Promise<unknown>) => Promise<unknown> },
): void {
  const container = import.meta.env.PROD && serviceWorkers()
  if (!container) return
  ahead.inTurn = aside
  container.addEventListener('message', sayWhich)
  const register = async () => {
    const registration = await container.register('./service-worker.js')
    const change = async () => {
      const { waiting } = registration
      // it was taken in another tab
      if (!waiting) return
      const taken = new Promise<void>((resolve) => {
        container.addEventListener('controllerchange', () => resolve(), { once: true })
        // a still newer one has taken its place
        waiting.addEventListener('statechange', () => waiting.state === 'redundant' && resolve())
      })
      waiting.postMessage('take')
      const looking = setInterval(lookAgain, insistence)
      await Promise.race([taken, late()]).finally(() => clearInterval(looking))
    }
    const take = async () => {
      const asking = new AbortController()
      const asked = setTimeout(() => asking.abort(), courtesy)
      const begin = () => {
        clearTimeout(asked)
        return change()
      }
      // the lock only helps: without it, it is tried as well, and not left to be granted when nobody waits any more
      const withoutLock = (reason: unknown) => {
        if (asking.signal.aborted) return change()
        throw reason
      }
      await locked('exclusive', begin, asking.signal).catch(withoutLock)
    }
    const offer = (worker: ServiceWorker | null) => {
      if (worker?.state === 'installed' && container.controller) onUpdate(take)
    }
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => offer(worker))
    })
    // a message in the moment of its ending starts the version before anew as well
    void aside(async () => container.controller?.postMessage('here'))
  }
  const begin = () => setTimeout(() => register().catch(() => {}), restful) // a convenience: the page does without it
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

/**
 * Fetches something ahead, as long as no page has a newer version take over. The version before ends once it is at rest, and a
 * file that any page wants in the moment of its ending starts it anew: Chromium then lets it be for half a minute, or longer.
 */
const aside = (fetching: () => Promise<unknown>): Promise<unknown> => locked('shared', fetching)

/** A lock of all pages of this site; a page that no service worker answers for does at once what is to be done. */
function locked<T>(mode: LockMode, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!serviceWorkers()?.controller || !navigator.locks) return act()
  return navigator.locks.request('neurarium.taking', { mode, signal }, act)
}

/**
 * Chromium asks the version before to end once, and not again where it was started anew meanwhile, however often the newer one says
 * that it waits no longer. It does whenever a page or a worker is opened: then that ends as soon as it is at rest.
 */
function lookAgain(): void {
  const worker = new Worker(new URL('awake.js', document.baseURI))
  worker.onerror = (event) => event.preventDefault() // the version before stays as long as it would have
}

const late = () =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the version before is still at work')), patience),
  )

/** Answers the service worker, which asks what version this page is of: the file that it has begun with. */
function sayWhich({ data, ports }: MessageEvent): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
  if (data === 'which') ports[0]?.postMessage(entry.slice(new URL('./', document.baseURI).href.length))
}

/** None in an insecure context, and some browsers' private windows; in a frame without an origin asking throws. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}
