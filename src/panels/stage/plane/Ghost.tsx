import { symbolPath } from '../../../charts/base/symbols.ts'
import type { Extent } from '../../../charts/plane/planeScale.ts'
import type { CustomPoint } from '../../../config/types.ts'
import { placeOf } from '../points/editing.ts'
import styles from '../points/Tools.module.css'
import { percent } from './Surface.tsx'

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
