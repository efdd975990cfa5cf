import { type DragEvent, useId, useState } from 'react'
import { parsePointsCsv } from '../../config/points.ts'
import { csvWords } from '../../i18n/words/csv.ts'
import { dialogWords } from '../../i18n/words/dialogs.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './dialogs.module.css'

const listed = 20
const largest = 1_000_000

/** Points as text: pasted, dropped or from a file. Every line that cannot be read is named with its reason. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<'fileUnreadable' | 'fileTooLarge' | null>(null)
  const [over, setOver] = useState(false)
  const id = useId()
  const { points, problems } = parsePointsCsv(text)

  const read = async (file: File | undefined) => {
    if (!file) return
    setFailure(file.size > largest ? 'fileTooLarge' : null)
    if (file.size > largest) return
    try {
      setText(await file.text())
    } catch {
      setFailure('fileUnreadable')
    }
  }
  const take = () => {
    experimentStore.getState().configure({ data: { set: 'custom', points } })
    onClose()
  }

  return (
    <Dialog title={words.import} closeLabel={words.close} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file button is the first */}
      <div
        className={over ? `${styles.text} ${styles.over}` : styles.text}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event: DragEvent) => {
          event.preventDefault()
          setOver(false)
          void read(event.dataTransfer.files[0])
        }}
      >
        <p>{words.importIntro}</p>
        <div className={styles.field}>
          <label htmlFor={id} className={styles.heading}>
            {words.csv}
          </label>
          <textarea
            id={id}
            className={styles.area}
            rows={8}
            spellCheck={false}
            placeholder={'x,y,class\n0.5,-1.2,0\n-2,1,1'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className={styles.between}>
          <label className={styles.file}>
            {words.chooseFile}
            <input
              type="file"
              accept=".csv,.tsv,.txt,text/csv,text/plain"
              onChange={(event) => void read(event.target.files?.[0])}
            />
          </label>
          <span className={styles.note}>{words.dropHere}</span>
        </div>
        <div role="status" className={styles.field}>
          {failure && <p className={styles.warning}>{words[failure]}</p>}
          {text !== '' && <p className={styles.note}>{words.goodPoints(points.length)}</p>}
          {problems.length > 0 && <Problems problems={problems} />}
        </div>
        <Button look="primary" disabled={points.length === 0} onClick={take}>
          {words.usePoints(points.length)}
        </Button>
      </div>
    </Dialog>
  )
}

type Problem = ReturnType<typeof parsePointsCsv>['problems'][number]

function Problems({ problems }: { problems: Problem[] }) {
  const words = useWords(dialogWords)
  const reasons = useWords(csvWords)
  return (
    <>
      <p className={styles.warning}>{words.badLines(problems.length)}</p>
      <ul className={styles.bad}>
        {problems.slice(0, listed).map(({ line, text, reason }) => (
          <li key={line}>
            {words.badLine(line, reasons[reason])} <code>{text}</code>
          </li>
        ))}
        {problems.length > listed && <li>{words.moreBad(problems.length - listed)}</li>}
      </ul>
    </>
  )
}
