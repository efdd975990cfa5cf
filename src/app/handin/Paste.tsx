import { type DragEvent, useId, useRef, useState } from 'react'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { useWords } from '../../store/react.ts'
import { useSaid } from '../../store/said.ts'
import { decode } from '../../table/decode.ts'
import { Button } from '../../ui/controls/Button.tsx'
import files from '../dialogs/dialogs.module.css'
import shared from '../dialogs/dialogs.module.css'
import { bytesOf, largestFile } from '../table/source.ts'
import { inTurns } from '../table/turns.ts'
import styles from './HandIns.module.css'
import { handInStore } from './handInStore.ts'
import { type Pasted, readPasted } from './pasted.ts'

/** Where hand-ins come in: pasted, or as a file. */
export function Paste({ onRead }: { onRead: (pasted: Pasted) => void }) {
  const words = useWords(handInWords)
  const id = useId()
  const [text, setText] = useState('')
  const [said, tell] = useSaid(handInWords)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)

  async function read(given: string): Promise<void> {
    // the button that was pressed is no place for the keyboard while it cannot be pressed again
    if (document.activeElement instanceof HTMLButtonElement) area.current?.focus()
    setBusy(true)
    tell(({ reading }) => reading)
    const known = new Set(handInStore.getState().entries.map(({ fragment }) => fragment))
    onRead(await inTurns(readPasted(given, known)))
    tell(null)
    // what was typed meanwhile stays
    setText((now) => (now === given ? '' : now))
    setBusy(false)
  }

  async function readFile(file: File | undefined): Promise<void> {
    if (!file || busy) return
    try {
      if (file.size > largestFile) throw new Error('too large')
      await read((await inTurns(decode(await bytesOf(file)))).text)
    } catch {
      tell(({ fileFailed }) => fileFailed)
    }
  }

  function drag(event: DragEvent, on: boolean): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(on)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped on it; the button does the same
    <div
      className={over ? `${styles.paste} ${files.over}` : styles.paste}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        drag(event, false)
        void readFile(event.dataTransfer.files[0])
      }}
    >
      <p className={shared.note}>{words.wallIntro}</p>
      <label htmlFor={id} className={shared.heading}>
        {words.paste}
      </label>
      <textarea
        ref={area}
        id={id}
        className={styles.area}
        rows={3}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.tools}>
        <Button look="primary" icon="plus" disabled={busy || text.trim() === ''} onClick={() => read(text)}>
          {words.add}
        </Button>
        <span className={files.file}>
          <input
            type="file"
            aria-label={words.file}
            accept=".txt,.csv,.tsv,.md,.html,.eml,text/*"
            onChange={(event) => {
              void readFile(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <span aria-hidden="true">{words.file}</span>
        </span>
        <span className={shared.note} role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
