import type { Extent } from '../../charts/planeScale.ts'
import { symbolPath } from '../../charts/symbols.ts'
import type { CustomPoint } from '../../config/types.ts'
import { placeOf } from './editing.ts'
import { percent } from './Surface.tsx'
import styles from './Tools.module.css'

/** The point in hand, over the picture. */
export function Ghost({ point, extent }: { point: CustomPoint; extent: Extent }) {
  const label = 'label' in point ? point.label : 0
  const fill = 'label' in point ? `var(--class-${label % 6})` : 'var(--train)'
  return (
    <svg
      viewBox="-13 -13 26 26"
      className={styles.ghost}
      style={percent(placeOf(point), extent)}
      aria-hidden="true"
    >
      <circle r="12" className={styles.halo} />
      <path d={symbolPath(label, 7)} style={{ fill }} />
    </svg>
  )
}
