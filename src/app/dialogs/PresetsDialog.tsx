import { mergeConfig } from '../../config/normalize.ts'
import { type Preset, presets } from '../../config/presets.ts'
import { defaultConfig } from '../../config/schema.ts'
import { dialogWords } from '../../i18n/words/dialogs.ts'
import { presetGroupWords, presetNoteWords, presetWords } from '../../i18n/words/presets.ts'
import { DataGlyph } from '../../panels/settings/DataGlyph.tsx'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './PresetsDialog.module.css'

/** Ready experiments: one click opens one and lets it play. */
export default function PresetsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const groupNames = useWords(presetGroupWords)
  const groups = [...new Set(presets.map((preset) => preset.group))]
  return (
    <Dialog title={words.presets} closeLabel={words.close} onClose={onClose} look="wide">
      <p className={styles.intro}>{words.presetsIntro}</p>
      {groups.map((group) => (
        <section key={group} className={styles.group} aria-label={groupNames[group]}>
          <h3 className={styles.heading}>{groupNames[group]}</h3>
          <ul className={styles.grid}>
            {presets
              .filter((preset) => preset.group === group)
              .map((preset) => (
                <li key={preset.id}>
                  <Card preset={preset} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  )
}

function Card({ preset }: { preset: Preset }) {
  const names = useWords(presetWords)
  const notes = useWords(presetNoteWords)
  const report = mergeConfig(defaultConfig, preset.config)
  return (
    <button type="button" className={styles.card} onClick={() => open(preset)}>
      <span className={styles.glyph}>
        <DataGlyph set={report.config.data.set} />
      </span>
      <span className={styles.text}>
        <strong className={styles.name}>{names[preset.id]}</strong>
        <span className={styles.note}>{notes[preset.id]}</span>
      </span>
    </button>
  )
}

function open(preset: Preset): void {
  viewStore.setState({ dialog: null, speed: preset.speed })
  experimentStore.getState().replace(mergeConfig(defaultConfig, preset.config))
}
