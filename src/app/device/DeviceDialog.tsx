import { useEffect, useRef, useState } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { deviceWords } from '../../i18n/words/page/device.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useView, useWords } from '../../store/react.ts'
import { useSaid } from '../../store/said.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from '../dialogs/dialogs.module.css'
import { onKeptElsewhere } from '../keep/store.ts'
import { Install } from './Install.tsx'
import { KeptKind } from './KeptKind.tsx'
import { estimate, type Kind, kinds } from './kinds.ts'
import { sizeText } from './sizeText.ts'

/** How the page is installed, what it keeps on the device, and the buttons that remove it. */
export function DeviceDialog({ onClose }: { onClose: () => void }) {
  const { close } = useWords(dialogWords)
  const words = useWords(deviceWords)
  const { close: figure } = numberFormats(useView((view) => view.language))
  const [said, tell] = useSaid(deviceWords)
  const status = useRef<HTMLParagraphElement>(null)
  // what was counted before something was removed is counted again
  const [round, setRound] = useState(0)
  const [total, setTotal] = useState<{ usage: number; quota: number } | null>(null)
  useEffect(() => onKeptElsewhere(() => setRound((now) => now + 1)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked anew in each round
  useEffect(() => {
    let gone = false
    void estimate().then((found) => !gone && setTotal(found))
    return () => {
      gone = true
    }
  }, [round])

  const remove = async (kind: Kind) => {
    const isGone = await kind.remove()
    tell((words) => (isGone ? words.removed : words.notRemoved)(words[kind.name]))
    setRound((now) => now + 1)
    // the button that had the focus is gone
    setTimeout(() => status.current?.focus())
  }

  return (
    <Dialog title={words.title} closeLabel={close} onClose={onClose}>
      <div className={styles.text}>
        <Install />
        <section className={styles.field} aria-label={words.kept}>
          <h3 className={styles.heading}>{words.kept}</h3>
          <p className={styles.note}>{words.intro}</p>
          <p ref={status} role="status" tabIndex={-1} className={styles.said}>
            {said}
          </p>
          <ul className={styles.kinds}>
            {kinds.map((kind) => (
              <KeptKind
                key={kind.name}
                kind={kind}
                round={round}
                onRemove={() => remove(kind)}
                onSaved={() => tell(({ saved }) => saved)}
              />
            ))}
          </ul>
          {total && (
            <p className={styles.note}>
              {words.total(sizeText(total.usage, figure), sizeText(total.quota, figure))}
            </p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
