import { useState } from 'react'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { useSaid } from '../../store/said.ts'

/** Makes one file at a time, and says which was made, or why it could not be: a file, or what it is called in `sayings`. */
export function useSaving(sayings: Pick<typeof takeawayWords, 'saved' | 'failed'> = takeawayWords) {
  const [said, tell] = useSaid(sayings)
  const [busy, setBusy] = useState(false)
  /** `make` offers the file, and gives its name */
  const save = async (make: () => Promise<string>) => {
    setBusy(true)
    tell(null)
    try {
      const file = await make()
      tell(({ saved }) => saved(file))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell(({ failed }) => failed(reason))
    }
    setBusy(false)
  }
  return { said, busy, save }
}
