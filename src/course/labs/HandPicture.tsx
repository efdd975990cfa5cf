import type { HandLine, HandNetwork } from '../numbers/handNetwork.ts'
import styles from './Hand.module.css'

const room = { width: 420, height: 250 }
const across = { x: 50, h: 185, s: 315, L: 385 } as const

interface Place {
  x: number
  y: number
}

/** Where a node is drawn: its column by its letter, its row by its number. */
function placeOf(name: string, units: number): Place {
  const column = name[0] as keyof typeof across
  const count = column === 'h' ? units : column === 'L' ? 1 : 2
  const row = column === 'L' ? 0 : Number(name[1]) - 1
  return { x: across[column], y: (room.height * (row + 0.5)) / count }
}

interface HandPictureProps {
  network: HandNetwork
  /** the lines up to the one that is shown */
  lines: readonly HandLine[]
  label: string
}

/** The network that is reckoned by hand: what the present line is about is marked, and what was found stands where it belongs. */
export function HandPicture({ network: { units, inputs }, lines, label }: HandPictureProps) {
  const now = new Set(lines.at(-1)?.at)
  const last = lines.at(-1)?.found
  const found = (at: string, way: 'forward' | 'backward') =>
    lines.findLast((line) => line.found?.at === at && line.found.way === way)?.found?.value
  const list = Array.from({ length: units }, (_, j) => j + 1)
  const nodes = ['x1', 'x2', ...list.map((j) => `h${j}`), 's1', 's2', 'L']
  const edges = [
    ...[1, 2].flatMap((i) => list.map((j) => [`w${i}${j}`, `x${i}`, `h${j}`] as const)),
    ...list.flatMap((j) => [1, 2].map((k) => [`v${j}${k}`, `h${j}`, `s${k}`] as const)),
    ...[1, 2].map((k) => [`L${k}`, `s${k}`, 'L'] as const),
  ]
  return (
    <svg className={styles.hand} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-label={label}>
      {edges.map(([name, from, to]) => {
        const [a, b] = [placeOf(from, units), placeOf(to, units)]
        const marked = now.has(name) || (name[0] === 'L' && now.has('L') && now.has(from))
        return (
          <g key={name} data-now={marked || undefined}>
            <path d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
            {last?.at === name && (
              <text x={a.x + 0.4 * (b.x - a.x)} y={a.y + 0.4 * (b.y - a.y) - 5}>
                {last.value}
              </text>
            )}
          </g>
        )
      })}
      {nodes.map((name) => {
        const { x, y } = placeOf(name, units)
        const value = name[0] === 'x' ? String(inputs[Number(name[1]) - 1]) : found(name, 'forward')
        const back = found(name, 'backward')
        return (
          <g key={name} data-now={now.has(name) || undefined}>
            <circle cx={x} cy={y} r="15" />
            <text x={x} y={y + 5}>
              {name}
            </text>
            {value !== undefined && (
              <text x={x} y={y - 20}>
                {value}
              </text>
            )}
            {back !== undefined && (
              <text className={styles.back} x={x} y={y + 32}>
                {back}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
