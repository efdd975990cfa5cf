import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Extent } from '../../../charts/plane/planeScale.ts'
import type { CustomPoint } from '../../../config/types.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { useExperiment, useRun } from '../../../store/react.ts'
import { heightAt, type Knot, strokeKnots } from '../drawing.ts'
import type { SurfaceEditor } from '../plane/Surface.tsx'
import type { Place } from './editing.ts'

export interface FunctionDrawing {
  editor: SurfaceEditor
  /** the function as it is drawn now, or as the config has it; null before the first stroke */
  knots: Knot[] | null
}

/** The knots among a config's points. */
const knotsOf = (points: CustomPoint[] | undefined): Knot[] =>
  (points ?? []).filter((point): point is Knot => 'value' in point).sort((a, b) => a.x - b.x)

const keep = (knots: Knot[]) => experimentStore.getState().configure({ data: { points: knots } })

/** Drawing the function of the set 'drawn' with the pointer, or raising and lowering it at the crosshair by keys. */
export function useFunctionDrawing(extent: Extent, onCursor: (cursor: Place) => void): FunctionDrawing {
  const points = useExperiment((state) => state.config.data.points)
  const data = useRun((run) => run.data)
  const [stroke, setStroke] = useState<Knot[] | null>(null)
  const now = useRef<{ knots: Knot[]; at: Place; settled: boolean } | null>(null)
  const limit = extent.y[1]

  // biome-ignore lint/correctness/useExhaustiveDependencies: new data has the stroke that was let go
  useEffect(() => {
    if (!now.current?.settled) return
    now.current = null
    setStroke(null)
  }, [data])

  const editor = useMemo<SurfaceEditor>(() => {
    const begin = () => knotsOf(experimentStore.getState().config.data.points)
    const move = (knots: Knot[], from: Place, at: Place) => {
      now.current = { knots: strokeKnots(knots, from, at, limit), at, settled: false }
      setStroke(now.current.knots)
    }
    return {
      press: (place) => move(begin(), place, place),
      drag(place) {
        if (now.current && !now.current.settled) move(now.current.knots, now.current.at, place)
      },
      release() {
        if (!now.current) return
        now.current.settled = true
        keep(now.current.knots)
      },
      cancel() {
        now.current = null
        setStroke(null)
      },
      key(event: KeyboardEvent, place) {
        const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
        if (!direction) return false
        const knots = begin()
        const step = (event.shiftKey ? 0.1 : 0.02) * (extent.y[1] - extent.y[0])
        const y = Math.max(-limit, Math.min(limit, heightAt(knots, place.x) + direction * step))
        keep(strokeKnots(knots, { x: place.x, y }, { x: place.x, y }, limit))
        onCursor({ x: place.x, y })
        return true
      },
    }
  }, [extent, limit, onCursor])

  const kept = useMemo(() => knotsOf(points), [points])
  return { editor, knots: stroke ?? (kept.length > 0 ? kept : null) }
}
