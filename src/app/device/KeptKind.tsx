import { useEffect, useRef, useState } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { deviceWords } from '../../i18n/words/page/device.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from '../dialogs/dialogs.module.css'
import type { Held } from './cached.ts'
import type { Kind } from './kinds.ts'
import { sizeText } from './sizeText.ts'

interface KeptKindProps {
  kind: Kind
  /** counted anew with each */
  round: number
  onRemove: () => Promise<void>
  onSaved: () => void
}

/** How much of a kind is kept, and the button that removes it: at one press, or after a question where it is the person's own. */
export function KeptKind({ kind, round, onRemove, onSaved }: KeptKindProps) {
  const words = useWords(deviceWords)
  const { whole, close } = numberFormats(useView((view) => view.language))
  const held = useHeld(kind, round)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const question = useRef<HTMLFieldSetElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) question.current?.querySelector('button')?.focus()
  }, [asking])
  const name = words[kind.name]
  const count = held ? words[`${kind.name}Count`](whole(held.count)) : ''

  const remove = async () => {
    setBusy(true)
    await onRemove()
    setAsking(false)
    setBusy(false)
  }

  return (
    <li className={styles.kind}>
      <div className={styles.between}>
        <div>
          <strong className={styles.kindName}>{name}</strong>{' '}
          <span data-held={kind.name}>
            {held === undefined
              ? words.measuring
              : held === null
                ? words.refused
                : held.count === 0
                  ? words.nothing
                  : `${count} · ${sizeText(held.bytes, close)}`}
          </span>
        </div>
        {held && held.count > 0 && !asking && (
          <Button ref={button} disabled={busy} onClick={() => (kind.own ? setAsking(true) : remove())}>
            {words.remove} {name}
          </Button>
        )}
      </div>
      <p className={styles.note}>{words[`${kind.name}Note`]}</p>
      {asking && (
        <fieldset ref={question} aria-label={name} className={styles.question}>
          <p>{words.sure(name, count)}</p>
          <div className={styles.row}>
            {kind.save && (
              <Button icon="file" onClick={() => void kind.save?.().then(onSaved, () => {})}>
                {words.save}
              </Button>
            )}
            <Button disabled={busy} onClick={remove}>
              {words.yes}
            </Button>
            <Button
              onClick={() => {
                setAsking(false)
                setTimeout(() => button.current?.focus())
              }}
            >
              {words.no}
            </Button>
          </div>
        </fieldset>
      )}
    </li>
  )
}

/** undefined: it is being counted; null: there is no saying. */
function useHeld(kind: Kind, round: number): Held | null | undefined {
  const [held, setHeld] = useState<Held | null>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is counted anew in each round
  useEffect(() => {
    let gone = false
    void kind.measure().then((found) => !gone && setHeld(found))
    return () => {
      gone = true
    }
  }, [kind, round])
  return held
}
