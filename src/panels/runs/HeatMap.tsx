import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { heatColor } from '../../charts/base/heat.ts'
import { quartiles } from '../../charts/series/strip.ts'
import type { Measure, SweepPlan } from '../../config/link/runsLink.ts'
import { noFigure } from '../../domain/figures.ts'
import { choiceWords } from '../../i18n/words/runs/choice.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { type BatchRun, measured } from '../../store/batch.ts'
import { useView, useWords } from '../../store/react.ts'
import { useMoreAside } from '../../ui/drawing/useMoreAside.ts'
import { valueName } from '../base/settingText/settingNames.ts'
import { useChartTheme } from '../base/useChartTheme.ts'
import styles from './Batch.module.css'
import { figureOf } from './figureOf.ts'
import { settingName } from './names.ts'

interface HeatMapProps {
  plan: SweepPlan
  measure: Measure
  runs: readonly BatchRun[]
  /** column and row of the cell that is chosen */
  chosen: BatchRun['cell'] | null
  onOpen: (run: BatchRun) => void
}

interface Cell {
  runs: BatchRun[]
  values: number[]
  median: number | null
  diverged: number
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A table of cells, one for each pair of values, colored by the median of its seeds. */
export function HeatMap({ plan, measure, runs, chosen, onOpen }: HeatMapProps) {
  const words = useWords(runsWords)
  const choice = useWords(choiceWords)
  const language = useView((view) => view.language)
  const theme = useChartTheme()
  const table = useRef<HTMLTableElement>(null)
  const scrolled = useMoreAside<HTMLDivElement>()
  const [[column, row], setPlace] = useState<readonly [number, number]>([0, 0])
  const { x, y } = plan
  const cells = y.values.map((_, j) => x.values.map((__, i) => cellOf(runs, i, j, measure)))
  const medians = cells.flat().flatMap(({ median }) => (median === null ? [] : [median]))
  const low = Math.min(...medians)
  const high = Math.max(...medians)
  const text = (value: number) => figureOf(value, measure)

  const press = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const next = [
      Math.max(0, Math.min(x.values.length - 1, column + move[0])),
      Math.max(0, Math.min(y.values.length - 1, row + move[1])),
    ] as const
    setPlace(next)
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.join()}"]`)?.focus()
  }

  return (
    <div ref={scrolled} className={styles.scroll}>
      <table
        ref={table}
        className={styles.map}
        style={{ '--rows': y.values.length } as CSSProperties}
        aria-label={words.heatMap}
        aria-description={words.heatKeys}
      >
        <thead>
          <tr>
            <td className={styles.axisName}>
              {settingName(y.setting, language)}&nbsp;↓&nbsp;· {settingName(x.setting, language)}&nbsp;→
            </td>
            {x.values.map((value) => (
              <th key={value} scope="col">
                {valueName(value, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {y.values.map((other, j) => (
            <tr key={other}>
              <th scope="row">{valueName(other, language)}</th>
              {x.values.map((value, i) => {
                const cell = cells[j][i]
                const { median } = cell
                const shown =
                  median === null ? (cell.diverged > 0 ? words.divergedShort : noFigure) : text(median)
                const done = `${cell.values.length + cell.diverged}/${cell.runs.length || plan.seeds}`
                const isChosen = chosen?.[0] === i && chosen[1] === j
                const place = median === null ? null : high > low ? (median - low) / (high - low) : 1
                return (
                  <td key={value}>
                    <button
                      type="button"
                      className={isChosen ? `${styles.cell} ${styles.chosen}` : styles.cell}
                      style={place === null ? undefined : { background: heatColor(theme, place) }}
                      data-cell={`${i},${j}`}
                      data-arrows=""
                      tabIndex={i === column && j === row ? 0 : -1}
                      aria-disabled={median === null}
                      onFocus={() => setPlace([i, j])}
                      onKeyDown={press}
                      onClick={() => {
                        const run = nearest(cell, measure)
                        if (run) onOpen(run)
                      }}
                    >
                      <span className="visually-hidden">
                        {words.cell(
                          `${settingName(x.setting, language)} ${valueName(value, language)}`,
                          `${settingName(y.setting, language)} ${valueName(other, language)}`,
                          shown,
                          isChosen ? `${done}, ${choice.chosen}` : done,
                        )}
                      </span>
                      <span className={styles.value} aria-hidden="true">
                        {shown}
                      </span>
                      <span className={styles.done} aria-hidden="true">
                        {done}
                      </span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellOf(runs: readonly BatchRun[], column: number, row: number, measure: Measure): Cell {
  const own = runs.filter(({ cell }) => cell[0] === column && cell[1] === row)
  const values = own.flatMap((run) => {
    const value = measured(run, measure)
    return value === null || !Number.isFinite(value) ? [] : [value]
  })
  return {
    runs: own,
    values,
    median: quartiles(values)?.median ?? null,
    diverged: own.filter(({ status }) => status !== 'waiting' && status !== 'done').length,
  }
}

/** The run whose end is nearest to the cell's median. */
function nearest({ runs, median }: Cell, measure: Measure): BatchRun | null {
  if (median === null) return null
  const distance = (run: BatchRun) => Math.abs((measured(run, measure) ?? Number.POSITIVE_INFINITY) - median)
  return runs.reduce((best, run) => (distance(run) < distance(best) ? run : best))
}
