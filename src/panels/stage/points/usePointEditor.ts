import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { PlaneScale } from '../../../charts/plane/planeScale.ts'
import { pointLimit } from '../../../config/schema.ts'
import type { PointKind } from '../../../config/shape.ts'
import type { CustomPoint } from '../../../config/types.ts'
import { pointWords } from '../../../i18n/words/panels/points.ts'
import { experimentStore } from '../../../store/experiment.ts'
import { useRun } from '../../../store/react.ts'
import { tell, viewStore } from '../../../store/view.ts'
import type { SurfaceEditor } from '../plane/Surface.tsx'
import { movedTo, nearest, type Place, placeOf, pointAt, targetAt } from './editing.ts'

/** A point that follows the pointer; `index` null: a new one. */
interface Drag {
  index: number | null
  point: CustomPoint
  /** where it was */
  from: Place | null
  /** pixels from where the pointer took hold, as long as it has not moved; null: moving */
  hold: ((place: Place) => number) | null
  /** let go: shown until the data with it is here */
  settled: boolean
}

export interface PointEditing {
  editor: SurfaceEditor
  /** drawn over the picture */
  ghost: CustomPoint | null
  /** the place of the point that is being moved, to be left out of the picture */
  skip: Place | null
}

/** A pointer this close to a point (CSS pixels) means that point. */
const grabReach = 12

/** A pointer that moves less than this on a point is a click, not a drag. */
const stillReach = 4

const customPoints = (): CustomPoint[] => experimentStore.getState().config.data.points ?? []

const setCustomPoints = (points: CustomPoint[]): void => {
  experimentStore.getState().configure({ data: { points } })
}

const distanceIn = (scale: PlaneScale, to: Place) => (place: Place) =>
  Math.hypot(scale.x(place.x) - scale.x(to.x), scale.y(place.y) - scale.y(to.y))

/** Adding, moving and erasing custom points by pointer and keys. A drag is one change of the config: at its end. */
export function usePointEditor(kind: PointKind): PointEditing {
  const [drag, setDrag] = useState<Drag | null>(null)
  const now = useRef<Drag | null>(null)
  const data = useRun((run) => run.data)

  // biome-ignore lint/correctness/useExhaustiveDependencies: new data has the point that was let go
  useEffect(() => {
    if (!now.current?.settled) return
    now.current = null
    setDrag(null)
  }, [data])

  const editor = useMemo<SurfaceEditor>(() => {
    const show = (drag: Drag | null) => {
      now.current = drag
      setDrag(drag)
    }
    const brush = () => viewStore.getState().brush
    const find = (place: Place, scale: PlaneScale, within: number) =>
      nearest(customPoints(), distanceIn(scale, place), within)
    const erase = (index: number) => {
      // without any point a regression would become classes
      const isLast = kind !== 'plane' && customPoints().length === 1
      if (index >= 0 && !isLast) setCustomPoints(customPoints().filter((_, i) => i !== index))
    }
    const made = (place: Place, scale: PlaneScale) =>
      pointAt(kind, place, targetAt(kind, customPoints(), brush().label, distanceIn(scale, place)))
    const hasRoom = () => {
      if (customPoints().length < pointLimit) return true
      tell(pointWords, ({ full }) => full, 'warning')
      return false
    }
    return {
      press(place, scale, erasing) {
        const index = find(place, scale, grabReach)
        if (erasing || brush().mode === 'erase') erase(index)
        else if (index >= 0) {
          const point = customPoints()[index]
          const hold = distanceIn(scale, place)
          show({ index, point, from: placeOf(point), hold, settled: false })
        } else if (hasRoom()) {
          show({ index: null, point: made(place, scale), from: null, hold: null, settled: false })
        }
      },
      drag(place) {
        const drag = now.current
        if (!drag || drag.settled || (drag.hold && drag.hold(place) < stillReach)) return
        show({ ...drag, hold: null, point: movedTo(drag.point, place) })
      },
      release() {
        const drag = now.current
        if (!drag || drag.settled) return
        show(commit(drag) ? { ...drag, settled: true } : null)
      },
      cancel: () => show(null),
      key(event: KeyboardEvent, place, scale) {
        if (event.key === 'Enter') {
          if (hasRoom()) setCustomPoints([...customPoints(), made(place, scale)])
          return true
        }
        if (event.key === 'Delete' || event.key === 'Backspace') {
          erase(find(place, scale, 2 * grabReach))
          return true
        }
        if (event.key === 'Escape' && now.current) {
          show(null)
          return true
        }
        if (kind === 'plane' && /^[1-6]$/.test(event.key)) {
          viewStore.setState({ brush: { mode: 'add', label: Number(event.key) - 1 } })
          return true
        }
        return false
      },
    }
  }, [kind])

  return { editor, ghost: drag?.point ?? null, skip: drag?.from ?? null }
}

/** Puts the point where it was let go; false if that changes nothing. */
function commit({ index, point }: Drag): boolean {
  const points = customPoints()
  if (index !== null && JSON.stringify(points[index]) === JSON.stringify(point)) return false
  setCustomPoints(index === null ? [...points, point] : points.map((one, i) => (i === index ? point : one)))
  return true
}
