import { useCallback, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/atlas.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useView, useWords } from '../../../store/react.ts'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { useTruth } from '../../base/image/pickedImage.ts'
import { usePrediction } from '../../base/image/predicted.ts'
import { ShiftArea } from '../../base/image/ShiftArea.tsx'
import { ImageTools } from './ImageTools.tsx'
import styles from './PickedImage.module.css'
import { ScoreList } from './ScoreList.tsx'

const Reasons = lazyPart(async () => (await import('./Reasons.tsx')).Reasons)

interface PickedImageProps {
  data: DataDescription
  pixels: Uint8Array
  image: number
}

/** The picked image, large, with the network's ten scores for it: a test image, or one's own, where a person has moved it. */
export function PickedImage({ data, pixels, image }: PickedImageProps) {
  const words = useWords(imageWords)
  const shownText = useWords(shownWords)
  const classNames = useImageClasses()
  const hasReasons = useConfig((config) => config.layers.length > 0)
  const [beside, setBeside] = useState<'scores' | 'predicted' | 'truth'>('scores')
  const [atlas] = useState(() => new ImageAtlas())
  const own = useView((view) => view.shown?.own ?? false)
  const shown = useView((view) => view.shown?.pixels)
  // nobody knows the class of one's own image
  const whose = own && beside === 'truth' ? 'predicted' : beside
  const truth = useTruth(data, image)

  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      atlas.load(shown ?? pixels)
      const side = Math.min(width, height)
      atlas.draw(context, shown ? 0 : image, 0, 0, side, true)
    },
    [atlas, pixels, image, shown],
  )
  const prediction = usePrediction<HTMLElement>(truth)

  const name = truth === null ? '' : (classNames[truth] ?? '')
  return (
    <section className={styles.picked} aria-label={words.picked}>
      <div className={styles.large}>
        <div className={styles.image}>
          <ShiftArea pixels={pixels}>
            <Canvas
              label={own ? shownText.ownImage : words.pickedImage(String(image + 1), name)}
              draw={draw}
            />
          </ShiftArea>
        </div>
        <dl className={styles.facts}>
          <dt>{words.truth}</dt>
          <dd>{own ? shownText.noTruth : name}</dd>
          <dt>{words.prediction}</dt>
          <dd ref={prediction} />
        </dl>
        <ImageTools pixels={pixels} />
      </div>
      {hasReasons ? (
        <div className={styles.side}>
          <Segmented
            label={shownText.view}
            value={whose}
            options={[
              { value: 'scores', label: shownText.scores },
              { value: 'predicted', label: shownText.predicted, title: shownText.whyPredicted },
              ...(own ? [] : [{ value: 'truth' as const, label: shownText.truth, title: shownText.whyTrue }]),
            ]}
            onChange={setBeside}
          />
          {whose === 'scores' ? <ScoreList truth={truth} /> : <Reasons whose={whose} truth={truth} />}
        </div>
      ) : (
        <ScoreList truth={truth} />
      )}
    </section>
  )
}
