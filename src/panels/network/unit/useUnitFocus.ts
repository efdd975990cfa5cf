import { useCallback, useMemo, useRef, useState } from 'react'
import { type NetworkLayout, unitAt } from '../../../charts/network/networkLayout.ts'
import { useView } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { addressOf, isIn, type NetworkModel, sameUnit, tileOf, type UnitAddress } from '../model.ts'

type Place = { x: number; y: number }

/**
 * Which unit has the tab stop, which one is looked at (hovered or focused: view.focusUnit, so that frames carry its
 * detail) and which one's editor is open, where the run is `editable`. While an editor is open, its unit stays the one looked at.
 */
export function useUnitFocus(model: NetworkModel, editable: boolean) {
  // the first unit after the inputs: of the first hidden layer, else of the output
  const [current, setCurrent] = useState<UnitAddress>({ layer: 0, unit: 0 })
  const [opened, setOpened] = useState<UnitAddress | null>(null)
  const [parameter, setParameter] = useState(-1)
  const [returnFocus, setReturnFocus] = useState(0)
  const looked = useView((view) => view.focusUnit)
  const state = useRef({ opened, current })
  state.current = { opened, current }

  const look = useCallback((address: UnitAddress | null) => {
    if (!sameUnit(viewStore.getState().focusUnit, address)) viewStore.setState({ focusUnit: address })
  }, [])

  const open = useCallback(
    (address: UnitAddress, first = -1) => {
      setCurrent(address)
      look(address)
      if (!editable) return
      setOpened(address)
      setParameter(first)
    },
    [look, editable],
  )

  const actions = useMemo(() => {
    const close = () => {
      setOpened(null)
      look(null)
    }
    return {
      setCurrent,
      open,
      close,
      /** keyboard focus on a unit */
      focus(address: UnitAddress) {
        setCurrent(address)
        if (!state.current.opened) look(address)
      },
      /** the pointer or the focus left */
      leave() {
        if (!state.current.opened) look(null)
      },
      dismiss: () => (state.current.opened ? close() : look(null)),
      closeAndReturn() {
        close()
        setReturnFocus((count) => count + 1)
      },
      /** looks at the unit under the pointer; whether there is one */
      hover(layout: NetworkLayout, { x, y }: Place): boolean {
        const tile = unitAt(layout, x, y)
        if (!state.current.opened) look(tile < 0 ? null : addressOf(model, tile))
        return tile >= 0
      },
      openAt(layout: NetworkLayout, { x, y }: Place): boolean {
        const tile = unitAt(layout, x, y)
        if (tile >= 0) open(addressOf(model, tile))
        return tile >= 0
      },
      /** the editor of the unit before or after in drawing order */
      step(direction: 1 | -1) {
        const total = model.tiles.reduce((sum, tiles) => sum + tiles)
        const tile = tileOf(model, state.current.opened ?? state.current.current) + direction
        if (tile >= 0 && tile < total) open(addressOf(model, tile))
      },
    }
  }, [model, open, look])

  const shown = opened ?? (looked && isIn(model, looked) ? looked : null)
  return { ...actions, current, opened, shown, parameter, returnFocus }
}
