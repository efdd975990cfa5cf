import { printWords } from '../../i18n/words/page/print.ts'
import { settingsInUse, settingText } from '../../panels/base/settingText/settingText.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import { Head } from './Head.tsx'

/** What a printed experiment says in words. `partial`: panels are left out. */
export function Sheet({ partial }: { partial: boolean }) {
  const words = useWords(printWords)
  const language = useView((view) => view.language)
  const config = useExperiment((state) => state.config)
  const header = useRun((run) => run.frame?.header)
  const divergence = useRun((run) => run.divergence)
  const whole = useWholeNumber()
  // a diverged run has no figures of its last step, and one that trains may be further than they are
  const figures = header && header.metrics.step !== header.step ? whole(header.metrics.step) : null
  return (
    <Head
      moment={words.moment(whole(header?.step ?? 0), whole(header?.epoch ?? 0))}
      settings={settingsInUse(config).map((path) => ({ path, ...settingText(config, path, language) }))}
      link={{ address: globalThis.neurarium.link({ atStep: true }), name: words.link, long: words.linkLong }}
    >
      {figures !== null && <p>{words[divergence ? 'divergedFiguresOf' : 'figuresOf'](figures)}</p>}
      {partial && <p className="partial">{words.partial}</p>}
    </Head>
  )
}
