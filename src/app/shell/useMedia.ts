import { useCallback, useSyncExternalStore } from 'react'
import { mediaHolds, onMedia } from '../../ui/loading/platform.ts'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback((changed: () => void) => onMedia(query, changed), [query])
  return useSyncExternalStore(subscribe, () => mediaHolds(query))
}

/** Wide enough for the settings and the course beside the stage. */
export const roomyQuery = '(min-width: 100em)'

/** Wide enough for the settings beside the stage. On a tablet they open as a dialog. */
export const sideQuery = '(min-width: 68.75em)'

/** Too narrow or too low for columns: one that scrolls, settings in a sheet. As in App.module.css. */
export const compactQuery = '(max-width: 61.99em), (max-height: 33.74em)'

/** As a phone or a tablet in a hand, upright or lying: no class looks at it. */
export const handQuery = '(max-aspect-ratio: 1) and (max-width: 61.99em), (max-height: 33.74em)'

/** So low, as under a zoom of 400%, that nothing may keep its place while the page scrolls. As in App.module.css. */
export const lowQuery = '(max-height: 24.99em)'
