import { useState } from 'react'
import { hasExamples } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import type { ProgramLanguage } from '../../program/programs.ts'
import { useWords } from '../../store/react.ts'
import { useSaid } from '../../store/said.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import styles from '../dialogs/dialogs.module.css'

/** Names, which are the same in both languages. */
const languages: Record<ProgramLanguage, string> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  numpy: 'NumPy',
  javascript: 'JavaScript',
}

/** The experiment as a file in one of the languages that students go on in. */
export function ProgramButtons(props: { config: ExperimentConfig; link: string; changed: boolean }) {
  const words = useWords(dialogWords)
  const [said, tell] = useSaid(dialogWords)
  const [busy, setBusy] = useState(false)
  const make = async (language: ProgramLanguage) => {
    setBusy(true)
    tell(null)
    try {
      const file = await programFile(props.config, props.link, language)
      tell(({ programMade }) => programMade(file))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      tell(({ programFailed }) => programFailed(reason))
    }
    setBusy(false)
  }
  return (
    <section className={styles.field}>
      <h4 className={styles.heading}>{words.program}</h4>
      <p className={styles.note}>{words.programNote}</p>
      <div className={styles.between}>
        {(Object.keys(languages) as ProgramLanguage[]).map((language) => (
          <Button
            key={language}
            icon="file"
            disabled={busy || !hasExamples(props.config)}
            onClick={() => make(language)}
          >
            <span translate="no">{languages[language]}</span>
          </Button>
        ))}
      </div>
      <p className={styles.note}>{words.programKeras}</p>
      {props.changed && <p className={styles.note}>{words.programChanges}</p>}
      <p className={styles.note} role="status">
        {said}
      </p>
    </section>
  )
}

/** Makes the file, offers it, and gives its name. What writes it is fetched only now. */
async function programFile(
  config: ExperimentConfig,
  link: string,
  language: ProgramLanguage,
): Promise<string> {
  const [{ programSource }, { programOf }] = await Promise.all([
    import('../program/programSource.ts'),
    import('../../program/programs.ts'),
  ])
  const source = await programSource(config, link)
  const { file, text } = programOf(source, language)
  saveFile(file, 'text/plain', text)
  return file
}
