import { useCallback, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/images.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useView, useWords } from '../../../store/react.ts'
import type { RunState } from '../../../store/run.ts'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { pickedScores } from '../../pictures.ts'
import { useWrittenText } from '../writtenText.ts'
import { ImageTools } from './ImageTools.tsx'
import { useImageClasses } from './imageClasses.ts'
import styles from './PickedImage.module.css'
import { ScoreList } from './ScoreList.tsx'
import { ShiftArea } from './ShiftArea.tsx'
import { largest, softmaxOf } from './scoreBars.ts'

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
  const withShares = useConfig((config) => config.loss === 'softmax')
  const hasReasons = useConfig((config) => config.layers.length > 0)
  const [beside, setBeside] = useState<'scores' | 'predicted' | 'truth'>('scores')
  const [atlas] = useState(() => new ImageAtlas())
  const own = useView((view) => view.shown?.own ?? false)
  const shown = useView((view) => view.shown?.pixels)
  // nobody knows the class of one's own image
  const whose = own && beside === 'truth' ? 'predicted' : beside
  const truth = own ? null : data.test.targets[image]

  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      atlas.load(shown ?? pixels)
      const side = Math.min(width, height)
      atlas.draw(context, shown ? 0 : image, 0, 0, side, true)
    },
    [atlas, pixels, image, shown],
  )
  const predict = useCallback(
    (run: RunState) => {
      const scores = pickedScores(run)
      if (!scores) return ''
      const best = largest(scores)
      const share = withShares ? ` ${Math.round(100 * softmaxOf(scores, best))}%` : ''
      const mark = truth === null ? '' : best === truth ? '✓ ' : '✗ '
      return `${mark}${classNames[best] ?? ''}${share}`
    },
    [classNames, truth, withShares],
  )
  const prediction = useWrittenText<HTMLElement>(predict)

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
