import { useCallback, useMemo, useRef } from 'react'
import { confusionTones, rowSums, toneOf } from '../../charts/images/confusion.ts'
import { accuracyWords } from '../../i18n/words/panels/accuracy.ts'
import { useShownRun, useWords } from '../../store/react.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import { useFrameWriter } from '../base/useFrameWriter.ts'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import { ClassMark } from './ClassMark.tsx'
import styles from './ConfusionTable.module.css'

export interface ConfusionTableProps {
  /** names of the classes, in order */
  names: readonly string[]
  /** marks of the points' classes: small in place of their names, large beside them */
  marks: boolean
  size: 'small' | 'large'
}

/** Counts of true against predicted class over the test examples, as a table; its cells are written at the frames. */
export function ConfusionTable({ names, marks, size }: ConfusionTableProps) {
  const words = useWords(accuracyWords)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const run = useShownRun()
  const body = useRef<HTMLTableSectionElement>(null)
  const cells = useRef<Array<HTMLTableCellElement | null>>([])
  const tones = useMemo(() => confusionTones(theme), [theme])
  const classes = names.length

  const write = useCallback(() => {
    const counts = run.state.getState().frame?.sections.confusion
    if (counts?.length !== classes * classes) return
    const sums = rowSums(counts, classes)
    counts.forEach((count, i) => {
      const cell = cells.current[i]
      if (!cell) return
      const row = Math.floor(i / classes)
      const text = whole(count)
      if (cell.textContent !== text) cell.textContent = text
      cell.style.backgroundColor = toneOf(tones, count, sums[row], i % classes === row)
      cell.classList.toggle(styles.none, count === 0)
    })
  }, [run, classes, tones, whole])
  useFrameWriter(body, write)

  const name = (label: number) =>
    marks ? (
      <>
        <ClassMark label={label} />
        <span className={size === 'small' ? 'visually-hidden' : undefined}>{names[label]}</span>
      </>
    ) : (
      names[label]
    )

  return (
    <table className={`${styles.table} ${styles[size]}`} data-marks={marks || undefined}>
      <caption className="visually-hidden">{`${words.confusion}: ${words.axes}`}</caption>
      <thead>
        <tr>
          <td />
          {names.map((className, column) => (
            <th key={className} scope="col" title={className}>
              <span className={styles.column}>{name(column)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {names.map((className, row) => (
          <tr key={className}>
            <th scope="row" title={className}>
              {name(row)}
            </th>
            {names.map((predicted, column) => (
              <td
                key={predicted}
                ref={(cell) => {
                  cells.current[row * classes + column] = cell
                }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
