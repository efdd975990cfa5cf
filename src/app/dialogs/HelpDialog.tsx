import { deckWords } from '../../i18n/words/page/deck.ts'
import { deviceWords } from '../../i18n/words/page/device.ts'
import { dialogWords, shortcutWords } from '../../i18n/words/page/dialogs.ts'
import { presentKeyWords } from '../../i18n/words/page/present.ts'
import { seenWords } from '../../i18n/words/page/seen.ts'
import { takenWords } from '../../i18n/words/page/takeaway.ts'
import { useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { mediaHolds } from '../../ui/loading/platform.ts'
import { deckKeyTable } from '../deck/deckKeyTable.ts'
import { presentKeys } from '../present/presentKeys.ts'
import { switchShortcuts } from '../shell/preferences.ts'
import { shortcuts } from '../shell/shortcuts.ts'
import styles from './dialogs.module.css'
import { Listed } from './Listed.tsx'

export { DeviceDialog } from '../device/DeviceDialog.tsx'
export { AboutDialog } from './AboutDialog.tsx'

/** How to read the page, every shortcut from the table that also handles them, and what can be taken away. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const { title: onDevice } = useWords(deviceWords)
  // a keyboard is not at hand there
  const byTouch = mediaHolds('(hover: none)')
  return (
    <Dialog title={words.help} closeLabel={words.close} onClose={onClose}>
      <div className={styles.text}>
        <p>{words.helpIntro}</p>
        <Listed words={seenWords} />
        {!byTouch && <Keys />}
        <Listed words={takenWords} />
        <div className={styles.row}>
          <Button onClick={() => viewStore.setState({ dialog: 'device' })}>{onDevice}</Button>
          <Button onClick={() => viewStore.setState({ dialog: 'about' })}>{words.about}</Button>
        </div>
        {byTouch && <Keys />}
      </div>
    </Dialog>
  )
}

/** Every shortcut, and whether they are on. */
function Keys() {
  const words = useWords(dialogWords)
  const names = useWords(shortcutWords)
  const inPresent = useWords(presentKeyWords)
  const onSlides = useWords(deckWords)
  const on = useView((view) => view.shortcuts)
  return (
    <>
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
    </>
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
