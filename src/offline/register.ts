/**
 * Registers the service worker of the built page. `onUpdate` is called when a new version waits; calling its argument
 * takes it and reloads. Without a secure context, or in development, nothing happens.
 */
export function registerOffline(onUpdate: (take: () => void) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const container = navigator.serviceWorker
  const register = async () => {
    const registration = await container.register('./service-worker.js').catch(() => null)
    if (!registration) return
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
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}
