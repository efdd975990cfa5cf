import { useMemo } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useView, useWords } from '../../store/react.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import styles from '../dialogs/dialogs.module.css'
import { CopyField } from './CopyField.tsx'
import { QrButton } from './qr/QrButton.tsx'
import { isLong, sampledLink } from './sampledLink.ts'
import type { Shared } from './shared.ts'

/** The experiment as a link: of its settings, or of this very step. */
export function LinkSection({ config, link, changes, choice, choose }: Shared) {
  const words = useWords(dialogWords)
  const language = useView((view) => view.language)
  const moment = globalThis.neurarium.link({ atStep: true })
  // what was done to the run may be too much for a link
  const lost = !/[#&]step=/.test(moment)
  const long = isLong(link)
  const hasSample = useMemo(
    () => (long || choice.few) && sampledLink(config) !== null,
    [long, choice, config],
  )
  const length = numberFormats(language).whole(link.length)
  return (
    <div className={styles.text}>
      <p>{words.shareIntro}</p>
      <div className={styles.between}>
        <Toggle
          look="check"
          checked={choice.atStep && !lost}
          disabled={lost}
          onChange={(atStep) => choose({ atStep })}
          title={lost ? words.momentLost(changes) : undefined}
        >
          {words.atStep}
        </Toggle>
        <span className={styles.note}>{words.linkLength(length)}</span>
      </div>
      {lost ? (
        <p className={styles.note}>{words.momentLost(changes)}</p>
      ) : (
        choice.atStep && changes > 0 && <p className={styles.note}>{words.momentChanges(changes)}</p>
      )}
      <CopyField label={words.link} text={link} button={words.copyLink}>
        <QrButton link={link} />
      </CopyField>
      {long && (
        <p className={styles.warning} role="status">
          {words.linkLong}
        </p>
      )}
      {hasSample && (
        <Toggle look="check" checked={choice.few} onChange={(few) => choose({ few })}>
          {words.sample}
        </Toggle>
      )}
    </div>
  )
}
