import { useState } from 'react'
import { sizeWords } from '../../i18n/words/panels/size.ts'
import { useConfig, useView, useWords } from '../../store/react.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import { depthOf } from '../layerKinds/layerViews.ts'
import { chainOf, foldedTerms, type SizeRow, sizeNotes, sizeSums } from './arithmetic.ts'
import { ComputingTime } from './ComputingTime.tsx'
import styles from './SizePanel.module.css'
import { useWholeInView } from './useWholeInView.ts'

/** How many units and parameters the network has, with the arithmetic written out. */
export function SizePanel() {
  const words = useWords(sizeWords)
  const whole = useWholeNumber()
  const language = useView((view) => view.language)
  const config = useConfig((config) => config)
  const [unfolded, setUnfolded] = useState(false)
  useWholeInView('panel-size')

  const sums = sizeSums(config, whole)
  const folds = sums.some(({ terms }) => foldedTerms(terms, words.dots).length < terms.length)
  const notes: Partial<Record<SizeRow, string>> = sizeNotes(config, language)

  return (
    <Panel
      id="panel-size"
      title={words.size}
      actions={
        folds && (
          <span className={styles.toggle}>
            <Toggle checked={unfolded} onChange={setUnfolded}>
              {words.unfold}
            </Toggle>
          </span>
        )
      }
      figure={
        <>
          <span data-testid="parameters">{whole(sums[sums.length - 1].total)}</span>
          <span className={styles.unit}> {words.parameters}</span>
        </>
      }
    >
      <div className={styles.room}>
        <dl className={styles.sums}>
          <div className={styles.row}>
            <dt>{words.network}</dt>
            <dd>
              {chainOf(config)} <span className={styles.depth}>{words.depth(depthOf(config))}</span>
            </dd>
          </div>
          {sums.map(({ row, terms, total }) => (
            <div key={row} className={styles.row} title={notes[row]}>
              <dt>{words[row]}</dt>
              <dd>
                <Terms terms={unfolded ? terms : foldedTerms(terms, words.dots)} />
                {written(terms, whole(total)) || (
                  <span className={styles.term}>
                    {' = '}
                    <strong className={styles.total}>{whole(total)}</strong>
                  </span>
                )}
              </dd>
            </div>
          ))}
          <ComputingTime />
        </dl>
      </div>
    </Panel>
  )
}

/** One term that is the total already needs no "= total". */
const written = (terms: readonly string[], total: string) => terms.length === 1 && terms[0] === total

/** A sum that breaks between its terms alone. */
function Terms({ terms }: { terms: readonly string[] }) {
  return terms.map((term, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a term has no identity but its place
    <span key={i}>
      {i > 0 && ' + '}
      <span className={styles.term}>{term}</span>
    </span>
  ))
}
