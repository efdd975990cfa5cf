import { useCallback, useMemo, useRef, useState } from 'react'
import type { NetworkPainter } from '../../charts/network/network.ts'
import { lineAt } from '../../charts/network/networkLineShape.ts'
import { addressOf, type NetworkModel, type UnitAddress, unitParameters } from './model.ts'
import type { Form } from './unit/form.ts'

type Place = { x: number; y: number }

/** A line, where it was pointed at. */
export interface HoveredLine extends Place {
  layer: number
  /** of its weight, in the layer's weights */
  index: number
  input: number
  address: UnitAddress
}

/** The line under the pointer: it is drawn over the others and says its weight. */
export function useHoveredLine(model: NetworkModel, form: Form, painter: NetworkPainter) {
  const hovered = useRef<HoveredLine | null>(null)
  const redraws = useRef(new Set<() => void>())
  const [shown, setShown] = useState<HoveredLine | null>(null)

  const subscribe = useCallback((redraw: () => void) => {
    redraws.current.add(redraw)
    return () => redraws.current.delete(redraw)
  }, [])

  const actions = useMemo(() => {
    const find = ({ x, y }: Place): HoveredLine | null => {
      const { lines } = painter
      const k = lines ? lineAt(form.layout, model.layers, lines, x, y) : -1
      if (!lines || k < 0) return null
      return {
        x,
        y,
        layer: lines.layer[k],
        index: lines.index[k],
        input: addressOf(model, lines.from[k]).unit,
        address: addressOf(model, lines.to[k]),
      }
    }
    return {
      hover(place: Place | null) {
        const before = hovered.current
        hovered.current = place && find(place)
        if (!before && !hovered.current) return
        setShown(hovered.current)
        for (const redraw of redraws.current) redraw()
      },
      /** the unit that the line at this place ends at, and the line's weight among that unit's parameters */
      at(place: Place): { address: UnitAddress; parameter: number } | null {
        const line = find(place)
        if (!line) return null
        const places = unitParameters(model, line.address)
        return {
          address: line.address,
          parameter: places.findIndex(({ kind, index }) => kind === 'weight' && index === line.index),
        }
      },
    }
  }, [painter, model, form])

  return { ...actions, hovered, subscribe, shown }
}
