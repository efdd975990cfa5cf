import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** Wide enough for the settings and the course beside the stage. */
export const roomyQuery = '(min-width: 100em)'

/** Too narrow or too low for the three columns: one column that scrolls, settings in a sheet. As in App.module.css. */
export const compactQuery = '(max-width: 68.74em), (max-height: 33.74em)'
