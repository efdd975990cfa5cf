import type { Measure } from '../../config/link/runsLink.ts'
import type { Correction } from '../../config/types.ts'
import { correctedWords, correctionWords, linkPartWords } from '../../i18n/words/page/corrections.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { nameOfPath, valueName } from '../../panels/base/settingText/settingNames.ts'
import { useView, useWords } from '../../store/react.ts'
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
  const words = useWords(correctedWords)
  const reasons = useWords(correctionWords)
  const parts = useWords(linkPartWords)
  const measures = useWords(runsWords)
  const language = useView((view) => view.language)
  const nameOf = (path: string) =>
    Object.hasOwn(parts, path) ? parts[path as keyof typeof parts] : nameOfPath(path, language)
  // what takes the place of a sweep's setting is a setting, of its measure a figure
  const usedName = (path: string, used: string) =>
    path === 'measure'
      ? measures[used as Measure]
      : path === 'sweep'
        ? nameOfPath(used, language)
        : valueName(used, language)
  return (
    <Notice onDismiss={onDismiss}>
      <div data-testid="corrections">
        <span id="corrected">{words.corrected}</span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ul className={styles.list} tabIndex={0} aria-labelledby="corrected">
          {corrections.slice(0, listed).map(({ path, given, used, reason }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and the list is never reordered
            <li key={place}>
              {nameOf(path)} {given && `“${given}”`} {used && `→ ${usedName(path, used)}`} · {reasons[reason]}
            </li>
          ))}
          {corrections.length > listed && <li>{words.moreCorrections(corrections.length - listed)}</li>}
        </ul>
      </div>
    </Notice>
  )
}
