import { dialogWords } from '../../i18n/words/dialogs.ts'
import { settingsWords } from '../../i18n/words/settings.ts'
import { SettingsPanel } from '../../panels/settings/Settings.tsx'
import { useWords } from '../../store/react.ts'
import { Dialog } from '../../ui/Dialog.tsx'

/** The settings as a sheet over a narrow page. */
export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const { settings } = useWords(settingsWords)
  return (
    <Dialog title={settings} closeLabel={words.close} onClose={onClose} look="sheet">
      <SettingsPanel inSheet />
    </Dialog>
  )
}
