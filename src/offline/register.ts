/**
 * Registers the service worker of the built page. `onUpdate` is called when a new version waits; calling its argument
 * takes it and reloads. Where there are no service workers, or in development, nothing happens.
 */
export function registerOffline(onUpdate: (take: () => void) => void): void {
  const container = import.meta.env.PROD && serviceWorkers()
  if (!container) return
  const register = async () => {
    const registration = await container.register('./service-worker.js')
    const offer = (worker: ServiceWorker | null) => {
      if (worker?.state !== 'installed' || !container.controller) return
      onUpdate(() => {
        container.addEventListener('controllerchange', () => location.reload(), { once: true })
        worker.postMessage('take')
      })
    }
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing
      worker?.addEventListener('statechange', () => offer(worker))
    })
  }
  // after the page has what it needs, so that the copy for later does not slow the first view
  const begin = () => void register().catch(() => {}) // a convenience: the page does without it
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

/** None in an insecure context, and some browsers' private windows; in a frame without an origin asking throws. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker
  } catch {
    return undefined
  }
}
