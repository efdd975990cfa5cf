import type { DataSetName } from '../../../config/types.ts'
import styles from './DataGlyph.module.css'
import { type GlyphPoint, glyphPoints } from './glyphPoints.ts'

const drawnSets: ReadonlySet<DataSetName> = new Set(['sine', 'step', 'bumps', 'drawn'])

/** A data set's small picture, in the colors of the stage. Decoration: the name stands beside it. */
export function DataGlyph({ set }: { set: DataSetName }) {
  return (
    <svg className={styles.glyph} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true" focusable="false">
      {set === 'cifar10' && <ImageWall />}
      {set === 'custom' && <OwnPoints />}
      {set === 'formula' && <path d={formulaLine} className={styles.axis} />}
      {drawnSets.has(set) ? (
        <Curve set={set} />
      ) : (
        glyphPoints(set).map((point) => <Dot key={`${point.x} ${point.y}`} {...point} />)
      )}
    </svg>
  )
}

const formulaLine = Array.from({ length: 21 }, (_, i) => {
  const x = i / 10 - 1
  return `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${(-0.55 * Math.sin(3 * x)).toFixed(3)}`
}).join('')

function Dot({ x, y, label, value }: GlyphPoint) {
  const fill =
    value === undefined
      ? `var(--class-${label ?? 0})`
      : `color-mix(in oklab, var(--class-0) ${Math.round(100 * value)}%, var(--class-1))`
  return <circle cx={x} cy={-y} r={0.085} fill={fill} />
}

function Curve({ set }: { set: DataSetName }) {
  const path = glyphPoints(set)
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(3)} ${(-y).toFixed(3)}`)
    .join('')
  return (
    <>
      <path d="M-1 0H1" className={styles.axis} />
      <path d={path} className={styles.curve} />
    </>
  )
}

/** A wall of pictures. */
function ImageWall() {
  const cells = Array.from({ length: 9 }, (_, i) => ({ x: (i % 3) - 1, y: Math.floor(i / 3) - 1, i }))
  return cells.map(({ x, y, i }) => (
    <g key={i} transform={`translate(${0.66 * x - 0.28} ${0.66 * y - 0.28})`}>
      <rect width="0.56" height="0.56" className={styles.frame} />
      <path
        d={
          i % 2 === 0
            ? 'M0 .56 .2 .24 .36 .42 .46 .3 .56 .56z'
            : 'M.1 .4h.36v-.12h-.1l-.06-.1h-.12l-.02.1h-.06z'
        }
        className={styles.motif}
      />
    </g>
  ))
}

/** A cursor that sets a point. */
function OwnPoints() {
  return (
    <>
      <Dot x={-0.55} y={0.4} label={0} />
      <Dot x={-0.2} y={0.65} label={0} />
      <Dot x={-0.65} y={-0.1} label={0} />
      <Dot x={0.55} y={-0.5} label={1} />
      <Dot x={0.2} y={-0.65} label={1} />
      <path
        d="M0.1 -0.1V-0.4M0.1 -0.2V0.2M-0.1 0H0.3"
        className={styles.axis}
        transform="translate(0.28 -0.1) scale(1.4)"
      />
    </>
  )
}
