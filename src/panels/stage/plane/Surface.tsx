import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react'
import { type Extent, type PlaneScale, planeScale } from '../../../charts/plane/planeScale.ts'
import { useShownRun } from '../../../store/react.ts'
import { Canvas, type CanvasSize } from '../../../ui/drawing/Canvas.tsx'
import type { Place } from '../points/editing.ts'
import styles from './Surface.module.css'

/** What pointer and keys do to the picture beyond moving the crosshair. Places are in data coordinates. */
export interface SurfaceEditor {
  press(place: Place, scale: PlaneScale, erase: boolean): void
  drag(place: Place): void
  release(): void
  cancel(): void
  /** true: the key is used up. `place` is the crosshair's */
  key(event: KeyboardEvent, place: Place, scale: PlaneScale): boolean
}

type Draw = (context: CanvasRenderingContext2D, size: CanvasSize) => unknown

export interface SurfaceProps {
  /** what the picture shows, in words */
  label: string
  /** what the keys do here */
  description: string
  extent: Extent
  draw: Draw
  /** see Canvas */
  ready?: () => boolean
  /** what lies under the picture */
  under?: ReactNode
  /** a second layer over the first, drawn when the figures change, so that neither takes long */
  drawOver?: Draw
  /** calls its argument when they do */
  onOver?: (redraw: () => void) => () => void
  cursor: Place | null
  onCursor: (cursor: Place | null) => void
  editor?: SurfaceEditor
  children?: ReactNode
}

/** The picture with its crosshair, which pointer and arrow keys move. It fills its parent. */
export function Surface(props: SurfaceProps) {
  const { extent, cursor, onCursor, editor, children } = props
  const { onFrame } = useShownRun()
  const ref = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const description = useId()

  const scaleNow = useCallback(() => {
    const box = ref.current?.getBoundingClientRect()
    return planeScale(extent, { x: 0, y: 0, width: box?.width || 1, height: box?.height || 1 })
  }, [extent])

  const placeOf = (event: PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect()
    const { x, y } = scaleNow().invert(event.clientX - box.left, event.clientY - box.top)
    return { x: clamp(x, extent.x), y: clamp(y, extent.y) }
  }

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event)
    onCursor(place)
    if (!editor || (event.button !== 0 && event.button !== 2)) return
    pressed.current = true
    event.currentTarget.setPointerCapture?.(event.pointerId)
    editor.press(place, scaleNow(), event.button === 2 || event.shiftKey)
  }

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const place = placeOf(event)
    onCursor(place)
    if (pressed.current) editor?.drag(place)
  }

  const onPointerUp = () => {
    if (pressed.current) editor?.release()
    pressed.current = false
  }

  const onPointerCancel = () => {
    if (pressed.current) editor?.cancel()
    pressed.current = false
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // a button over the picture has keys of its own
    if (event.target !== event.currentTarget) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = cursor ?? { x: (extent.x[0] + extent.x[1]) / 2, y: (extent.y[0] + extent.y[1]) / 2 }
    const moved = editor?.key(event, place, scaleNow()) ? 'used' : arrow(event, place, extent)
    if (!moved) return
    event.preventDefault()
    if (moved !== 'used') onCursor(moved)
  }

  useEffect(() => {
    // A wheel or a context menu over points that can be erased by a right click would be in the way.
    const element = ref.current
    if (!element || !editor) return
    const quiet = (event: Event) => event.preventDefault()
    element.addEventListener('contextmenu', quiet)
    return () => element.removeEventListener('contextmenu', quiet)
  }, [editor])

  return (
    <div
      ref={ref}
      className={editor ? `${styles.surface} ${styles.editable}` : styles.surface}
      role="application"
      aria-label={props.label}
      aria-describedby={description}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the crosshair need focus
      tabIndex={0}
      data-arrows
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      // what a finger has pointed at stays to be read when it is lifted
      onPointerLeave={(event) => event.pointerType !== 'touch' && onCursor(null)}
      onBlur={() => onCursor(null)}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (ref.current?.matches(':focus-visible') && !cursor) {
          onCursor({ x: (extent.x[0] + extent.x[1]) / 2, y: (extent.y[0] + extent.y[1]) / 2 })
        }
      }}
    >
      {props.under}
      <Canvas zoomed label={props.label} ready={props.ready} draw={props.draw} subscribe={onFrame} />
      {props.drawOver && (
        <div className={styles.over}>
          <Canvas zoomed label={null} draw={props.drawOver} subscribe={props.onOver} />
        </div>
      )}
      {cursor && <Crosshair cursor={cursor} extent={extent} />}
      {children}
      <span id={description} className="visually-hidden">
        {props.description}
      </span>
    </div>
  )
}

function Crosshair({ cursor, extent }: { cursor: Place; extent: Extent }) {
  const { left, top } = percent(cursor, extent)
  return (
    <div aria-hidden="true">
      <div className={styles.vertical} style={{ left }} />
      <div className={styles.horizontal} style={{ top }} />
    </div>
  )
}

/** Where a place lies in the surface, as CSS. */
export const percent = (place: Place, extent: Extent): { left: string; top: string } => ({
  left: `${(100 * (place.x - extent.x[0])) / (extent.x[1] - extent.x[0])}%`,
  top: `${(100 * (extent.y[1] - place.y)) / (extent.y[1] - extent.y[0])}%`,
})

const clamp = (value: number, [low, high]: readonly [number, number]) => Math.max(low, Math.min(high, value))

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The crosshair after an arrow key, or null for another key. A hundredth of the picture; with Shift a tenth. */
function arrow(event: KeyboardEvent, place: Place, extent: Extent): Place | null {
  const direction = directions[event.key]
  if (!direction) return null
  const share = event.shiftKey ? 0.1 : 0.01
  return {
    x: clamp(place.x + direction[0] * share * (extent.x[1] - extent.x[0]), extent.x),
    y: clamp(place.y + direction[1] * share * (extent.y[1] - extent.y[0]), extent.y),
  }
}
