import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import {
  type Direction,
  layerOf,
  type NetworkLayout,
  neighbor,
} from '../../../charts/network/networkLayout.ts'
import { isFrozen } from '../../../config/frozenUnits.ts'
import type { FrozenLayer } from '../../../config/types.ts'
import { freezeWords } from '../../../i18n/words/panels/freeze.ts'
import { useShownRun, useWords } from '../../../store/react.ts'
import type { DeadUnits } from '../frame.ts'
import { addressOf, canWork, type NetworkModel, sameUnit, tileOf, type UnitAddress } from '../model.ts'
import styles from '../Network.module.css'
import { unitLabel, type Vocabulary } from '../names.ts'

/** Up to this many units each has its own element; beyond, only the one that has the tab stop. */
const mostElements = 128

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'previousLayer',
  PageDown: 'nextLayer',
}

export interface UnitsProps {
  model: NetworkModel
  layout: NetworkLayout
  /** the unit that has the tab stop */
  current: UnitAddress
  opened: UnitAddress | null
  dead: DeadUnits
  frozen: readonly FrozenLayer[]
  say: Vocabulary
  /** id of the text that describes the focused unit, while it is shown */
  describedBy: string | undefined
  onCurrent: (address: UnitAddress) => void
  onFocus: (address: UnitAddress) => void
  onBlur: () => void
  onOpen: (address: UnitAddress) => void
  /** sees it at work, where it can be */
  onWork: (address: UnitAddress) => void
  onEscape: () => void
  /** counts how often an editor was closed: the focus then returns to its unit */
  returnFocus: number
}

/** Real elements over the picture: one tab stop, arrow keys move between units and layers. */
export function Units(props: UnitsProps) {
  const { model, layout, current, dead, frozen, say } = props
  const freeze = useWords(freezeWords)
  const { editable } = useShownRun()
  const focused = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the unit that a key led to
  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    focused.current?.focus()
  }, [current])

  const { returnFocus } = props
  useLayoutEffect(() => {
    if (returnFocus > 0) focused.current?.focus()
  }, [returnFocus])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return props.onEscape()
    if (event.altKey || event.ctrlKey || event.metaKey) return
    // by its place: a Korean keyboard writes another letter there
    if (event.code === 'KeyW') return props.onWork(current)
    const direction = directions[event.key]
    if (!direction) return
    event.preventDefault()
    event.stopPropagation()
    const next = addressOf(model, neighbor(layout, tileOf(model, current), direction))
    if (sameUnit(next, current)) return
    moved.current = true
    props.onCurrent(next)
  }

  const shown =
    layout.unitCount <= mostElements
      ? Array.from({ length: layout.unitCount }, (_, i) => i)
      : [tileOf(model, current)]

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div role="group" data-arrows aria-label={say.words.units} className={styles.units} onKeyDown={onKeyDown}>
      {shown.map((tile) => {
        const address = addressOf(model, tile)
        const isCurrent = sameUnit(address, current)
        const block = layout.layers[layerOf(layout, tile)]
        return (
          <button
            key={tile}
            ref={isCurrent ? focused : undefined}
            type="button"
            className={styles.unit}
            style={{ left: layout.x[tile], top: layout.y[tile], width: block.tile, height: block.tile }}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={[
              unitLabel(model, address, dead[address.layer]?.includes(address.unit) ?? false, say),
              ...(isFrozen(frozen, address.layer, address.unit) ? [freeze.frozen] : []),
            ].join(', ')}
            aria-keyshortcuts={canWork(model, address) ? 'W' : undefined}
            aria-haspopup={editable ? 'dialog' : undefined}
            aria-expanded={editable ? sameUnit(address, props.opened) : undefined}
            aria-describedby={isCurrent ? props.describedBy : undefined}
            onFocus={() => props.onFocus(address)}
            onBlur={props.onBlur}
            onClick={(event) => {
              event.stopPropagation()
              props.onOpen(address)
            }}
          />
        )
      })}
    </div>
  )
}
