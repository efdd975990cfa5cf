import { useEffect, useState } from 'react'
import type { NetworkModel } from './model.ts'

/** What paints units with places, and says the ranges of their colors. */
export type Maps = typeof import('./maps/tiles.ts')

/** The file of it, where the network has such units; null until it is there. Where it does not come, a unit is one color. */
export function useMaps({ pictures }: NetworkModel): Maps | null {
  const [maps, setMaps] = useState<Maps | null>(null)
  const wanted = pictures.length > 0
  useEffect(() => {
    if (!wanted) return
    let gone = false
    import('./maps/tiles.ts').then(
      (fetched) => gone || setMaps(fetched),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [wanted])
  return maps
}
