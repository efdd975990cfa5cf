import { createStore } from 'zustand/vanilla'

/** What a browser that installs pages hands out once this page can be installed; not in every browser. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>
}

/** The browser's offer to install the page; null: it has made none, or it was used. */
export const installStore = createStore<{ offer: InstallOffer | null }>()(() => ({ offer: null }))

/** Keeps the browser's offer until a person wants it, so that no banner comes over a class. */
export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    installStore.setState({ offer: event as InstallOffer })
  })
  window.addEventListener('appinstalled', () => installStore.setState({ offer: null }))
}

/** Opens the browser's own question. An offer is good for one. */
export async function install(): Promise<void> {
  const { offer } = installStore.getState()
  installStore.setState({ offer: null })
  await offer?.prompt()
}
