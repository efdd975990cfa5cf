import { useState } from 'react'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { useWords } from '../../store/react.ts'

/** Makes one file at a time, and says which was made, or why it could not be. */
export function useSaving() {
  const words = useWords(takeawayWords)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  /** `make` offers the file, and gives its name */
  const save = async (make: () => Promise<string>) => {
    setBusy(true)
    setSaid('')
    try {
      setSaid(words.saved(await make()))
    } catch (error) {
      setSaid(words.failed(error instanceof Error ? error.message : String(error)))
    }
    setBusy(false)
  }
  return { said, busy, save }
}
