import { useCallback, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/atlas.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useShownRun, useView, useWords } from '../../../store/react.ts'
import { shownImage } from '../../../store/shownPixels.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { usePickedFromStart, useTruth } from '../../base/image/pickedImage.ts'
import { usePrediction } from '../../base/image/predicted.ts'
import { ShiftArea } from '../../base/image/ShiftArea.tsx'
import styles from './ShownImage.module.css'

/** The shown image, which is the same in every card and moves in all of them, with what this run's network says of it. */
export function ShownImage({ data }: { data: DataDescription }) {
  const words = useWords(imageWords)
  const shownText = useWords(shownWords)
  const classNames = useImageClasses()
  const run = useShownRun()
  const { pixels } = data.test
  const image = useView((view) => view.pickedImage) ?? 0
  const own = useView((view) => view.shown?.own ?? false)
  const shown = useView((view) => view.shown?.pixels)
  const truth = useTruth(data, image)
  const prediction = usePrediction<HTMLElement>(truth)
  const [atlas] = useState(() => new ImageAtlas())
  usePickedFromStart(pixels)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is decided by these
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      const now = shownImage(run)
      if (!now) return
      atlas.load(now)
      atlas.draw(context, 0, 0, 0, Math.min(width, height), true)
    },
    [atlas, run, image, shown, pixels],
  )

  if (!pixels) return null
  const name = truth === null ? '' : (classNames[truth] ?? '')
  return (
    // a click here is no click on the card's picture, which opens the run alone
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here but kept from there
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={styles.shown} title="" onClick={(event) => event.stopPropagation()}>
      <div className={styles.image}>
        <ShiftArea pixels={pixels}>
          <Canvas label={own ? shownText.ownImage : words.pickedImage(String(image + 1), name)} draw={draw} />
        </ShiftArea>
      </div>
      <p className={styles.prediction}>
        <span className="visually-hidden">{words.prediction} </span>
        <strong ref={prediction} data-testid="compared-prediction" />
      </p>
    </div>
  )
}
