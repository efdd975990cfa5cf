import { useEffect, useMemo, useState } from 'react'
import { foreignWords, importWords } from '../../i18n/words/settings/table.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useExperiment, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { reading } from '../../table/read.ts'
import type { ForeignKind } from '../../table/types.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { changeFor } from '../table/apply.ts'
import { foreignLarge } from '../table/foreignLarge.ts'
import { bytesOf, largestFile } from '../table/source.ts'
import tableStyles from '../table/TableImport.module.css'
import { TableImport } from '../table/TableImport.tsx'
import { useInTurns } from '../table/turns.ts'
import styles from './dialogs.module.css'
import { FileButton } from './FileButton.tsx'

type Source = { text: string } | { file: string; bytes: Uint8Array }
type Failure = 'fileUnreadable' | 'fileTooLarge' | ForeignKind

/** A table pasted, chosen or dropped: what was read of it, and what it will be on the stage, before it is used. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(importWords)
  const foreign = useWords(foreignWords)
  const seed = useExperiment((state) => state.config.data.seed)
  const dropped = useView((view) => view.dropped)
  const [source, setSource] = useState<Source>({ text: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const begin = useMemo(() => {
    const text = 'text' in source ? source.text : source.bytes
    return text === '' ? null : () => reading(text)
  }, [source])
  const { result, pending } = useInTurns(begin)
  const isFile = 'file' in source
  // while a text is typed its table stands until it is read anew; of a file there is nothing before
  const found = pending && isFile ? null : result

  const read = async (file: File | undefined) => {
    if (!file) return
    const isTooLarge = file.size > largestFile
    const bytes = isTooLarge ? null : await bytesOf(file).catch(() => null)
    // of one that is no table its size does not matter
    const other = isTooLarge ? await foreignLarge(file).catch(() => null) : null
    setFailure(other ?? (isTooLarge ? 'fileTooLarge' : bytes ? null : 'fileUnreadable'))
    setSource(bytes ? { file: file.name, bytes } : { text: '' })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it is dropped
  useEffect(() => {
    if (!dropped) return
    viewStore.setState({ dropped: null })
    void read(dropped)
  }, [dropped])

  return (
    <Dialog
      title={words.import}
      closeLabel={words.close}
      onClose={onClose}
      look={found && 'table' in found ? 'wide' : 'normal'}
    >
      <div className={styles.text}>
        {isFile ? null : (
          <>
            <p>{words.intro}</p>
            <label className={styles.field}>
              <span className={styles.heading}>{words.table}</span>
              <textarea
                className={styles.area}
                rows={found ? 4 : 8}
                spellCheck={false}
                placeholder={'x,y,class\n0.5,-1.2,0\n-2,1,1'}
                value={source.text}
                onChange={(event) => {
                  setFailure(null)
                  setSource({ text: event.target.value })
                }}
              />
            </label>
          </>
        )}
        <div className={tableStyles.source}>
          {isFile && <strong>{source.file}</strong>}
          <FileButton
            label={isFile ? words.otherFile : words.chooseFile}
            accept=".csv,.tsv,.txt,.dat,.data,.md,.json,.py,text/*"
            onFile={(file) => void read(file)}
          />
          {isFile ? (
            <Button look="quiet" onClick={() => setSource({ text: '' })}>
              {words.paste}
            </Button>
          ) : (
            <span className={styles.note}>{words.dropHere}</span>
          )}
        </div>
        <div role="status">
          {failure && <p className={styles.warning}>{{ ...words, ...foreign }[failure]}</p>}
          {pending && begin && isFile && <p>{words.reading}</p>}
          {found && 'foreign' in found && <p className={styles.warning}>{foreign[found.foreign]}</p>}
        </div>
        {found && 'table' in found && (
          <TableImport
            key={isFile ? source.file : 'text'}
            table={found.table}
            guess={found.guess}
            seed={seed}
            isStale={pending}
            onUse={(taken) => {
              const { config, configure } = experimentStore.getState()
              configure(changeFor(taken, config))
              onClose()
            }}
          />
        )}
      </div>
    </Dialog>
  )
}
