import { useEffect, useId, useRef, useState } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { dataSetWords } from '../../i18n/words/names.ts'
import { keepWords } from '../../i18n/words/page/keep.ts'
import { type Commands, useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import type { Saying } from '../../store/said.ts'
import { viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import dialogStyles from '../dialogs/dialogs.module.css'
import { FileButton } from '../dialogs/FileButton.tsx'
import { experimentOf, presentExperiment } from './experiments.ts'
import { addFromFile } from './fromFile.ts'
import { cardId, KeptCard } from './KeptCard.tsx'
import styles from './Mine.module.css'
import { saveKept } from './saveKept.ts'
import { stagePicture } from './stagePicture.ts'
import { changeKept, deleteKept, keepThing, NotKept } from './store.ts'
import { type KeptThing, longestName, nameOf, newThing } from './thing.ts'
import { useKept } from './useKept.ts'

/** What was last said of what is kept, and what can be done about it. */
interface Said {
  says: Saying<typeof keepWords>
  warning?: true
  /** an experiment that could not be kept */
  lost?: KeptThing
  deleted?: KeptThing
  back?: KeptThing
}

/** The experiments that a person keeps on the device, and the way to keep the present one. */
export default function Mine() {
  const words = useWords(keepWords)
  const sets = useWords(dataSetWords)
  const language = useView((view) => view.language)
  const { whole } = numberFormats(language)
  const commands = useCommands()
  const { things, refused, read } = useKept()
  const [said, setSaid] = useState<Said | null>(null)
  const [search, setSearch] = useState('')
  const undo = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { deleted, back } = said ?? {}
  // a button that was pressed went with what it was pressed for
  useEffect(() => {
    if (deleted) undo.current?.focus()
    if (!back) return
    const card = [...(list.current?.children ?? [])].find(({ id }) => id === cardId(back))
    card?.querySelector('button')?.focus()
  }, [deleted, back])
  const shown = (things ?? []).filter((thing) => fits(thing, search))

  /** Does something with the store, and says what came of it. */
  const attempt = async (act: () => Promise<Said | null>, lost?: KeptThing) => {
    try {
      const done = await act()
      // the list first: what is said of it is true of it
      await read()
      setSaid(done)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setSaid({ says: (words) => words[error.why], warning: true, lost })
      await read()
    }
  }

  const keepPresent = (name: string) => {
    const { content, whole } = presentExperiment()
    const thing = newThing(name, content, stagePicture())
    const saying = whole ? 'isKept' : 'keptAlone'
    return attempt(async () => {
      await keepThing(thing)
      return { says: (words) => words[saying](thing.name) }
    }, thing)
  }

  const remove = (thing: KeptThing) =>
    attempt(async () => {
      await deleteKept(thing.id)
      return { says: ({ isDeleted }) => isDeleted(thing.name), deleted: thing }
    })

  const bringBack = (thing: KeptThing) =>
    attempt(async () => {
      await keepThing(thing)
      return { says: ({ isBack }) => isBack(thing.name), back: thing }
    }, thing)

  const add = (file: File) => attempt(() => addFromFile(file))

  const saveAs = (some: readonly KeptThing[]) => {
    const file = saveKept(some)
    setSaid({ says: ({ savedFile }) => savedFile(file) })
  }

  return (
    <div className={styles.mine}>
      <p className={dialogStyles.note}>{words.intro}</p>
      <KeepForm onKeep={keepPresent} />
      <div role="status" className={styles.said}>
        {said && (
          <p className={said.warning ? dialogStyles.warning : undefined}>{said.says(words, language)}</p>
        )}
        {refused && !said && <p className={dialogStyles.warning}>{words[refused.why]}</p>}
        {deleted && (
          <Button ref={undo} icon="undo" onClick={() => bringBack(deleted)}>
            {words.undo}
          </Button>
        )}
        {said?.lost && (
          <Button icon="file" onClick={() => said.lost && saveAs([said.lost])}>
            {words.oneAsFile}
          </Button>
        )}
      </div>
      <div className={dialogStyles.between}>
        {things && things.length > 0 && (
          <input
            type="search"
            className={styles.search}
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
        <span className={styles.files}>
          {things && things.length > 0 && (
            <Button icon="file" onClick={() => saveAs(things)}>
              {words.asFile}
            </Button>
          )}
          <FileButton
            label={words.fromFile}
            accept=".json,application/json"
            onFile={(file) => file && add(file)}
          />
        </span>
      </div>
      {things && (
        <p className={dialogStyles.note} role="status">
          {shown.length > 0
            ? words.found(whole(shown.length))
            : things.length > 0
              ? words.noneFound
              : !refused && words.none}
        </p>
      )}
      <ul ref={list} className={styles.grid} aria-label={words.mine}>
        {shown.map((thing) => (
          <KeptCard
            key={thing.id}
            thing={thing}
            onOpen={() => {
              if (!open(thing, commands)) setSaid({ says: ({ damaged }) => damaged, warning: true })
            }}
            onRename={(name) =>
              attempt(async () => {
                await changeKept(thing.id, { name })
                return null
              })
            }
            onDelete={() => remove(thing)}
          />
        ))}
      </ul>
    </div>
  )

  /** By its name or its data set's. */
  function fits(thing: KeptThing, text: string): boolean {
    const set = experimentOf(thing.content)?.config.data.set
    const wanted = text.trim().toLocaleLowerCase()
    return [thing.name, set && sets[set], set].some((said) => said?.toLocaleLowerCase().includes(wanted))
  }
}

/** Names the present experiment and keeps it. */
function KeepForm({ onKeep }: { onKeep: (name: string) => Promise<void> }) {
  const words = useWords(keepWords)
  const sets = useWords(dataSetWords)
  const language = useView((view) => view.language)
  const set = useExperiment(({ config }) => config.data.set)
  const step = useRun(({ frame }) => frame?.header.step ?? 0)
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const id = useId()
  const usual = words.suggested(sets[set], numberFormats(language).whole(step))
  return (
    <form
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault()
        if (busy) return
        setBusy(true)
        await onKeep(nameOf(typed) || usual)
        setBusy(false)
      }}
    >
      <label htmlFor={id}>{words.name}</label>
      <input
        id={id}
        className={styles.name}
        maxLength={longestName}
        autoComplete="off"
        placeholder={usual}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="primary" icon="plus">
        {words.keep}
      </Button>
    </form>
  )
}

/** Opens a kept experiment where it was: an entry of the history, as a preset is. False: this page cannot read it. */
function open({ content }: KeptThing, commands: Commands): boolean {
  const experiment = experimentOf(content)
  if (!experiment) return false
  const { config, step, log } = experiment
  viewStore.setState({ dialog: null })
  if (step === undefined) experimentStore.getState().replace({ config, corrections: [] })
  else commands.openAt(config, step, log)
  return true
}
