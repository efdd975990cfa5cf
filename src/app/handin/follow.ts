import { viewStore } from '../../store/view.ts'

/** Says whose hand-in a link has opened, whenever one does. */
export function followHandIns(): void {
  const say = (text: string | undefined) => {
    if (text !== undefined) import('./arrival.ts').then(({ sayHandIn }) => sayHandIn(text), console.warn)
  }
  viewStore.subscribe(({ page }, before) => page !== before.page && say(page.handin))
  say(viewStore.getState().page.handin)
}
