import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import styles from './PresentRoom.module.css'
import { presentStore } from './presentStore.ts'

/** Everything but the surroundings of the pointer is dimmed. It lies over the room and takes no press. */
export function Spotlight() {
  const on = useStore(presentStore, (state) => state.spotlight)
  const light = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!on) return
    const follow = ({ clientX, clientY }: PointerEvent) => {
      light.current?.style.setProperty('--light-x', `${clientX}px`)
      light.current?.style.setProperty('--light-y', `${clientY}px`)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerdown', follow)
    return () => {
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerdown', follow)
    }
  }, [on])
  return on ? <div ref={light} className={styles.spotlight} data-testid="spotlight" /> : null
}
