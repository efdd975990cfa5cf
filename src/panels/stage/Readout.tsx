import { useCallback } from 'react'
import { valueAt } from '../../charts/curveValue.ts'
import { numberText } from '../../charts/edgeTicks.ts'
import { stageWords } from '../../i18n/words/stage.ts'
import type { DataDescription } from '../../protocol/messages.ts'
import { useRun, useWords } from '../../store/react.ts'
import type { RunState } from '../../store/run.ts'
import { currentFrame } from '../pictures.ts'
import type { Place } from './editing.ts'
import { useFrameText } from './frameText.ts'
import styles from './Tools.module.css'

/** Index of the grid's cell at a place: row 0 is on top. */
export function cellAt(extent: DataDescription['extent'], side: number, place: Place): number {
  const part = (value: number, [low, high]: readonly [number, number]) =>
    Math.max(0, Math.min(side - 1, Math.floor(((value - low) / (high - low)) * side)))
  return (side - 1 - part(place.y, extent.y)) * side + part(place.x, extent.x)
}

type Words = ReturnType<typeof useWords<typeof stageWords>>

/** What the network says at a place, in words; '' before it has said anything. */
function saidAt(data: DataDescription, run: RunState, place: Place, words: Words): string {
  const frame = currentFrame(run)
  if (!frame) return ''
  const { gridClass, gridMargin, gridValue, curve } = frame.sections
  if (data.domain === 'line') {
    return curve ? words.output(numberText(valueAt(curve, data.extent, place.x), 3)) : ''
  }
  const cell = cellAt(data.extent, frame.header.gridSize, place)
  if (gridClass && gridMargin) {
    return `${words.className(String(gridClass[cell] + 1))} · ${words.margin(numberText(gridMargin[cell], 2))}`
  }
  return gridValue ? words.output(numberText(gridValue[cell], 3)) : ''
}

/** The crosshair's place and what the network says there, in the picture's upper corner that the crosshair is not in. */
export function Readout({ data, cursor }: { data: DataDescription; cursor: Place }) {
  const words = useWords(stageWords)
  const playing = useRun((run) => run.playing)
  const write = useCallback((run: RunState) => saidAt(data, run, cursor, words), [cursor, data, words])
  const said = useFrameText<HTMLSpanElement>(write)
  return (
    <output
      className={isUpperRight(cursor, data) ? `${styles.readout} ${styles.left}` : styles.readout}
      aria-label={words.readout}
      aria-live={playing ? 'off' : 'polite'}
    >
      <span className={styles.place}>{`x ${numberText(cursor.x, 2)}  y ${numberText(cursor.y, 2)}`}</span>
      <span ref={said} className={styles.said} />
    </output>
  )
}

const isUpperRight = ({ x, y }: Place, { extent }: DataDescription) =>
  x > 0.4 * extent.x[0] + 0.6 * extent.x[1] && y > 0.25 * extent.y[0] + 0.75 * extent.y[1]
