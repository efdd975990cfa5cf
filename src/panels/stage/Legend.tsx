import { cssColor, divergingRgb } from '../../charts/colors.ts'
import { numberText } from '../../charts/edgeTicks.ts'
import { symbolPath } from '../../charts/symbols.ts'
import { stageWords } from '../../i18n/words/stage.ts'
import { useWords } from '../../store/react.ts'
import { useChartTheme } from '../useChartTheme.ts'
import styles from './Legend.module.css'

/** A class's mark as its points have it. */
export function ClassMark({ label }: { label: number }) {
  return (
    <svg viewBox="-8 -8 16 16" className={styles.mark} aria-hidden="true">
      <path d={symbolPath(label, 6)} style={{ fill: `var(--class-${label % 6})` }} />
    </svg>
  )
}

/** A point's mark without a class: filled for training, hollow for test. */
export function SplitMark({ split }: { split: 'train' | 'test' }) {
  return (
    <svg viewBox="-8 -8 16 16" className={styles.mark} aria-hidden="true">
      <circle r="5" className={split === 'train' ? styles.filled : styles.hollow} />
    </svg>
  )
}

/** Which color and shape is which class. */
export function ClassLegend({ classes }: { classes: number }) {
  const words = useWords(stageWords)
  return (
    <ul className={styles.classes} aria-label={words.classes}>
      {Array.from({ length: classes }, (_, label) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index
        <li key={label} className={styles.entry}>
          <ClassMark label={label} />
          <span title={words.className(String(label + 1))}>
            <span className="visually-hidden">{words.className(String(label + 1))}</span>
            <span aria-hidden="true">{label + 1}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The diverging scale with its values as text. */
export function ValueLegend({ limit }: { limit: number }) {
  const words = useWords(stageWords)
  const theme = useChartTheme()
  const stops = Array.from({ length: 9 }, (_, i) => cssColor(divergingRgb(theme, i / 4 - 1))).join(', ')
  const digits = limit >= 10 ? 0 : 1
  return (
    <figure className={styles.scale} aria-label={words.values}>
      <figcaption className={styles.title}>{words.values}</figcaption>
      <div className={styles.bar} style={{ backgroundImage: `linear-gradient(to right, ${stops})` }} />
      <div className={styles.ends}>
        <span>{numberText(-limit, digits)}</span>
        <span>0</span>
        <span>{numberText(limit, digits)}</span>
      </div>
    </figure>
  )
}
