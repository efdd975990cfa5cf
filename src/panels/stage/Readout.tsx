import { useCallback } from 'react'
import { valueAt } from '../../charts/plane/curveValue.ts'
import type { AxesConfig, AxisConfig } from '../../config/types.ts'
import { fixedFigure } from '../../domain/tickFigures.ts'
import { crosshairWords } from '../../i18n/words/panels/crosshair.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useRun, useWords } from '../../store/react.ts'
import type { RunState } from '../../store/run.ts'
import { ownDigits, ownValue, useOwnAxes, useOwnClassNames } from '../base/ownUnits.ts'
import { currentFrame } from '../base/pictures.ts'
import { useWrittenText } from '../base/writtenText.ts'
import type { Place } from './points/editing.ts'
import styles from './points/Tools.module.css'

/** Index of the grid's cell at a place: row 0 is on top. */
export function cellAt(extent: DataDescription['extent'], side: number, place: Place): number {
  const part = (value: number, [low, high]: readonly [number, number]) =>
    Math.max(0, Math.min(side - 1, Math.floor(((value - low) / (high - low)) * side)))
  return (side - 1 - part(place.y, extent.y)) * side + part(place.x, extent.x)
}

interface Said {
  words: ReturnType<typeof useWords<typeof crosshairWords>>
  /** of the classes and axes, as the points brought them */
  names: readonly string[]
  axes: AxesConfig
}

/** What the network says at a place, in words; '' before it has said anything. */
function saidAt(data: DataDescription, run: RunState, place: Place, { words, names, axes }: Said): string {
  const frame = currentFrame(run)
  if (!frame) return ''
  const { gridClass, gridMargin, gridValue, curve } = frame.sections
  const output = (value: number) =>
    words.output(fixedFigure(ownValue(value, axes.value), ownDigits(axes.value, 3)))
  if (data.domain === 'line') {
    return curve ? output(valueAt(curve, data.extent, place.x)) : ''
  }
  const cell = cellAt(data.extent, frame.header.gridSize, place)
  if (gridClass && gridMargin) {
    const label = gridClass[cell]
    return `${names[label] || words.className(String(label + 1))} · ${words.margin(fixedFigure(gridMargin[cell], 2))}`
  }
  return gridValue ? output(gridValue[cell]) : ''
}

/** The crosshair's place and what the network says there, in the picture's upper corner that the crosshair is not in. */
export function Readout({ data, cursor }: { data: DataDescription; cursor: Place }) {
  const words = useWords(crosshairWords)
  const playing = useRun((run) => run.playing)
  const names = useOwnClassNames()
  const axes = useOwnAxes()
  const write = useCallback(
    (run: RunState) => saidAt(data, run, cursor, { words, names, axes }),
    [cursor, data, words, names, axes],
  )
  const yAxis = data.domain === 'line' ? axes.value : axes.y
  const at = (name: string, value: number, axis: AxisConfig | undefined) =>
    `${axis?.name || name} ${fixedFigure(ownValue(value, axis), ownDigits(axis, 2))}`
  const said = useWrittenText<HTMLSpanElement>(write)
  return (
    <output
      className={isUpperRight(cursor, data) ? `${styles.readout} ${styles.left}` : styles.readout}
      aria-label={words.readout}
      aria-live={playing ? 'off' : 'polite'}
    >
      <span className={styles.place}>{`${at('x', cursor.x, axes.x)}  ${at('y', cursor.y, yAxis)}`}</span>
      <span ref={said} className={styles.said} />
    </output>
  )
}

const isUpperRight = ({ x, y }: Place, { extent }: DataDescription) =>
  x > 0.4 * extent.x[0] + 0.6 * extent.x[1] && y > 0.25 * extent.y[0] + 0.75 * extent.y[1]
