import type { KeyboardEvent, PointerEvent, Ref } from 'react'
import { areaOfPlace, type Place } from '../../../domain/layers/receptiveField.ts'
import type { Shape } from '../../../domain/layers/shape.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useWords } from '../../../store/react.ts'
import { PlaneMap } from './PlaneMap.tsx'
import type { Paint } from './painters.ts'
import styles from './Work.module.css'

const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))

/** Where a key leads from a place; null: it is none of the map's keys. */
function placeAfter(key: string, { y, x }: Place, { height, width }: Shape): Place | null {
  const to: Record<string, Place> = {
    ArrowUp: { y: y - 1, x },
    ArrowDown: { y: y + 1, x },
    ArrowLeft: { y, x: x - 1 },
    ArrowRight: { y, x: x + 1 },
    Home: { y, x: 0 },
    End: { y, x: width - 1 },
    PageUp: { y: 0, x },
    PageDown: { y: height - 1, x },
  }
  const found = to[key]
  return found ? { y: within(found.y, height), x: within(found.x, width) } : null
}

/** The unit's own map: where the place is chosen, by pointer or keys. */
export function PlaceMap({
  ref,
  shape,
  paint,
  place,
  said,
  onPlace,
}: {
  ref: Ref<HTMLDivElement>
  shape: Shape
  paint: Paint
  place: Place
  /** the place and what comes of it, in words */
  said: string
  onPlace: (place: Place) => void
}) {
  const words = useWords(workWords)
  const { height, width } = shape

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = placeAfter(event.key, place, shape)
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    onPlace(to)
  }
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.getBoundingClientRect()
    const at = (share: number, length: number) => within(Math.floor(share * length), length)
    onPlace({
      y: at((event.clientY - box.top) / box.height, height),
      x: at((event.clientX - box.left) / box.width, width),
    })
  }

  return (
    <div
      ref={ref}
      className={styles.placeMap}
      role="slider"
      tabIndex={0}
      aria-label={words.place}
      aria-orientation="horizontal"
      aria-valuemin={1}
      aria-valuemax={height * width}
      aria-valuenow={place.y * width + place.x + 1}
      aria-valuetext={said}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      <PlaneMap height={height} width={width} paint={paint} outlined={areaOfPlace(place)} />
    </div>
  )
}
