import { cssColor, divergingScale } from '../../charts/base/colors.ts'
import { pointExtent } from '../../config/schema.ts'
import type { CustomPoint } from '../../config/types.ts'
import { useChartTheme } from '../../panels/base/useChartTheme.ts'
import type { Taken } from '../../table/take.ts'
import styles from './TableImport.module.css'

/** Steps of the color of values. */
const tones = 8

/** What will stand on the stage, small. Its numbers stand beside it. */
export function PointsPicture({ taken: { points } }: { taken: Taken }) {
  const theme = useChartTheme()
  const scale = divergingScale(theme)
  const groups = new Map<string, string>()
  for (const point of points) {
    const color = colorOf(point, (share) => cssColor(scale(share)))
    const y = 'y' in point ? point.y : point.value
    groups.set(color, `${groups.get(color) ?? ''}M${point.x} ${-y}h0`)
  }
  const reach = pointExtent * 1.05
  return (
    <svg
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      className={styles.picture}
      aria-hidden="true"
      focusable="false"
    >
      {[...groups].map(([color, path]) => (
        <path key={color} d={path} style={{ stroke: color }} />
      ))}
    </svg>
  )
}

function colorOf(point: CustomPoint, toned: (share: number) => string): string {
  if ('label' in point) return `var(--class-${point.label})`
  if (!('y' in point)) return 'var(--train)'
  return toned(Math.round(tones * Math.max(-1, Math.min(1, point.value))) / tones)
}
