import { shortFigure } from '../../../domain/figures.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useWords } from '../../../store/react.ts'
import { type PlaceValues, tapText, type WindowLayer } from './placeValues.ts'
import styles from './Work.module.css'

/** What a place comes to, from left to right: the sum, the bias, their sum, the activation's value. */
export function Total({
  layer,
  values: { filter, patch, winner, value },
  activation,
}: {
  layer: WindowLayer
  values: PlaceValues
  activation: string
}) {
  const words = useWords(workWords)
  const count = String(patch.length)
  return (
    <p className={styles.total} data-total>
      {filter ? (
        <>
          <Figure name={words.sum} value={filter.sum} /> + <Figure name={words.bias} value={filter.bias} /> ={' '}
          <Figure name="z" value={filter.preActivation} /> → <span>{activation}</span>
        </>
      ) : (
        <span>
          {winner >= 0 ? words.largest(count) : words.mean(count)}
          {winner >= 0 && <span className={styles.note}> {words.wins(tapText(words, layer, winner))}</span>}
        </span>
      )}{' '}
      → <Figure name="" value={value} strong />
    </p>
  )
}

function Figure({ name, value, strong = false }: { name: string; value: number; strong?: boolean }) {
  return (
    <span className={strong ? styles.result : styles.figure}>
      {name && <small>{name}</small>} <b>{shortFigure(value)}</b>
    </span>
  )
}
