import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { imageSide } from '../../../domain/imageFormat.ts'
import { shownWords } from '../../../i18n/words/panels/shownImage.ts'
import { useWords } from '../../../store/react.ts'
import { shiftTo, shownShift } from '../../../store/shownImage.ts'
import styles from './ShiftArea.module.css'

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Around the shown image: dragging and the arrow keys move it, Home brings it back. `pixels`: the test images. */
export function ShiftArea({ pixels, children }: { pixels: Uint8Array; children: ReactNode }) {
  const words = useWords(shownWords)
  const grip = useRef<{ left: number; top: number; x: number; y: number } | null>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { x, y } = shownShift()
    if (event.key === 'Home') shiftTo(pixels, 0, 0)
    else if (Object.hasOwn(steps, event.key))
      shiftTo(pixels, x + steps[event.key][0], y + steps[event.key][1])
    else return
    event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture?.(event.pointerId)
    grip.current = { left: event.clientX, top: event.clientY, ...shownShift() }
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = grip.current
    if (!from) return
    const pixel = event.currentTarget.clientWidth / imageSide
    shiftTo(pixels, from.x + (event.clientX - from.left) / pixel, from.y + (event.clientY - from.top) / pixel)
  }
  const release = () => {
    grip.current = null
  }

  return (
    <div
      className={styles.shift}
      role="application"
      aria-label={words.shift}
      title={words.shift}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
      tabIndex={0}
      data-arrows
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {children}
    </div>
  )
}
