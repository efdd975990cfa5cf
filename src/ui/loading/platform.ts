/**
 * Parts of the platform that a browser, a frame or a policy may withhold, or that throw when they are asked for. They are asked
 * for here alone, and the page does without them.
 */

const named = (key: string) => `neurarium.${key}`

/** What was kept between visits under that key; null: nothing, or storage is forbidden. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(named(key))
  } catch {
    return null
  }
}

/** Keeps a value between visits, or drops it (null). Where storage is forbidden or full, nothing is kept. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(named(key))
    else localStorage.setItem(named(key), value)
  } catch {
    // it lasts as long as the page then
  }
}

/** The person's languages in order of preference; none where the browser does not tell. */
export function languages(): readonly string[] {
  try {
    return navigator.languages ?? []
  } catch {
    return []
  }
}

/** Whether a media query holds now. False where the browser cannot tell. */
export const mediaHolds = (query: string): boolean => mediaList(query)?.matches ?? false

/** Calls back when a media query begins or ceases to hold; returns how to stop that. */
export function onMedia(query: string, changed: () => void): () => void {
  const list = mediaList(query)
  list?.addEventListener?.('change', changed)
  return () => list?.removeEventListener?.('change', changed)
}

function mediaList(query: string): MediaQueryList | undefined {
  try {
    return matchMedia(query)
  } catch {
    return undefined
  }
}
