import { useEffect, useRef, useState } from 'react'
import { domainOf } from '../../config/shape.ts'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import styles from '../dialogs/dialogs.module.css'
import type { PictureFormat } from './picture.ts'
import { captionOf, fileNameOf, type PictureName, pictureNames, placeOf } from './pictures.ts'
import { useSaving } from './useSaving.ts'

const panel = 'takeaway'

/** The experiment as it stands, as files: pictures of its panels, tables, the model; and such a file opened again. */
export function TakeAway() {
  const words = useWords(takeawayWords)
  const language = useView((view) => view.language)
  const images = useExperiment(({ config }) => domainOf(config) === 'image')
  const ready = useRun((run) => run.frame !== null)
  const [chosen, setChosen] = useState<PictureName>('stage')
  const { said, busy, save } = useSaving()
  useFiguresOutOfSight()
  const there = pictureNames.filter((name) => placeOf(name) !== null)
  const name = there.includes(chosen) ? chosen : there[0]

  const picture = (format: PictureFormat) =>
    save(async () => {
      const element = placeOf(name)
      if (!element) throw new Error(words[name])
      const [{ pictureOf }, { addressOf, momentOf }] = await Promise.all([
        import('./picture.ts'),
        import('./moment.ts'),
      ])
      const { codec } = await import('../../config/codecPart.ts')
      await codec.load()
      // what is drawn, and what is said of it, is of one frame: nothing comes between
      const moment = momentOf()
      const { config, step } = moment
      const link = addressOf(moment)
      const caption = captionOf(config, step, language)
      const blob = await pictureOf(element, { title: words[name], caption, link }, format)
      const file = fileNameOf(name, config, step, format)
      saveFile(file, blob.type, blob)
      return file
    })

  const table = (what: 'history' | 'points') =>
    save(async () => {
      const { historyText, pointsText } = await import('./saving.ts')
      const text = what === 'history' ? historyText() : pointsText()
      if (text === null) throw new Error(words[what])
      const file = fileNameOf(what, ...present(what === 'history'), 'csv')
      saveFile(file, 'text/csv', text)
      return file
    })

  const model = () =>
    save(async () => {
      const { modelText } = await import('./saving.ts')
      const state = await globalThis.neurarium.snapshot()
      const file = fileNameOf('model', present(true)[0], state.step, 'json')
      saveFile(file, 'application/json', await modelText(state))
      return file
    })

  return (
    <section className={styles.field} aria-label={words.takeAway}>
      <h3 className={styles.heading}>{words.takeAway}</h3>
      <div className={styles.row}>
        <Select
          label={words.picture}
          value={name ?? 'stage'}
          options={there.map((value) => ({ value, label: words[value] }))}
          onChange={setChosen}
        />
        <Button icon="file" disabled={busy || !ready || !name} onClick={() => picture('png')}>
          {words.png}
        </Button>
        <Button icon="file" disabled={busy || !ready || !name} onClick={() => picture('svg')}>
          {words.svg}
        </Button>
      </div>
      <p className={styles.note}>{words.pictureNote}</p>
      <div className={styles.row}>
        <Button icon="file" disabled={busy || !ready} onClick={() => table('history')}>
          {words.history}
        </Button>
        <Button icon="file" disabled={busy || !ready || images} onClick={() => table('points')}>
          {words.points}
        </Button>
        <Button icon="file" disabled={busy || !ready} onClick={model}>
          {words.modelSave}
        </Button>
        <OpenButton label={words.open} />
      </div>
      <p className={styles.note}>{words.modelNote}</p>
      <p className={styles.note} role="status">
        {said}
      </p>
    </section>
  )
}

/** The experiment of the moment, and its step where that is part of what is saved. */
function present(atStep: boolean) {
  const { config } = pageRun.experiment.getState()
  return [config, atStep ? (runStore.getState().frame?.header.step ?? 0) : null] as const
}

/** Panels that are out of sight get their figures too, so that their pictures are of this moment. */
function useFiguresOutOfSight(): void {
  useEffect(() => {
    const { want, release, mounted } = pageRun.watch.getState()
    want(panel, [...new Set([...mounted.values()].flat())])
    return () => release(panel)
  }, [])
}

function OpenButton({ label }: { label: string }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon="file" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".png,.svg,.json,.py,.mjs,image/png,image/svg+xml,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void import('./openFile.ts').then(({ openChosen }) => openChosen(file))
        }}
      />
    </>
  )
}
