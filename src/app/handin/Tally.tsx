import { useStore } from 'zustand'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { useWords } from '../../store/react.ts'
import shared from '../dialogs/dialogs.module.css'
import styles from './HandIns.module.css'
import { handInStore, tally } from './handInStore.ts'
import { longestText, mostHandIns } from './pasted.ts'

/** How many hand-ins there are and what is true of them, and what of the pasted text was none. */
export function Tally() {
  const words = useWords(handInWords)
  const whole = useWholeNumber()
  const { entries, doubles, left, others, cut } = useStore(handInStore)
  const { right, wrong, open } = tally(entries)
  const more = others.count - others.listed.length
  return (
    <div className={styles.tally}>
      <p role="status" className={shared.heading} data-testid="hand-in-tally">
        {entries.length > 0 && words.tally(whole(entries.length), whole(right), whole(wrong), whole(open))}
      </p>
      {doubles > 0 && <p className={shared.note}>{words.doubles(whole(doubles))}</p>}
      {left > 0 && <p className={shared.warning}>{words.left(whole(left), whole(mostHandIns))}</p>}
      {cut && <p className={shared.warning}>{words.cut(whole(longestText))}</p>}
      {others.count > 0 && (
        <details className={styles.others}>
          <summary>{words.others(whole(others.count))}</summary>
          <ul>
            {others.listed.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <li key={i}>{line}</li>
            ))}
            {more > 0 && <li>{words.more(whole(more))}</li>}
          </ul>
        </details>
      )}
    </div>
  )
}
