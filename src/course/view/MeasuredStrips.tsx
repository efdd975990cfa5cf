import { useView, useWords } from '../../store/react.ts'
import { writeFigure } from '../figures.ts'
import type { Part } from '../part.ts'
import styles from './Course.module.css'

const room = { width: 300, row: 44, left: 12, right: 12 }

/** The measures of groups of runs on one scale: a strip for each group, so that their scatter is seen side by side. */
export function MeasuredStrips({ part, values }: { part: Part; values: readonly number[] }) {
  const language = useView((view) => view.language)
  const words = useWords(part.words)
  const { strips = [], style } = part.question
  const finite = values.filter(Number.isFinite)
  if (strips.length === 0 || finite.length === 0) return null
  const [low, high] = [Math.min(...finite), Math.max(...finite)]
  const across = (value: number) =>
    room.left + ((room.width - room.left - room.right) * (value - low)) / (high - low || 1)
  const height = room.row * strips.length + 20
  return (
    <svg className={styles.strips} viewBox={`0 0 ${room.width} ${height}`} aria-hidden="true" data-strips>
      {strips.map(({ label, runs }, row) => (
        <g key={label}>
          <text x={room.left} y={room.row * row + 14}>
            {words[label]}
          </text>
          <path d={`M${room.left} ${room.row * row + 30}H${room.width - room.right}`} />
          {runs
            .filter((run) => Number.isFinite(values[run]))
            .map((run) => (
              <circle key={run} cx={across(values[run])} cy={room.row * row + 30} r="6" />
            ))}
        </g>
      ))}
      <text x={room.left} y={height - 3}>
        {writeFigure(low, style, language)}
      </text>
      <text x={room.width - room.right} y={height - 3} textAnchor="end">
        {writeFigure(high, style, language)}
      </text>
    </svg>
  )
}
