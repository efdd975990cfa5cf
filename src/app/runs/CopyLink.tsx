import { useState } from 'react'
import { encodeRuns, type RunsPlan } from '../../config/runsLink.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/Button.tsx'
import { addressWith } from '../address.ts'
import styles from './RunsRoom.module.css'

/** Copies the link of what the room shows, and says so. */
export function CopyLink({ plan }: { plan: () => RunsPlan }) {
  const words = useWords(runsWords)
  const [said, setSaid] = useState('')
  const copy = async () => {
    const link = addressWith(encodeRuns(plan()))
    try {
      await navigator.clipboard.writeText(link)
      setSaid(words.copied)
    } catch {
      setSaid(words.copyFailed)
    }
    setTimeout(() => setSaid(''), 4000)
  }
  return (
    <>
      <span className={styles.said} role="status">
        {said}
      </span>
      <IconButton icon="link" label={words.copyLink} onClick={copy} />
    </>
  )
}
