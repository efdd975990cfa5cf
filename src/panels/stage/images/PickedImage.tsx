import { useCallback, useState } from 'react'
import { ImageAtlas } from '../../../charts/images/images.ts'
import { imageWords } from '../../../i18n/words/panels/images.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import { useConfig, useWords } from '../../../store/react.ts'
import type { RunState } from '../../../store/run.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { pickedScores } from '../../pictures.ts'
import { useWrittenText } from '../writtenText.ts'
import { useImageClasses } from './imageClasses.ts'
import styles from './PickedImage.module.css'
import { ScoreList } from './ScoreList.tsx'
import { largest, softmaxOf } from './scoreBars.ts'

interface PickedImageProps {
  data: DataDescription
  pixels: Uint8Array
  image: number
}

/** One test image, large, with the network's ten scores for it. */
export function PickedImage({ data, pixels, image }: PickedImageProps) {
  const words = useWords(imageWords)
  const classNames = useImageClasses()
  const withShares = useConfig((config) => config.loss === 'softmax')
  const [atlas] = useState(() => new ImageAtlas())
  const truth = data.test.targets[image]

  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      atlas.load(pixels)
      const side = Math.min(width, height)
      atlas.draw(context, image, 0, 0, side, true)
    },
    [atlas, pixels, image],
  )
  const predict = useCallback(
    (run: RunState) => {
      const scores = pickedScores(run)
      if (!scores) return ''
      const best = largest(scores)
      const share = withShares ? ` ${Math.round(100 * softmaxOf(scores, best))}%` : ''
      return `${best === truth ? '✓' : '✗'} ${classNames[best] ?? ''}${share}`
    },
    [classNames, truth, withShares],
  )
  const prediction = useWrittenText<HTMLElement>(predict)

  const name = classNames[truth] ?? ''
  return (
    <section className={styles.picked} aria-label={words.picked}>
      <div className={styles.large}>
        <div className={styles.image}>
          <Canvas label={words.pickedImage(String(image + 1), name)} draw={draw} />
        </div>
        <dl className={styles.facts}>
          <dt>{words.truth}</dt>
          <dd>{name}</dd>
          <dt>{words.prediction}</dt>
          <dd ref={prediction} />
        </dl>
        <p className={styles.note}>{words.pixels}</p>
      </div>
      <ScoreList truth={truth} />
    </section>
  )
}
