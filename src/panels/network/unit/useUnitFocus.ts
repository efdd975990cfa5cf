import { useCallback, useMemo, useRef, useState } from 'react'
import { type NetworkLayout, unitAt } from '../../../charts/network/networkLayout.ts'
import { useView } from '../../../store/react.ts'
import { viewStore } from '../../../store/view.ts'
import { addressOf, canWork, isIn, type NetworkModel, sameUnit, tileOf, type UnitAddress } from '../model.ts'

type Place = { x: number; y: number }

/**
 * Which unit has the tab stop, which one is looked at (hovered or focused: view.focusUnit, so that frames carry its
 * detail), which one's editor is open, where the run is `editable`, and which one is seen at work. While an editor is open, or a
 * unit at work, it stays the one looked at.
 */
export function useUnitFocus(model: NetworkModel, editable: boolean, onWork: () => void) {
  // the first unit after the inputs: of the first hidden layer, else of the output
  const [current, setCurrent] = useState<UnitAddress>({ layer: 0, unit: 0 })
  const [opened, setOpened] = useState<UnitAddress | null>(null)
  const [working, setWorking] = useState<UnitAddress | null>(null)
  const [parameter, setParameter] = useState(-1)
  const [returnFocus, setReturnFocus] = useState(0)
  const looked = useView((view) => view.focusUnit)
  const state = useRef({ opened, current, working })
  state.current = { opened, current, working }

  const look = useCallback((address: UnitAddress | null) => {
    if (!sameUnit(viewStore.getState().focusUnit, address)) viewStore.setState({ focusUnit: address })
  }, [])

  const work = useCallback(
    (address: UnitAddress) => {
      if (!canWork(model, address)) return
      onWork()
      setOpened(null)
      setCurrent(address)
      look(address)
      setWorking(address)
    },
    [model, look, onWork],
  )

  const open = useCallback(
    (address: UnitAddress, first = -1) => {
      if (state.current.working && canWork(model, address)) return work(address)
      setWorking(null)
      setCurrent(address)
      look(address)
      if (!editable) return
      setOpened(address)
      setParameter(first)
    },
    [model, look, work, editable],
  )

  const actions = useMemo(() => {
    const isHeld = () => state.current.opened !== null || state.current.working !== null
    const close = () => {
      setOpened(null)
      look(state.current.working)
    }
    return {
      setCurrent,
      open,
      close,
      work,
      /** `hadFocus`: the focus was where the unit was seen at work, and goes back to it */
      rest(hadFocus: boolean) {
        setWorking(null)
        look(null)
        if (hadFocus) setReturnFocus((count) => count + 1)
      },
      /** at work the unit before or after in drawing order that can be */
      stepWork(direction: 1 | -1) {
        const from = tileOf(model, state.current.working ?? state.current.current)
        for (let tile = from + direction; isTile(model, tile); tile += direction) {
          if (canWork(model, addressOf(model, tile))) return work(addressOf(model, tile))
        }
      },
      /** keyboard focus on a unit */
      focus(address: UnitAddress) {
        setCurrent(address)
        if (!isHeld()) look(address)
      },
      /** the pointer or the focus left */
      leave() {
        if (!isHeld()) look(null)
      },
      dismiss: () => (state.current.opened ? close() : look(state.current.working)),
      closeAndReturn() {
        close()
        setReturnFocus((count) => count + 1)
      },
      /** looks at the unit under the pointer; whether there is one */
      hover(layout: NetworkLayout, { x, y }: Place): boolean {
        const tile = unitAt(layout, x, y)
        if (!isHeld()) look(tile < 0 ? null : addressOf(model, tile))
        return tile >= 0
      },
      openAt(layout: NetworkLayout, { x, y }: Place): boolean {
        const tile = unitAt(layout, x, y)
        if (tile >= 0) open(addressOf(model, tile))
        return tile >= 0
      },
      /** the editor of the unit before or after in drawing order */
      step(direction: 1 | -1) {
        const tile = tileOf(model, state.current.opened ?? state.current.current) + direction
        if (isTile(model, tile)) open(addressOf(model, tile))
      },
    }
  }, [model, open, look, work])

  const shown = opened ?? (working === null && looked && isIn(model, looked) ? looked : null)
  return { ...actions, current, opened, working, shown, parameter, returnFocus }
}

const isTile = (model: NetworkModel, tile: number): boolean =>
  tile >= 0 && tile < model.tiles.reduce((sum, tiles) => sum + tiles)
