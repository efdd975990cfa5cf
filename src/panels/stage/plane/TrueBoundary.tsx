import { useMemo } from 'react'
import { type PathSink, ScalarGrid, traceLines } from '../../../charts/plane/contour.ts'
import type { DataDescription } from '../../../protocol/messages.ts'
import styles from './TrueBoundary.module.css'

const side = 100

/** Where the classes truly meet, as the data's formula says it: a dashed line over the plane. */
export function TrueBoundary({ truth }: { truth: NonNullable<DataDescription['truth']> }) {
  const path = useMemo(() => {
    const grid = new ScalarGrid()
    grid.set(truth.margins, truth.side, 1)
    const parts: string[] = []
    const place = (x: number, y: number) => `${x.toFixed(2)} ${y.toFixed(2)}`
    const sink: PathSink = {
      moveTo: (x, y) => parts.push(`M${place(x, y)}`),
      lineTo: (x, y) => parts.push(`L${place(x, y)}`),
      closePath: () => parts.push('Z'),
    }
    traceLines(sink, grid.contour(0), grid.size, { x: 0, y: 0, width: side, height: side })
    return parts.join('')
  }, [truth])
  if (path === '') return null
  return (
    <svg
      className={styles.boundary}
      viewBox={`0 0 ${side} ${side}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      data-testid="true-boundary"
    >
      <path d={path} className={styles.halo} vectorEffect="non-scaling-stroke" />
      <path d={path} className={styles.line} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
