import type { Correction } from '../config/types.ts'
import { appWords } from '../i18n/words/app.ts'
import { correctionWords } from '../i18n/words/corrections.ts'
import { useWords } from '../store/react.ts'
import { Notice } from './Notice.tsx'
import styles from './Notices.module.css'

/** At most so many are listed: a hostile link can be wrong in thousands of ways. */
const listed = 8

interface CorrectionsProps {
  corrections: readonly Correction[]
  onDismiss: () => void
}

/** What a link, a file or a call had to be corrected in, in words. */
export function Corrections({ corrections, onDismiss }: CorrectionsProps) {
  const words = useWords(appWords)
  const reasons = useWords(correctionWords)
  return (
    <Notice onDismiss={onDismiss}>
      <div data-testid="corrections">
        {words.corrected}
        <ul className={styles.list}>
          {corrections.slice(0, listed).map(({ path, given, used, reason }) => (
            <li key={`${path} ${given} ${reason}`}>
              {path} {given && `“${given}”`} {used && `→ ${used}`} · {reasons[reason]}
            </li>
          ))}
          {corrections.length > listed && <li>{words.moreCorrections(corrections.length - listed)}</li>}
        </ul>
      </div>
    </Notice>
  )
}
