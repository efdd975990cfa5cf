import { useStore } from 'zustand'
import { deviceWords } from '../../i18n/words/page/device.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { mediaHolds } from '../../ui/loading/platform.ts'
import styles from '../dialogs/dialogs.module.css'
import { install, installStore } from './install.ts'

/** How the page is installed: by the browser's own question where it has one, else in words. */
export function Install() {
  const words = useWords(deviceWords)
  const offer = useStore(installStore, (state) => state.offer)
  return (
    <section className={styles.field} aria-label={words.install}>
      <h3 className={styles.heading}>{words.install}</h3>
      {isInstalled() ? (
        <p>{words.installed}</p>
      ) : (
        <>
          <p>{words.installOffer}</p>
          {offer ? (
            <div>
              <Button look="primary" onClick={() => void install().catch(() => {})}>
                {words.installNow}
              </Button>
            </div>
          ) : (
            <p className={styles.note}>{isApple() ? words.installApple : words.installMenu}</p>
          )}
        </>
      )}
    </section>
  )
}

/** Safari on an iPhone or iPad says whether the page was opened from the home screen; nothing else has the word. */
const standalone = () => (navigator as { standalone?: boolean }).standalone
const isApple = () => standalone() !== undefined
const isInstalled = () => standalone() === true || mediaHolds('(display-mode: standalone)')
