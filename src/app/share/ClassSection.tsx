import { useId, useState } from 'react'
import { longestTask, type PageFields, panelNames } from '../../config/link/pageFields.ts'
import { classWords, lockWords } from '../../i18n/words/page/share.ts'
import { panelWords } from '../../i18n/words/panelNames.ts'
import { useView, useWords } from '../../store/react.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import styles from '../dialogs/dialogs.module.css'
import { Choices, flipped } from './Choices.tsx'
import { CopyField } from './CopyField.tsx'
import { withPage } from './pageLink.ts'
import { QrButton } from './qr/QrButton.tsx'
import own from './share.module.css'
import type { Shared } from './shared.ts'

/** What a teacher can fix: the rest of the paths are for links that are written by hand. */
const lockable = Object.keys(lockWords) as Array<keyof typeof lockWords>

/** A link with a task: what is not needed is hidden, what is to stay is fixed. It changes nothing of this page. */
export function ClassSection({ link }: Shared) {
  const words = useWords(classWords)
  const panels = useWords(panelWords)
  const locks = useWords(lockWords)
  const { task: given = '', hide: hidden = [], lock: locked = [] } = useView((view) => view.page)
  const id = useId()
  const [task, setTask] = useState(given)
  const [hide, setHide] = useState<ReadonlySet<string>>(new Set(hidden))
  const [lock, setLock] = useState<ReadonlySet<string>>(new Set(locked))
  const count = [...task].length
  const all = lock.has('all')
  const page: PageFields = {
    hide: panelNames.filter((name) => hide.has(name)),
    lock: all ? ['all'] : lockable.filter((path) => lock.has(path)),
    task: [...task.replace(/\s+/g, ' ').trim()].slice(0, longestTask).join('') || undefined,
  }
  const made = withPage(link, page)
  return (
    <div className={styles.text}>
      <p>{words.intro}</p>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.heading}>
          {words.task}
        </label>
        <textarea
          id={id}
          className={`${own.input} ${styles.low}`}
          rows={2}
          value={task}
          aria-describedby={`${id}-count`}
          onChange={(event) => setTask(event.target.value)}
        />
        <span id={`${id}-count`} className={count > longestTask ? styles.warning : styles.note}>
          {words.taskLength(count, longestTask)}
        </span>
      </div>
      <Choices title={words.hide}>
        {panelNames.map((name) => (
          <Toggle
            key={name}
            label={words.hideOne(panels[name])}
            checked={hide.has(name)}
            onChange={(on) => setHide(flipped(hide, name, on))}
          >
            {panels[name]}
          </Toggle>
        ))}
      </Choices>
      <Choices title={words.lock}>
        {lockable.map((path) => (
          <Toggle
            key={path}
            label={words.lockOne(locks[path])}
            checked={lock.has(path) || all}
            disabled={all && path !== 'all'}
            onChange={(on) => setLock(flipped(lock, path, on))}
          >
            {locks[path]}
          </Toggle>
        ))}
      </Choices>
      <p className={styles.note}>{words.lift}</p>
      <CopyField label={words.link} text={made} button={words.copy}>
        <QrButton link={made} name={words.qr} />
      </CopyField>
    </div>
  )
}
