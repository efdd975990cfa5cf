import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useRun, useWords } from '../../store/react.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './dialogs.module.css'

/** What this is, what it promises, and whose the images are. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const kernels = useRun((run) => run.kernels)
  return (
    <Dialog title={words.about} closeLabel={words.close} onClose={onClose}>
      <div className={styles.text}>
        <p>{words.aboutText}</p>
        <p>{words.aboutExact}</p>
        <p className={styles.note}>{words.aboutCifar}</p>
        <p className={styles.note}>{words.aboutLicense}</p>
        {kernels && (
          <p className={styles.note}>
            {words.kernels}: {kernels === 'plain' ? words.kernelsPlain : words.kernelsSimd}
          </p>
        )}
      </div>
    </Dialog>
  )
}
