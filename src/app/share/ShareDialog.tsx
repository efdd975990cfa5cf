import { useId, useState } from 'react'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { shareWords } from '../../i18n/words/page/share.ts'
import { useExperiment, useRun, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorBoundary } from '../shell/ErrorBoundary.tsx'
import { isLong, sampledLink } from './sampledLink.ts'
import { shareSections } from './sections.ts'
import styles from './share.module.css'
import type { LinkChoice, Shared } from './shared.ts'

/** Everything that an experiment is handed on as: sections under one another, and a row of buttons that lead to them. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const names = useWords(shareWords)
  const shared = useShared()
  const id = useId()
  const lead = (name: string) => {
    const heading = document.getElementById(`${id}${name}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <Dialog
      title={words.share}
      closeLabel={words.close}
      onClose={onClose}
      above={
        <nav className={styles.sections} aria-label={names.sections}>
          {shareSections.map(({ name }) => (
            <Button key={name} look="quiet" onClick={() => lead(name)}>
              {names[name]}
            </Button>
          ))}
        </nav>
      }
    >
      {shareSections.map(({ name, Section }) => (
        <section key={name} className={styles.section} aria-labelledby={`${id}${name}`}>
          <h3 id={`${id}${name}`} className={styles.title} tabIndex={-1}>
            {names[name]}
          </h3>
          {/* one that breaks leaves the others */}
          <ErrorBoundary around="panel">
            <Section {...shared} />
          </ErrorBoundary>
        </section>
      ))}
    </Dialog>
  )
}

/** The experiment and its links. A change behind the dialog changes them. */
function useShared(): Shared {
  const config = useExperiment((state) => state.config)
  const changes = useRun((run) => run.moments.log.length)
  const [choice, setChoice] = useState<LinkChoice>({ atStep: false, few: false })
  const settings = globalThis.neurarium.link()
  const whole = choice.atStep ? globalThis.neurarium.link({ atStep: true }) : settings
  const sample = choice.few && isLong(whole) ? sampledLink(config) : null
  const choose = (chosen: Partial<LinkChoice>) => setChoice((now) => ({ ...now, ...chosen }))
  return { config, settings, link: sample ?? whole, changes, choice, choose }
}
