import { useEffect, useRef } from 'react'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { SettingsPanel } from '../../panels/settings/Settings.tsx'
import { useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { CompareButtons } from '../shell/CompareButtons.tsx'
import styles from './dialogs.module.css'

/** The settings as a sheet over a narrow page, with what they lead to: on a phone the bar has no room for comparing. */
export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const { settings } = useWords(settingsWords)
  useClosedAside()
  return (
    <Dialog title={settings} closeLabel={words.close} onClose={onClose} look="sheet">
      <SettingsPanel inSheet>
        <span className={styles.compare}>
          <CompareButtons written />
        </span>
      </SettingsPanel>
    </Dialog>
  )
}

/** Where the window has become wide enough for settings of their own column the dialog is over: open unseen, it would keep all keys from the page. */
function useClosedAside(): void {
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      queueMicrotask(() => {
        if (gone.current && viewStore.getState().dialog === 'settings') viewStore.setState({ dialog: null })
      })
    }
  }, [])
}
