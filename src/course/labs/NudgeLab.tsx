import { type ReactNode, useEffect, useRef, useState } from 'react'
import { expandRgb } from '../../charts/images/atlas.ts'
import { closeFigure, tinyFigure } from '../../domain/figures.ts'
import { imageSide } from '../../domain/imageFormat.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { nudgeLabWords } from '../../i18n/words/course/nudge.ts'
import { imageClassWords } from '../../i18n/words/panels/imageClasses.ts'
import { useCommands } from '../../store/commands.ts'
import { useConfig, useRun, useShownRun, useView, useWords } from '../../store/react.ts'
import { shownImage } from '../../store/shownPixels.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { byteSteps, changeAlone, type Nudge, nudged, smallestNudge } from '../numbers/nudge.ts'
import { inputsOf } from '../numbers/ownImage.ts'
import styles from './Lab.module.css'

const classes = Object.keys(imageClassWords) as Array<keyof typeof imageClassWords>
/** how many times the change is shown */
const enlarged = 20

interface Found extends Nudge {
  step: number
  rgb: Uint8Array
  /** what the network itself says of the image with its change: the scores of both classes */
  after: readonly [number, number]
}

/** The smallest change of the shown image that a linear classifier takes for another class, as it is and 20 times. */
export function NudgeLab() {
  const words = useWords(nudgeLabWords)
  const names = useWords(imageClassWords)
  const run = useShownRun()
  const { snapshot, predict } = useCommands()
  const fits = useConfig(({ data, layers }) => data.set === 'cifar10' && layers.length === 0)
  const tables = useRun(({ data }) => data?.pixelTables ?? null)
  const [found, setFound] = useState<Found | null>(null)
  const [phase, setPhase] = useState<'idle' | 'busy' | 'failed'>('idle')
  // what was found is of one classifier
  // biome-ignore lint/correctness/useExhaustiveDependencies: another data set brings other tables
  useEffect(() => setFound(null), [tables])

  const find = async () => {
    const shown = shownImage(run)
    if (!shown || !tables) return
    const rgb = shown.slice()
    setPhase('busy')
    try {
      const { step, layers } = await snapshot()
      const inputs = inputsOf(rgb, tables)
      const steps = byteSteps(tables)
      const nudge = smallestNudge(layers[0], inputs, steps)
      const moved = inputs.map((x, k) => x + nudge.change[k] * steps[k % steps.length])
      const scores = await predict(moved)
      setFound({ ...nudge, step, rgb, after: [scores[nudge.from], scores[nudge.to]] })
      setPhase('idle')
    } catch {
      setPhase('failed')
    }
  }

  const { whole } = numberFormats(useView((view) => view.language))
  const name = (k: number) => names[classes[k]]
  return (
    <div className={styles.lab}>
      <div className={styles.buttons}>
        <Button look="primary" disabled={!fits || !tables || phase === 'busy'} onClick={find}>
          {words.find}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {phase === 'failed'
          ? words.failed
          : phase === 'busy'
            ? words.busy
            : fits
              ? words.hint
              : words.needsLinear}
      </p>
      {found && (
        <>
          <div className={styles.two} data-nudge>
            <Picture rgb={found.rgb} caption={words.original(name(found.from))} />
            <Picture rgb={nudged(found.rgb, found.change, 1)} caption={words.once(name(found.to))} />
            <Picture
              rgb={nudged(found.rgb, found.change, enlarged)}
              caption={words.enlarged(String(enlarged))}
            />
            <Picture rgb={changeAlone(found.change, enlarged)} caption={words.alone(String(enlarged))} />
          </div>
          <p className={styles.figures}>
            <span>
              {words.size} <b>{closeFigure(found.size)}</b>
            </span>
            <span>
              {words.largest} <b>{closeFigure(found.largest)}</b>
            </span>
            <span>
              {name(found.from)} − {name(found.to)}{' '}
              <b>
                {tinyFigure(found.lead)} → {tinyFigure(found.after[0] - found.after[1])}
              </b>
            </span>
          </p>
          <p className={styles.note}>{words.rounding(whole(found.step))}</p>
        </>
      )}
    </div>
  )
}

function Picture({ rgb, caption }: { rgb: Uint8Array; caption: string }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(imageSide, imageSide)
    expandRgb(rgb, 0, image.data)
    context.putImageData(image, 0, 0)
  }, [rgb])
  return (
    <figure className={styles.captioned}>
      <canvas
        ref={canvas}
        className={styles.pixels}
        width={imageSide}
        height={imageSide}
        role="img"
        aria-label={caption}
      />
      <figcaption aria-hidden="true">{caption}</figcaption>
    </figure>
  )
}
