import { useMemo, useRef, useState } from 'react'
import { weightFigure } from '../../../domain/figures.ts'
import { unitWords } from '../../../i18n/words/panels/unit.ts'
import { useCommands } from '../../../store/commands.ts'
import { useWords } from '../../../store/react.ts'
import { useSaid } from '../../../store/said.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Segmented } from '../../../ui/controls/Segmented.tsx'
import { useWholeNumber } from '../../base/useWholeNumber.ts'
import type { NetworkModel, ParameterPlace, UnitAddress } from '../model.ts'
import styles from '../Network.module.css'
import type { Vocabulary } from '../names.ts'
import { unitCards } from './cards/unitCards.ts'
import type { ParameterName } from './cards/unitCardView.ts'
import { type Complaint, ParameterField, parameterLimit } from './ParameterField.tsx'

/** Rows shown at once; more on demand. */
const page = 48
/** From so many weights on there is a search. */
const searchFrom = 9

export interface ParameterListProps {
  model: NetworkModel
  address: UnitAddress
  places: readonly ParameterPlace[]
  values: readonly number[]
  say: Vocabulary
  /** the parameter whose field gets the focus at once: index in `places`; −1: none */
  focused: number
}

/** All parameters of a unit with a field each: biases and slope first, then the incoming weights. */
export function ParameterList(props: ParameterListProps) {
  const { model, address, places, values, say, focused } = props
  const words = useWords(unitWords)
  const whole = useWholeNumber()
  const commands = useCommands()
  const [complaint, setComplaint] = useState<Complaint | null>(null)
  const [said, tell] = useSaid(unitWords)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<'number' | 'strength'>('number')
  const [rows, setRows] = useState(Math.max(page, focused + 1))
  const complaintId = `complaint-${address.layer}-${address.unit}`

  const names = useMemo(() => {
    const { parameterName } = unitCards[model.layers[address.layer].kind]
    return places.map((place) => parameterName(model, address, place, say, words))
  }, [model, address, places, say, words])
  const weightsFrom = places.findIndex(({ kind }) => kind === 'weight')
  const found = useFound(names, weightsFrom, query)
  const ranked = useRanked(found, values, order)
  const largest = values.reduce(
    (most, value, i) => (i < weightsFrom ? most : Math.max(most, Math.abs(value))),
    0,
  )

  // what was typed stands until the next reading: its frame may take a moment
  const [sent, setSent] = useState<{ values: readonly number[]; typed: ReadonlyMap<number, number> } | null>(
    null,
  )
  const typed = sent?.values === values ? sent.typed : null

  const change = (i: number, value: number) => {
    setSent({ values, typed: new Map(typed).set(i, value) })
    const { kind, index } = places[i]
    commands.edit(address.layer, kind, index, value)
    const { full } = names[i]
    tell(({ changed }) => changed(full, weightFigure(value)))
  }
  const takeFocus = useRef(focused >= 0)
  const field = (i: number) => (
    <ParameterField
      ref={
        i === focused
          ? (node) => {
              if (node && takeFocus.current) node.focus()
              if (node) takeFocus.current = false
            }
          : undefined
      }
      label={names[i].full}
      value={typed?.get(i) ?? values[i]}
      complaintId={complaintId}
      onComplaint={setComplaint}
      onChange={(value) => change(i, value)}
    />
  )

  return (
    <div className={styles.parameters}>
      {places.slice(0, weightsFrom).map((place, i) => (
        <div key={`${place.kind}${place.index}`} className={styles.row}>
          <span className={styles.rowName}>{names[i].short}</span>
          {field(i)}
        </div>
      ))}
      <p className={styles.complaint} id={complaintId} role="alert">
        {complaint && words[complaint](whole(parameterLimit))}
      </p>
      <p className={styles.listTitle}>{words.weights(whole(places.length - weightsFrom))}</p>
      {places.length - weightsFrom >= searchFrom && (
        <div className={styles.tools}>
          <input
            className={styles.search}
            type="search"
            placeholder={words.find}
            aria-label={words.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Segmented
            label={words.order}
            value={order}
            options={[
              { value: 'number', label: words.byNumber },
              { value: 'strength', label: words.byStrength },
            ]}
            onChange={setOrder}
          />
        </div>
      )}
      <ul>
        {ranked.slice(0, rows).map((i) => (
          <li key={places[i].index} className={styles.row}>
            <span className={styles.rowName}>{names[i].short}</span>
            <Bar share={largest > 0 ? values[i] / largest : 0} />
            {field(i)}
          </li>
        ))}
      </ul>
      {ranked.length === 0 && <p className={styles.note}>{words.noneFound}</p>}
      {ranked.length > rows && (
        <Button look="quiet" onClick={() => setRows(rows + page)}>
          {words.moreWeights(whole(Math.min(page, ranked.length - rows)))}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}

/** A weight's share of the largest, −1…1: to the left negative, to the right positive. */
function Bar({ share }: { share: number }) {
  const size = Math.min(1, Math.abs(share)) * 50 || 0
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={share < 0 ? styles.barNegative : styles.barPositive}
        style={{ width: `${size}%`, left: share < 0 ? `${50 - size}%` : '50%' }}
      />
    </span>
  )
}

/** Indices of the weights whose name has the query in it; a number alone means that unit. */
function useFound(names: readonly ParameterName[], weightsFrom: number, query: string): readonly number[] {
  return useMemo(() => {
    const wanted = query.trim().toLowerCase()
    const number = /^\d+$/.test(wanted) ? new RegExp(`(^|\\D)${wanted}(\\D|$)`) : null
    const found: number[] = []
    for (let i = weightsFrom; i < names.length; i++) {
      const name = names[i].short.toLowerCase()
      if (number ? number.test(name) : name.includes(wanted)) found.push(i)
    }
    return found
  }, [names, weightsFrom, query])
}

/** By strength the order is that of the moment it was chosen, so that rows do not move while they are read. */
function useRanked(
  found: readonly number[],
  values: readonly number[],
  order: 'number' | 'strength',
): readonly number[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at new values
  return useMemo(
    () => (order === 'number' ? found : [...found].sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]))),
    [found, order],
  )
}
