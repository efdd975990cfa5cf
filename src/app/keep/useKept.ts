import { useEffect, useState } from 'react'
import { listKept, NotKept, onKeptElsewhere } from './store.ts'
import type { KeptThing } from './thing.ts'

/** What is kept; null while they are read. `refused`: why they cannot be. */
export interface Kept {
  things: KeptThing[] | null
  refused: NotKept | null
  /** reads them again */
  read(): Promise<void>
}

/** What is kept, as this tab and the others change it. */
export function useKept(): Kept {
  const [state, setState] = useState<Omit<Kept, 'read'>>({ things: null, refused: null })
  const [read] = useState(() => async () => {
    try {
      const things = await listKept()
      setState({ things, refused: null })
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      // what was read before stays in sight
      setState(({ things }) => ({ things: things ?? [], refused: error }))
    }
  })
  useEffect(() => {
    void read()
    return onKeptElsewhere(() => void read())
  }, [read])
  return { ...state, read }
}
