import { type RefObject, useEffect, useState } from 'react'

/** ms that the strip stays after the pointer has come to rest */
const stays = 2500

/** Whether the pointer has just moved over the room. The keyboard in the strip keeps it too (see the styles). */
export function useStrip(room: RefObject<HTMLElement | null>): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const node = room.current
    if (!node) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hide = () => setShown(false)
    const show = () => {
      setShown(true)
      clearTimeout(waiting)
      waiting = setTimeout(hide, stays)
    }
    node.addEventListener('pointermove', show)
    node.addEventListener('pointerdown', show)
    return () => {
      clearTimeout(waiting)
      node.removeEventListener('pointermove', show)
      node.removeEventListener('pointerdown', show)
    }
  }, [room])
  return shown
}
