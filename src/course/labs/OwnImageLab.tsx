import { type ChangeEvent, type DragEvent, useCallback, useEffect, useRef, useState } from 'react'
import { expandRgb } from '../../charts/images/atlas.ts'
import { readPicture } from '../../charts/images/readPicture.ts'
import { percentFigure } from '../../domain/figures.ts'
import { imageSide } from '../../domain/imageFormat.ts'
import { fixedFigure } from '../../domain/tickFigures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { imageClassWords } from '../../i18n/words/panels/imageClasses.ts'
import { useCommands } from '../../store/commands.ts'
import { useRun, useWords } from '../../store/react.ts'
import { pageRun } from '../../store/run.ts'
import { Throttle } from '../../store/throttle.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { inputsOf, probabilities } from '../numbers/ownImage.ts'
import styles from './Lab.module.css'

const classes = Object.keys(imageClassWords) as Array<keyof typeof imageClassWords>
/** between two looks at the network while it learns, in ms */
const pause = 500

/** An image from the person's device, scored by the network as it is now; it goes nowhere else. */
export function OwnImageLab() {
  const words = useWords(labWords)
  const tables = useRun((run) => run.data?.pixelTables ?? null)
  const file = useRef<HTMLInputElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pixels, setPixels] = useState<Uint8Array | null>(null)
  const [bad, setBad] = useState(false)
  const [over, setOver] = useState(false)
  const scores = useScores(pixels, tables)

  const take = useCallback(async (blob: Blob | null | undefined) => {
    if (!blob) return
    const read = await readPicture(blob).catch(() => null)
    setBad(read === null)
    if (!read) return
    show(read, canvas.current)
    setPixels(read)
  }, [])

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const image = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
      if (!image) return
      event.preventDefault()
      void take(image)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [take])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void take(event.target.files?.[0])
    event.target.value = ''
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of three; the button is for all
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.buttons}>
        <strong>{words.ownImage}</strong>
        <Button icon="file" onClick={() => file.current?.click()}>
          {words.choose}
        </Button>
        <input ref={file} type="file" accept="image/*" hidden onChange={choose} data-own-file />
      </div>
      <p className={styles.note}>{words.ownHint}</p>
      <p role="status" className={styles.note}>
        {bad ? words.ownUnreadable : pixels && !tables ? words.ownNeedsImages : ''}
      </p>
      <div className={styles.own} hidden={!pixels}>
        <canvas
          ref={canvas}
          className={styles.pixels}
          width={imageSide}
          height={imageSide}
          role="img"
          aria-label={words.ownPicture}
        />
        {scores && <Scores scores={scores} />}
      </div>
    </div>
  )
}

function Scores({ scores }: { scores: Float32Array }) {
  const words = useWords(labWords)
  const names = useWords(imageClassWords)
  const shares = probabilities(scores)
  const best = shares.indexOf(Math.max(...shares))
  return (
    <ul className={styles.bars} aria-label={words.ownScores} data-own-scores>
      {classes.map((name, i) => (
        <li key={name} data-best={i === best || undefined}>
          {names[name]}
          <i style={{ width: `${100 * shares[i]}%` }} />
          <span>{fixedFigure(scores[i], 2)}</span>
          <span>{percentFigure(shares[i])}%</span>
        </li>
      ))}
    </ul>
  )
}

/** The scores of the picture, anew as the network learns; null as long as none can be given. */
function useScores(pixels: Uint8Array | null, tables: Float32Array | null): Float32Array | null {
  const { predict } = useCommands()
  const [scores, setScores] = useState<Float32Array | null>(null)
  useEffect(() => {
    setScores(null)
    if (!pixels || !tables) return
    const inputs = inputsOf(pixels, tables)
    let gone = false
    let busy = false
    const look = async () => {
      if (busy) return
      busy = true
      // refused where another experiment has just taken this one's place: the next frame asks again
      const outputs = await predict(inputs.slice()).catch(() => null)
      busy = false
      if (!gone && outputs?.length === classes.length) setScores(outputs)
    }
    const looks = new Throttle(() => void look(), pause)
    const stop = pageRun.onReadableFrame(() => looks.ask())
    looks.ask()
    return () => {
      gone = true
      stop()
      looks.end()
    }
  }, [pixels, tables, predict])
  return scores
}

/** Shows the image on the canvas of 32×32. */
function show(rgb: Uint8Array, canvas: HTMLCanvasElement | null): void {
  const context = canvas?.getContext('2d')
  if (!context) return
  const image = context.createImageData(imageSide, imageSide)
  expandRgb(rgb, 0, image.data)
  context.putImageData(image, 0, 0)
}
