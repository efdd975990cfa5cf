import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { lifted } from '../../../charts/network/unitMaps.ts'
import { FieldPainter } from '../../../charts/plane/field.ts'
import { channelMapPlaces } from '../../../domain/layers/channelMaps.ts'
import { largest } from '../../../domain/scores.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import type { SectionName } from '../../../protocol/frame.ts'
import { useConfig, useSections, useShownRun, useWords } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import { useImageClasses } from '../../base/image/imageClasses.ts'
import { currentFrame, pickedScores } from '../../base/pictures.ts'
import { useChartTheme } from '../../base/useChartTheme.ts'
import { placedLayers } from '../../layerKinds/layerViews.ts'
import styles from './Reasons.module.css'
import { reasonsOf } from './reasons.ts'
import { scoreFigure } from './scoreFigure.ts'

const sections: readonly SectionName[] = ['contributions', 'channelMaps']

/**
 * Which maps (or units) of the last layer below the output speak for a class of the shown image, and which against it. Exact: the
 * output is one dense layer, so a score is the sum of what they add to it and the bias. `truth` null: nobody knows the class.
 */
export function Reasons({ whose, truth }: { whose: 'predicted' | 'truth'; truth: number | null }) {
  const words = useWords(shownWords)
  const classNames = useImageClasses()
  const run = useShownRun()
  const section = useRef<HTMLElement>(null)
  useSections(section, sections)
  const config = useConfig((config) => config)
  const layers = useMemo(() => placedLayers(config), [config])
  const below = layers[layers.length - 2]

  const text = useSyncExternalStore(run.onReadableFrame, () => {
    const state = run.state.getState()
    const scores = pickedScores(state)
    if (!scores) return ''
    const predicted = largest(scores)
    const label = whose === 'truth' && truth !== null ? truth : predicted
    const reasons = reasonsOf(state, label)
    if (!reasons) return ''
    const { pro, contra, plus, minus, bias, score } = reasons
    const rows = [...pro, ...[...contra].reverse()].map(
      ({ channel, share }) => `${channel}:${share.toPrecision(4)}`,
    )
    const sums = [signed(plus), signed(minus), signed(bias), scoreFigure(score)]
    return [label, predicted, sums.join(' '), ...rows].join(';')
  })
  const [label, predicted, sums, ...rows] = text.split(';')
  const reasons = rows.map((row) => row.split(':').map(Number))
  const strongest = Math.max(...reasons.map(([, share]) => Math.abs(share)), Number.MIN_VALUE)
  const [plus, minus, bias, score] = (sums ?? '').split(' ')
  const name = classNames[Number(label)] ?? ''
  const isTrue = Number(label) === truth
  const title = label === predicted ? (isTrue ? words.ofBoth : words.ofPredicted)(name) : words.ofTruth(name)
  const many = below !== undefined && below.positions > 1

  return (
    <section
      ref={section}
      className={styles.reasons}
      aria-label={words.reasons}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is low it is scrolled, by keyboard too
      tabIndex={0}
    >
      {text !== '' && (
        <>
          <p className={styles.title}>
            <strong>{title}</strong> <span className={styles.score}>{score}</span>
          </p>
          <ul className={styles.list} aria-label={title}>
            {reasons.map(([channel, share]) => (
              <li key={channel} className={styles.row} data-against={share < 0 || undefined}>
                {many && (
                  <span className={styles.map}>
                    <MapPicture channel={channel} layers={layers} />
                  </span>
                )}
                <span className={styles.name}>{(many ? words.channel : words.unit)(channel + 1)}</span>
                <span className={styles.track} aria-hidden="true">
                  <span
                    className={styles.bar}
                    style={{
                      width: `${(50 * Math.abs(share)) / strongest}%`,
                      left: share < 0 ? `${50 - (50 * Math.abs(share)) / strongest}%` : '50%',
                    }}
                  />
                </span>
                <span className={styles.value}>{signed(share)}</span>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{words.sum(plus, minus, bias, score)}</p>
          <p className={`${styles.note} ${styles.what}`}>{words.lastLayer}</p>
        </>
      )}
    </section>
  )
}

/** As the scores are written, with the sign. */
const signed = (value: number): string => {
  const text = scoreFigure(value)
  return text.startsWith('−') ? text : `+${text}`
}

type Layers = ReturnType<typeof placedLayers>

/** A channel's map of the last layer below the output, on its layer's scale. */
function MapPicture({ channel, layers }: { channel: number; layers: Layers }) {
  const run = useShownRun()
  const theme = useChartTheme()
  const [painter] = useState(() => new FieldPainter())
  const places = useMemo(() => channelMapPlaces(layers), [layers])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: CanvasSize) => {
      const maps = currentFrame(run.state.getState())?.sections.channelMaps
      const block = places.blocks.find(({ layer }) => layer === layers.length - 2)
      if (!maps || !block || maps.length !== places.length) return
      const { height: size, channels } = block.shape
      const all = maps.subarray(block.from, block.from + size * block.shape.width * channels)
      const range = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
      const values = Float32Array.from({ length: size * size }, (_, p) =>
        lifted(Math.max(-1, Math.min(1, all[p * channels + channel] / range))),
      )
      painter.drawValues(context, { x: 0, y: 0, width, height }, { values, size }, theme, 1)
    },
    [run, theme, painter, places, layers, channel],
  )
  return <Canvas label={null} draw={draw} subscribe={run.onFrame} />
}
