import { useEffect, useRef } from 'react'
import { runStore } from '../../store/run.ts'
import { type ViewState, viewStore } from '../../store/view.ts'

type Unit = NonNullable<ViewState['focusUnit']>

/** The first unit after the inputs. */
const firstUnit: Unit = { layer: 0, unit: 0 }

/**
 * While a unit's card has the screen, the unit that was looked at last stays looked at, wherever the pointer goes; up and
 * down lead to its neighbors.
 */
export function useHeldUnit(held: boolean): void {
  const last = useRef<Unit>(firstUnit)
  useEffect(() => {
    const note = ({ focusUnit }: ViewState) => {
      if (focusUnit) last.current = focusUnit
      else if (held) queueMicrotask(hold)
    }
    const hold = () => viewStore.setState(({ focusUnit }) => ({ focusUnit: focusUnit ?? last.current }))
    const turn = (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
      if (!by || event.defaultPrevented || viewStore.getState().dialog !== null) return
      event.preventDefault()
      viewStore.setState({ focusUnit: neighbor(last.current, by) })
    }
    const stop = viewStore.subscribe(note)
    if (held) {
      hold()
      document.addEventListener('keydown', turn)
    }
    return () => {
      stop()
      document.removeEventListener('keydown', turn)
    }
  }, [held])
}

/** The unit before or after in its layer, around its ends. */
function neighbor({ layer, unit }: Unit, by: number): Unit {
  const count = runStore.getState().frame?.header.unitCounts[layer + 1] ?? 1
  return { layer, unit: (unit + by + count) % count }
}
