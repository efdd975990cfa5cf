import { Fragment, useState } from 'react'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { comparisons } from '../../config/presets/comparisons.ts'
import { type Preset, presets } from '../../config/presets/presets.ts'
import { defaultConfig, isImages } from '../../config/schema.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { presetGroupWords, presetNoteWords, presetWords } from '../../i18n/words/presets.ts'
import {
  comparisonGalleryWords,
  comparisonNoteWords,
  comparisonWords,
} from '../../i18n/words/runs/comparisons.ts'
import { DataGlyph } from '../../panels/settings/data/DataGlyph.tsx'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { enterRoom, viewStore } from '../../store/view.ts'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { NetworkGlyph } from './NetworkGlyph.tsx'
import styles from './PresetsDialog.module.css'

const Mine = lazyPart(async () => (await import('../keep/Mine.tsx')).default)

/** Experiments to open: ready ones, and those that the person keeps. */
export default function PresetsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const { halves, ready, mine } = useWords(keepWords)
  const [half, setHalf] = useState<'ready' | 'mine'>('ready')
  return (
    <Dialog title={words.presets} closeLabel={words.close} onClose={onClose} look="wide">
      <Segmented
        label={halves}
        value={half}
        options={[
          { value: 'ready', label: ready },
          { value: 'mine', label: mine },
        ]}
        onChange={setHalf}
        className={styles.halves}
      />
      {half === 'ready' ? <Ready /> : <Mine />}
    </Dialog>
  )
}

/** One click opens one and lets it play. */
function Ready() {
  const words = useWords(dialogWords)
  const groupNames = useWords(presetGroupWords)
  const groups = [...new Set(presets.map((preset) => preset.group))]
  return (
    <>
      <p className={styles.intro}>{words.presetsIntro}</p>
      {groups.map((group, i) => (
        <Fragment key={group}>
          {i === 1 && <Comparisons />}
          <section className={styles.group} aria-label={groupNames[group]}>
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
        </Fragment>
      ))}
    </>
  )
}

/** The lecture's comparisons, opened live; and the present experiment beside variants of itself. */
function Comparisons() {
  const gallery = useWords(comparisonGalleryWords)
  const names = useWords(comparisonWords)
  const notes = useWords(comparisonNoteWords)
  return (
    <section className={styles.group} aria-label={gallery.heading}>
      <h3 className={styles.heading}>{gallery.heading}</h3>
      <ul className={styles.grid}>
        {comparisons.map((comparison) => {
          const configs = comparison.runs()
          return (
            <li key={comparison.id}>
              <CardButton
                configs={configs}
                name={names[comparison.id]}
                note={notes[comparison.id]}
                onClick={() => openComparison(configs)}
              />
            </li>
          )
        })}
        <li>
          <CardButton
            configs={[experimentStore.getState().config]}
            name={gallery.present}
            note={gallery.presentNote}
            onClick={() => openComparison([experimentStore.getState().config])}
          />
        </li>
      </ul>
    </section>
  )
}

function openComparison(configs: ExperimentConfig[]): void {
  enterRoom('compare', { kind: 'compare', configs })
}

function Card({ preset }: { preset: Preset }) {
  const names = useWords(presetWords)
  const notes = useWords(presetNoteWords)
  const { config } = mergeConfig(defaultConfig, preset.config)
  return (
    <CardButton
      configs={[config]}
      name={names[preset.id]}
      note={notes[preset.id]}
      onClick={() => open(preset)}
    />
  )
}

interface CardButtonProps {
  configs: readonly ExperimentConfig[]
  name: string
  note: string
  onClick: () => void
}

/** Its sign is its data; where they are images, which are all the same, its network. */
const CardButton = ({ configs, name, note, onClick }: CardButtonProps) => (
  <button type="button" className={styles.card} onClick={onClick}>
    <span className={styles.glyph}>
      {isImages(configs[0].data.set) ? (
        <NetworkGlyph configs={configs} />
      ) : (
        <DataGlyph set={configs[0].data.set} />
      )}
    </span>
    <span className={styles.text}>
      <strong className={styles.name}>{name}</strong>
      <span className={styles.note}>{note}</span>
    </span>
  </button>
)

function open(preset: Preset): void {
  viewStore.setState({ dialog: null })
  if (experimentStore.getState().replace(mergeConfig(defaultConfig, preset.config)))
    viewStore.setState({ speed: preset.speed })
}
