import { symbolPath } from '../../charts/base/symbols.ts'
import { useChartTheme } from '../base/useChartTheme.ts'

/** A class's color and shape, as its points have them on the stage. Decoration: its name stands beside it. */
export function ClassMark({ label }: { label: number }) {
  const { classes } = useChartTheme()
  return (
    <svg viewBox="-8 -8 16 16" width="0.875em" height="0.875em" aria-hidden="true" focusable="false">
      <path d={symbolPath(label, 5.5)} fill={classes[label % classes.length]} />
    </svg>
  )
}
