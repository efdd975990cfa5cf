import { preloads } from './lazyPart.tsx'

/** What a file that is fetched ahead has to wait for, if anything. */
export const ahead = { inTurn: (preload: () => Promise<unknown>) => preload() }

/** Once the page has a moment for it, or has had none for a second. */
const moment = () =>
  new Promise<void>((come) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(() => come(), { timeout: 1000 }) : come(),
  )

/** Fetches what is still missing, one file after another: for the quiet after the first screen, and for tests. */
export async function preloadParts(): Promise<void> {
  for (const preload of preloads) {
    await moment()
    await ahead.inTurn(preload).catch(() => undefined) // it is tried again when it is rendered
  }
}
