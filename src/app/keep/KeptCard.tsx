import { useEffect, useMemo, useRef, useState } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { dataSetWords } from '../../i18n/words/names.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { DataGlyph } from '../../panels/settings/data/DataGlyph.tsx'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { experimentOf } from './experiments.ts'
import styles from './Mine.module.css'
import { type KeptThing, longestName, nameOf } from './thing.ts'

interface KeptCardProps {
  thing: KeptThing
  onOpen: () => void
  onRename: (name: string) => Promise<void>
  onDelete: () => void
}

/** The card of a thing on the page. */
export const cardId = ({ id }: KeptThing): string => `kept-${id}`

/** A kept experiment: its picture, name, data set, step and date. */
export function KeptCard({ thing, onOpen, onRename, onDelete }: KeptCardProps) {
  const words = useWords(keepWords)
  const sets = useWords(dataSetWords)
  const language = useView((view) => view.language)
  const experiment = useMemo(() => experimentOf(thing.content), [thing.content])
  const [renaming, setRenaming] = useState(false)
  const again = useRef<HTMLButtonElement>(null)
  const facts = [
    experiment && sets[experiment.config.data.set],
    experiment?.step === undefined
      ? words.settingsAlone
      : words.step(numberFormats(language).whole(experiment.step)),
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(
      thing.at,
    ),
  ]
  const named = <span className="visually-hidden">{thing.name}</span>
  return (
    <li className={styles.card} id={cardId(thing)}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.picture}>
          {thing.picture ? (
            <img src={thing.picture} alt="" />
          ) : (
            experiment && <DataGlyph set={experiment.config.data.set} />
          )}
        </span>
        <span className="visually-hidden">{words.open}</span>
        {!renaming && (
          <strong className={styles.called} translate="no">
            {thing.name}
          </strong>
        )}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </button>
      {renaming ? (
        <NameForm
          name={thing.name}
          onDone={async (name) => {
            if (name && name !== thing.name) await onRename(name)
            setRenaming(false)
            setTimeout(() => again.current?.focus())
          }}
        />
      ) : (
        <div className={styles.acts}>
          <Button ref={again} look="quiet" onClick={() => setRenaming(true)}>
            {words.rename} {named}
          </Button>
          <Button look="quiet" onClick={onDelete}>
            {words.delete} {named}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Another name; Escape leaves the one before. */
function NameForm({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const words = useWords(keepWords)
  const [typed, setTyped] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onDone(nameOf(typed))
      }}
    >
      <input
        ref={field}
        className={styles.name}
        aria-label={words.newName}
        maxLength={longestName}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // the dialog stays
          event.preventDefault()
          event.stopPropagation()
          onDone(null)
        }}
      />
      <Button type="submit">{words.save}</Button>
      <Button look="quiet" onClick={() => onDone(null)}>
        {words.cancel}
      </Button>
    </form>
  )
}
