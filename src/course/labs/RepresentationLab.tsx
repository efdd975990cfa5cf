import { useCallback, useMemo, useRef, useState } from 'react'
import { drawBentGrid } from '../../charts/plane/bentGrid.ts'
import { domainOf, inputFeatures, inputSizeOf, outputSizeOf, taskOf } from '../../config/shape.ts'
import { referenceLayers } from '../../engine/reference/network.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { DrawnSplit } from '../../protocol/messages.ts'
import { useConfig, useSections, useShownRun, useWords } from '../../store/react.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { finenessOf, gridLines, scoresBy, valuesAt } from '../numbers/bend.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const sections: readonly SectionName[] = ['parameters']

/** The plane as two units of a layer of the running network see it: how a hidden layer makes classes separable. */
export function RepresentationLab() {
  const words = useWords(labWords)
  const theme = useTheme()
  const run = useShownRun()
  const config = useConfig((config) => config)
  const box = useRef<HTMLDivElement>(null)
  useSections(box, sections)
  const [chosen, setChosen] = useState<number | null>(null)
  const [pair, setPair] = useState<readonly [number, number]>([0, 1])
  const fits = domainOf(config) === 'plane' && taskOf(config) === 'classification' && config.layers.length > 0
  const layers = useMemo(() => referenceLayers(config, inputSizeOf(config), outputSizeOf(config)), [config])
  // the layer before the scores, until another one is chosen
  const layer = Math.min(chosen ?? config.layers.length - 1, layers.length - 1)
  const count = layers[Math.max(0, layer)].units
  const across = Math.min(pair[0], count - 1)
  const up = Math.min(pair[1], count - 1)

  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      const { frame, data } = run.state.getState()
      const last = layers[layers.length - 1]
      const parameters = frame?.sections.parameters
      // a frame of the experiment before has other parameters
      if (!data || parameters?.length !== last.slopesFrom || data.domain !== 'plane') return
      const features = inputFeatures(config)
      const { lines, samples, points } = finenessOf(layers, layer)
      const shown = some(data.train, points)
      const see = (at: Float32Array) => valuesAt(layers, parameters, features, at, layer, [across, up])
      drawBentGrid(context, size, {
        theme,
        lines: see(gridLines(data.extent, lines, samples)),
        samples,
        points: see(shown.coordinates),
        labels: shown.labels,
        scores: scoresBy(layers, parameters, features, shown.coordinates, layer, [across, up]),
      })
    },
    [run, theme, config, layers, layer, across, up],
  )

  const options = (n: number, name: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => ({ value: String(i), label: name(i) }))
  return (
    <div ref={box} className={styles.lab}>
      {fits ? (
        <>
          <div className={styles.controls}>
            <Select
              label={words.layerSeen}
              value={String(layer)}
              options={options(layers.length, (i) =>
                i < config.layers.length ? words.hiddenLayer(i + 1) : words.scores,
              )}
              onChange={(value) => setChosen(Number(value))}
            />
            <Select
              label={words.unitAcross}
              value={String(across)}
              options={options(count, (i) => String(i + 1))}
              onChange={(value) => setPair([Number(value), up])}
            />
            <Select
              label={words.unitUp}
              value={String(up)}
              options={options(count, (i) => String(i + 1))}
              onChange={(value) => setPair([across, Number(value)])}
            />
          </div>
          <div className={`${styles.picture} ${styles.square}`}>
            <Canvas label={words.bentPicture} draw={draw} subscribe={run.onReadableFrame} />
          </div>
          <p className={styles.note}>{words.bentPicture}</p>
          {layer === layers.length - 2 && across !== up && (
            <p className={styles.note}>{count > 2 ? words.outputLineOf : words.outputLine}</p>
          )}
        </>
      ) : (
        <p className={styles.note}>{words.noPlane}</p>
      )}
    </div>
  )
}

/** At most so many points over the whole of the split, since it is in the order of its classes. */
function some(
  { count, coordinates, targets }: DrawnSplit,
  most: number,
): {
  coordinates: Float32Array
  labels: Float32Array
} {
  const stride = Math.max(1, Math.ceil(count / most))
  const rows = Array.from({ length: Math.ceil(count / stride) }, (_, k) => k * stride)
  return {
    coordinates: Float32Array.from(rows.flatMap((row) => [coordinates[2 * row], coordinates[2 * row + 1]])),
    labels: Float32Array.from(rows, (row) => targets[row]),
  }
}
