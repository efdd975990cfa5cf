import { Fragment, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PanelName } from '../../config/link/pageFields.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Turn } from '../../ui/loading/Turn.tsx'
import { DataSection } from './data/DataSection.tsx'
import { FeatureSection } from './data/FeatureSection.tsx'
import { InitializationSection } from './InitializationSection.tsx'
import { LayersSection } from './layers/LayersSection.tsx'
import { RegularizationSection } from './RegularizationSection.tsx'
import { ResetMark } from './Section.tsx'
import styles from './Settings.module.css'
import { TrainingSection } from './TrainingSection.tsx'

interface SettingsProps {
  inSheet?: boolean
  /** the page opens: one section comes after another */
  inTurns?: boolean
  children?: ReactNode
}

/** Everything of the experiment that can be set. In a sheet the dialog has the heading; `children` take its place. */
export function SettingsPanel({ inSheet = false, inTurns = false, children }: SettingsProps) {
  const words = useWords(settingsWords)
  const hidden = useView(({ page }) => page.hide)
  const there = (name: PanelName) => !hidden?.includes(name)
  const Section = inTurns ? Turn : Fragment
  return (
    <div className={inSheet ? `${styles.settings} ${styles.sheet}` : styles.settings}>
      <header className={styles.header}>
        {!inSheet && <h2 className={styles.title}>{words.settings}</h2>}
        {children}
        <UndoRedo />
      </header>
      <Section>{there('data') && <DataSection />}</Section>
      <Section>
        {there('features') && <FeatureSection />}
        {there('layers') && <LayersSection />}
      </Section>
      <Section>{there('training') && <TrainingSection />}</Section>
      <Section>
        {there('regularization') && <RegularizationSection />}
        <InitializationSection />
        <p className={styles.legend}>
          <ResetMark /> {words.legend}
        </p>
      </Section>
    </div>
  )
}

function UndoRedo() {
  const words = useWords(settingsWords)
  const history = useStore(experimentStore.temporal)
  return (
    <span className={styles.undo}>
      <IconButton
        icon="undo"
        label={words.undo}
        shortcut="Z"
        disabled={history.pastStates.length === 0}
        onClick={() => history.undo()}
      />
      <IconButton
        icon="redo"
        label={words.redo}
        shortcut="Shift Z"
        disabled={history.futureStates.length === 0}
        onClick={() => history.redo()}
      />
    </span>
  )
}
