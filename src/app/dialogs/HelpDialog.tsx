import { deckWords } from '../../i18n/words/page/deck.ts'
import { deviceWords } from '../../i18n/words/page/device.ts'
import { dialogWords, shortcutWords } from '../../i18n/words/page/dialogs.ts'
import { presentKeyWords } from '../../i18n/words/page/present.ts'
import { useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { deckKeyTable } from '../deck/deckKeyTable.ts'
import { presentKeys } from '../present/presentKeys.ts'
import { switchShortcuts } from '../shell/preferences.ts'
import { shortcuts } from '../shell/shortcuts.ts'
import styles from './dialogs.module.css'
import { TakenAway } from './TakenAway.tsx'

export { DeviceDialog } from '../device/DeviceDialog.tsx'
export { AboutDialog } from './AboutDialog.tsx'

/** How to begin, and every shortcut from the table that also handles them. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const names = useWords(shortcutWords)
  const inPresent = useWords(presentKeyWords)
  const onSlides = useWords(deckWords)
  const { title: onDevice } = useWords(deviceWords)
  const on = useView((view) => view.shortcuts)
  return (
    <Dialog title={words.help} closeLabel={words.close} onClose={onClose}>
      <div className={styles.text}>
        <p>{words.helpIntro}</p>
        <div className={styles.between}>
          <h3 className={styles.heading}>{words.shortcuts}</h3>
          <Toggle look="check" checked={on} onChange={switchShortcuts}>
            {words.shortcutsOn}
          </Toggle>
        </div>
        <dl className={styles.keys}>
          {shortcuts
            .filter((shortcut) => shortcut.keys.length > 0)
            .map(({ name, keys }) => (
              <Row key={name} name={names[name]} keys={keys} />
            ))}
        </dl>
        <h3 className={styles.heading}>{words.presentKeys}</h3>
        <dl className={styles.keys}>
          {presentKeys.map(({ name, key }) => (
            <Row key={name} name={inPresent[name]} keys={[key]} />
          ))}
        </dl>
        <h3 className={styles.heading}>{onSlides.keys}</h3>
        <dl className={styles.keys}>
          {deckKeyTable.map(({ name, keys }) => (
            <Row key={name} name={onSlides[name]} keys={keys} />
          ))}
        </dl>
        <p className={styles.note}>{words.shortcutsNote}</p>
        <TakenAway />
        <div className={styles.row}>
          <Button onClick={() => viewStore.setState({ dialog: 'device' })}>{onDevice}</Button>
          <Button onClick={() => viewStore.setState({ dialog: 'about' })}>{words.about}</Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What a key does, and the keys that do it. */
function Row({ name, keys }: { name: string; keys: readonly string[] }) {
  const words = useWords(dialogWords)
  return (
    <div className={styles.key}>
      <dt>{name}</dt>
      <dd>
        {keys.map((key, i) => (
          <span key={key}>
            {i > 0 && <span className={styles.or}>{words.or}</span>}
            <kbd className={styles.kbd} translate="no">
              {key === 'Space' ? words.space : key}
            </kbd>
          </span>
        ))}
      </dd>
    </div>
  )
}
