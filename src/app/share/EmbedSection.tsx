import { useId, useState } from 'react'
import { type PanelName, panelNames } from '../../config/link/pageFields.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { embedWords } from '../../i18n/words/page/embed.ts'
import { frameWords } from '../../i18n/words/page/share.ts'
import { panelWords } from '../../i18n/words/panelNames.ts'
import { usuallyEmbedded } from '../../store/allowed.ts'
import { useView, useWords } from '../../store/react.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import styles from '../dialogs/dialogs.module.css'
import { Choices, flipped } from './Choices.tsx'
import { CopyField } from './CopyField.tsx'
import { frameFor, frameLink, originsIn } from './frameMarkup.ts'
import own from './share.module.css'
import type { Shared } from './shared.ts'

/** Each of them is in the settings. */
const inSettings: ReadonlySet<PanelName> = new Set([
  'data',
  'features',
  'layers',
  'training',
  'regularization',
])

/** The experiment as a frame for another page: what is chosen of it, and nothing around. */
export function EmbedSection({ link }: Shared) {
  const dialog = useWords(dialogWords)
  const words = useWords(frameWords)
  const { frame, whole } = useWords(embedWords)
  const panels = useWords(panelWords)
  const { show: shown = usuallyEmbedded, allow: allowed = [] } = useView((view) => view.page)
  const id = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(shown))
  const [hosts, setHosts] = useState(allowed.join(' '))
  const [follows, setFollows] = useState(true)
  const all = chosen.has('settings')
  const { allow, wrong } = originsIn(hosts)
  const show = panelNames.filter((name) => chosen.has(name) && !(all && inSettings.has(name)))
  const text = frameFor(frameLink(link, { show, allow }), frame, follows)
  return (
    <div className={styles.text}>
      <p>
        {words.intro}{' '}
        <a href="docs/embedding.html" target="_blank" rel="noopener">
          {words.examples}
        </a>
      </p>
      <Choices title={words.show}>
        {panelNames.map((name) => {
          const label = name === 'course' ? whole : panels[name]
          const included = all && inSettings.has(name)
          return (
            <Toggle
              key={name}
              label={words.showOne(label)}
              checked={chosen.has(name) || included}
              disabled={included}
              onChange={(on) => setChosen(flipped(chosen, name, on))}
            >
              {label}
            </Toggle>
          )
        })}
      </Choices>
      {chosen.size === 0 && <p className={styles.note}>{words.nothing}</p>}
      <div className={styles.field}>
        <label htmlFor={id} className={styles.heading}>
          {words.allow}
        </label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://blog.example"
          className={own.input}
          value={hosts}
          aria-describedby={`${id}-note`}
          onChange={(event) => setHosts(event.target.value)}
        />
        <span id={`${id}-note`} className={wrong.length > 0 ? styles.warning : styles.note}>
          {wrong.length > 0 ? words.wrong(wrong.join(' ')) : words.allowNote}
        </span>
      </div>
      <Toggle look="check" checked={follows} onChange={setFollows}>
        {words.follows}
      </Toggle>
      <CopyField label={dialog.embed} text={text} button={dialog.copyEmbed} />
    </div>
  )
}
