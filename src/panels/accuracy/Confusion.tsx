import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { confusionTones, drawConfusion } from '../../charts/images/confusion.ts'
import { accuracyWords } from '../../i18n/words/panels/accuracy.ts'
import { imageClassWords } from '../../i18n/words/panels/imageClasses.ts'
import { useShownRun, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { useOwnClassNames } from '../base/ownUnits.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import { put, useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './AccuracyPanel.module.css'
import { ConfusionTable } from './ConfusionTable.tsx'

export interface ConfusionProps {
  classes: number
  images: boolean
}

/** As many classes have room for their numbers in the panel; more are a small picture. */
const mostInPanel = 3

/** The large matrix, where it is open. */
const close = () => {
  if (viewStore.getState().dialog === 'confusion') viewStore.setState({ dialog: null })
}

/** The confusion matrix: a table in the panel for few classes, else a small picture; large, with its numbers, on a click. */
export function Confusion({ classes, images }: ConfusionProps) {
  const words = useWords(accuracyWords)
  const imageClasses = useWords(imageClassWords)
  const ownNames = useOwnClassNames()
  const shown = useView((view) => view.dialog === 'confusion')
  // another run's panel may have one too
  const [open, setOpen] = useState(false)
  if (open && !shown) setOpen(false)
  const names = images
    ? Object.values(imageClasses)
    : Array.from({ length: classes }, (_, label) => ownNames[label] || words.className(label + 1))
  useEffect(() => close, [])

  return (
    <div className={styles.confusion}>
      {classes <= mostInPanel && <ConfusionTable names={names} marks={!images} size="small" />}
      <button
        type="button"
        className={classes <= mostInPanel ? styles.openText : styles.openPicture}
        title={words.openConfusion}
        aria-label={classes <= mostInPanel ? undefined : words.openConfusion}
        onClick={() => {
          viewStore.setState({ dialog: 'confusion' })
          setOpen(true)
        }}
      >
        {classes <= mostInPanel ? (
          <>
            {words.rowsTrue}
            <br />
            {words.columnsPredicted}
            <span className="visually-hidden">. {words.openConfusion}</span>
          </>
        ) : (
          <SmallPicture classes={classes} />
        )}
      </button>
      {open && (
        <Dialog title={words.confusion} closeLabel={words.close} onClose={close} look="wide">
          <Examples />
          <ConfusionTable names={names} marks={!images} size="large" />
        </Dialog>
      )}
    </div>
  )
}

function SmallPicture({ classes }: { classes: number }) {
  const words = useWords(accuracyWords)
  const theme = useChartTheme()
  const run = useShownRun()
  const tones = useMemo(() => confusionTones(theme), [theme])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const counts = run.state.getState().frame?.sections.confusion
      if (counts) drawConfusion(context, size, { tones, counts, classes })
    },
    [run, tones, classes],
  )
  return <Canvas label={words.confusion} draw={draw} subscribe={run.onReadableFrame} />
}

/** Over which examples the matrix counts. */
function Examples() {
  const words = useWords(accuracyWords)
  const whole = useWholeNumber()
  const run = useShownRun()
  const note = useRef<HTMLParagraphElement>(null)
  const write = useCallback(() => {
    const metrics = run.state.getState().frame?.header.metrics
    if (!metrics) return
    const count = whole(metrics.testCount)
    put(note, metrics.whole ? words.axesWhole(count) : words.axesProbe(count))
  }, [run, words, whole])
  useFrameWriter(note, write)
  return <p ref={note} className={styles.examples} />
}
