import { hasExamples } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import type { ProgramLanguage } from '../../program/programs.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import styles from '../dialogs/dialogs.module.css'
import { useSaving } from '../takeaway/useSaving.ts'

/** Names, which are the same in both languages. */
const languages: Record<ProgramLanguage, string> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  numpy: 'NumPy',
  javascript: 'JavaScript',
}

const sayings = { saved: takeawayWords.saved, failed: dialogWords.programFailed }

/** The experiment as a file in one of the languages that students go on in. */
export function ProgramButtons(props: { config: ExperimentConfig; link: string; changed: boolean }) {
  const words = useWords(dialogWords)
  const { said, busy, save } = useSaving(sayings)
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
            onClick={() => save(() => programFile(props.config, props.link, language))}
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
