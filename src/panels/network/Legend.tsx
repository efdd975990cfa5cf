import type { NetworkModel } from './model.ts'
import styles from './Network.module.css'
import type { Vocabulary } from './names.ts'

/** What lines and colors mean, and which weights are not drawn. */
export function Legend({ model, say }: { model: NetworkModel; say: Vocabulary }) {
  const { words } = say
  const partial = model.rules.filter((rule) => Number.isFinite(rule))
  const isImage = model.domain === 'image'
  return (
    <p className={styles.legend}>
      {isImage ? (
        <span>{words.bands}</span>
      ) : (
        <>
          <span>
            <Swatch dashed={false} /> {words.positive}
          </span>
          <span>
            <Swatch dashed /> {words.negative}
          </span>
          <span>{partial.length === 0 ? words.everyLine : words.strongestLines(spanText(partial))}</span>
        </>
      )}
      <span>
        {!isImage && <span className={styles.ramp} aria-hidden="true" />}
        {isImage ? words.templateScale : words.mapScale}
      </span>
      {isImage && <span>{words.scoreScale}</span>}
    </p>
  )
}

function spanText(rules: readonly number[]): string {
  const least = Math.min(...rules)
  const most = Math.max(...rules)
  return least === most ? String(least) : `${least}–${most}`
}

const Swatch = ({ dashed }: { dashed: boolean }) => (
  <svg className={styles.swatch} viewBox="0 0 28 8" aria-hidden="true" focusable="false">
    <path
      d="M1 4h26"
      stroke={dashed ? 'var(--class-1)' : 'var(--class-0)'}
      strokeWidth="3"
      strokeDasharray={dashed ? '6 4' : undefined}
    />
  </svg>
)
