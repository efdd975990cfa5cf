import { quartiles, stripLayout, stripRows } from '../../charts/series/strip.ts'
import { closeFigure, percentFigure } from '../../domain/figures.ts'
import { tickFigure } from '../../domain/tickFigures.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { type BatchRun, measured } from '../../store/batch.ts'
import { useWords } from '../../store/react.ts'
import styles from './Strip.module.css'

/** Width and height of the picture in its own units; a dot's radius. */
const width = 640
const height = 206
const middle = 92
const radius = 6.5
const inset = 22

interface StripProps {
  title: string
  measure:
    | 'trainLoss'
    | 'validationLoss'
    | 'testLoss'
    | 'trainAccuracy'
    | 'validationAccuracy'
    | 'testAccuracy'
  runs: readonly BatchRun[]
  onOpen: (run: BatchRun) => void
  /** what a dot's title calls its run; else its seed */
  nameOf?: (run: BatchRun) => string
  /** whose dots are hollow */
  hollow?: (run: BatchRun) => boolean
}

/** The ends of all seeds along one axis, with the median and the quartiles; a dot opens its run. */
export function Strip({ title, measure, runs, onOpen, nameOf, hollow }: StripProps) {
  const words = useWords(runsWords)
  const found = runs.flatMap((run) => {
    const value = measured(run, measure)
    return value === null || !Number.isFinite(value) ? [] : [{ run, value }]
  })
  const values = found.map(({ value }) => value)
  const { to, ticks } = stripLayout(values, measure.endsWith('Accuracy'))
  const x = (value: number) => inset + to(value) * (width - 2 * inset)
  const rows = stripRows(values.map(x), 1.6 * radius)
  const tallest = Math.max(1, ...rows.map(Math.abs))
  const spacing = Math.min(2 * radius, (middle - radius) / tallest)
  const middles = quartiles(values)
  const share = measure.endsWith('Accuracy')
  const text = (value: number) => (share ? `${percentFigure(value)}%` : closeFigure(value))
  const apart = (value: number) => (share ? words.points(percentFigure(value)) : closeFigure(value))
  const spoken = middles
    ? words.median(text(middles.median), text(middles.low), text(middles.high))
    : words.nothingYet
  return (
    <section className={styles.strip} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.note} data-testid={`strip-${measure}`}>
          {spoken}
          {middles && ` · ${words.spread(apart(middles.high - middles.low))}`}
        </p>
      </header>
      {/* the table below the strips has the same runs for the keyboard */}
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${title}: ${spoken}`}
      >
        {middles && (
          <rect
            className={styles.box}
            x={x(middles.low)}
            width={Math.max(2, x(middles.high) - x(middles.low))}
            y={4}
            height={2 * middle - 8}
          />
        )}
        <line className={styles.axis} x1={inset} x2={width - inset} y1={2 * middle} y2={2 * middle} />
        {ticks.map((tick) => (
          <g key={tick} transform={`translate(${x(tick)} ${2 * middle})`}>
            <line className={styles.axis} y2={4} />
            <text className={styles.tick} y={16}>
              {share ? `${tickFigure(Number((100 * tick).toPrecision(6)))}%` : tickFigure(tick)}
            </text>
          </g>
        ))}
        {found.map(({ run, value }, i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table has a button for the same run
          <circle
            key={run.seed}
            className={styles.dot}
            data-hollow={hollow?.(run) || undefined}
            cx={x(value)}
            cy={middle + rows[i] * spacing}
            r={radius}
            onClick={() => onOpen(run)}
          >
            <title>{`${nameOf?.(run) ?? `${words.seed} ${run.seed}`}: ${text(value)}`}</title>
          </circle>
        ))}
        {middles && (
          <line
            className={styles.median}
            x1={x(middles.median)}
            x2={x(middles.median)}
            y1={0}
            y2={2 * middle}
          />
        )}
      </svg>
    </section>
  )
}
