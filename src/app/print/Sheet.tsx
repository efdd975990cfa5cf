import { comfortableLink } from '../../config/link/link.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { printWords } from '../../i18n/words/page/print.ts'
import { settingsInUse, settingText } from '../../panels/settingText.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'

/** What a printed experiment says in words: room for a name, the moment, the settings and the link. */
export function Sheet() {
  const words = useWords(printWords)
  const { settings } = useWords(appWords)
  const language = useView((view) => view.language)
  const config = useExperiment((state) => state.config)
  const header = useRun((run) => run.frame?.header)
  const { whole } = numberFormats(language)
  const link = globalThis.neurarium.link({ atStep: true })
  return (
    <>
      <header>
        <h1>Neurarium</h1>
        <p>{words.moment(whole(header?.step ?? 0), whole(header?.epoch ?? 0))}</p>
        <p className="blank">{words.name}</p>
        <p className="blank">{words.date}</p>
      </header>
      <dl aria-label={settings}>
        {settingsInUse(config).map((path) => {
          const { name, value } = settingText(config, path, language)
          return (
            <div key={path}>
              <dt>{name}</dt> <dd>{value}</dd>
            </div>
          )
        })}
      </dl>
      <p className="link">
        <strong>{words.link}</strong>{' '}
        {link.length > comfortableLink ? words.linkLong(whole(link.length)) : <a href={link}>{link}</a>}
      </p>
    </>
  )
}
