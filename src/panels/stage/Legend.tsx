import { cssColor, divergingScale } from '../../charts/base/colors.ts'
import { symbolPath } from '../../charts/base/symbols.ts'
import type { AxisConfig } from '../../config/types.ts'
import { fixedFigure } from '../../domain/tickFigures.ts'
import { stageWords } from '../../i18n/words/panels/stage.ts'
import type { SplitName } from '../../protocol/messages.ts'
import { useWords } from '../../store/react.ts'
import { ownDigits, ownValue, useOwnClassNames } from '../base/ownUnits.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import styles from './Legend.module.css'

/** A class's mark as its points have it. */
export function ClassMark({ label }: { label: number }) {
  return (
    <svg viewBox="-8 -8 16 16" className={styles.mark} aria-hidden="true">
      <path d={symbolPath(label, 6)} style={{ fill: `var(--class-${label % 6})` }} />
    </svg>
  )
}

/** A point's mark without a class: filled for training, half filled for validation, hollow for test. */
export function SplitMark({ split }: { split: SplitName }) {
  return (
    <svg viewBox="-8 -8 16 16" className={styles.mark} data-split={split} aria-hidden="true">
      <circle r="5" className={split === 'train' ? styles.filled : styles.hollow} />
      {split === 'validation' && <path d="M-5 0a5 5 0 0 0 10 0z" className={styles.filled} />}
    </svg>
  )
}

/** Which color and shape is which class. */
export function ClassLegend({ classes }: { classes: number }) {
  const words = useWords(stageWords)
  const names = useOwnClassNames()
  const nameOf = (label: number) => names[label] || words.className(String(label + 1))
  return (
    <ul className={styles.classes} aria-label={words.classes}>
      {Array.from({ length: classes }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
        <li key={label} className={styles.entry}>
          <ClassMark label={label} />
          <span title={nameOf(label)}>
            <span className="visually-hidden">{nameOf(label)}</span>
            <span aria-hidden="true">{names[label] || label + 1}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The diverging scale with its values as text, in the units of `axis` where the points brought some. */
export function ValueLegend({ limit, axis }: { limit: number; axis?: AxisConfig }) {
  const words = useWords(stageWords)
  const theme = useChartTheme()
  const scale = divergingScale(theme)
  const stops = Array.from({ length: 9 }, (_, i) => cssColor(scale(i / 4 - 1))).join(', ')
  const digits = ownDigits(axis, limit >= 10 ? 0 : 1)
  const end = (value: number) => fixedFigure(ownValue(value, axis), digits)
  const name = axis?.name || words.values
  return (
    <figure className={styles.scale} aria-label={name}>
      <figcaption className={styles.title}>{name}</figcaption>
      <div className={styles.bar} style={{ backgroundImage: `linear-gradient(to right, ${stops})` }} />
      <div className={styles.ends}>
        <span>{end(-limit)}</span>
        <span>{axis ? end(0) : '0'}</span>
        <span>{end(limit)}</span>
      </div>
    </figure>
  )
}
