import { cssColor, divergingScale } from '../../../charts/base/colors.ts'
import type { ChartTheme } from '../../../charts/base/theme.ts'
import { cellFigure } from '../../../domain/cellFigure.ts'
import styles from './Work.module.css'

/** Numbers of a window, row by row, each on its color. */
export function NumberGrid({
  title,
  values,
  columns,
  scale,
  theme,
  outside,
  winner = -1,
}: {
  title: string
  /** null: outside of the plane */
  values: ReadonlyArray<number | null>
  columns: number
  /** where the colors end */
  scale: number
  theme: ChartTheme
  /** what is said of what is outside */
  outside: string
  /** the value that wins, if one does */
  winner?: number
}) {
  const rows = Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  )
  const color = divergingScale(theme)
  return (
    <table className={styles.grid}>
      <caption>{title}</caption>
      <tbody>
        {rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={y}>
            {row.map((value, x) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={x}
                className={y * columns + x === winner ? styles.winner : undefined}
                style={value === null ? undefined : { background: cssColor(color(value / scale)) }}
              >
                {value === null ? (
                  <span className={styles.outside} title={outside}>
                    0
                  </span>
                ) : (
                  cellFigure(value)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
