import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { viewStore } from '../../../store/view.ts'

/** What is covered: the stage with what stands under it in its column. */
const columnIds = ['panel-stage', 'panel-formula']

/** Where what covers the stage is put: beside it; in a page without a stage (a test) into the body. */
export const coverPlace = (): HTMLElement =>
  document.getElementById(columnIds[0])?.parentElement ?? document.body

/**
 * Covers the stage's column, or on a narrow screen all but the bar of the run: what lies under it is out of reach meanwhile. Escape
 * closes it from everywhere, unless something else has taken the key.
 */
export function useCover(node: RefObject<HTMLElement | null>, onClose: (hadFocus: boolean) => void): void {
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const cover = node.current
    if (!cover) return
    const changed: HTMLElement[] = []
    const free = () => {
      for (const element of changed.splice(0)) element.inert = false
    }
    const lock = () => {
      free()
      for (const element of covered(cover)) {
        if (element.inert) continue
        element.inert = true
        changed.push(element)
      }
    }
    lock()
    window.addEventListener('resize', lock)
    return () => {
      window.removeEventListener('resize', lock)
      free()
    }
  }, [node])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || viewStore.getState().dialog !== null) return
      const active = document.activeElement
      close.current(active === document.body || (node.current?.contains(active) ?? false))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [node])
}

/** What the cover lies over: the stage's column; where it is fixed to the window, all of the page but its foot. */
function covered(cover: HTMLElement): HTMLElement[] {
  const place = coverPlace()
  if (place === document.body) return []
  const beside = (element: HTMLElement) =>
    [...(element.parentElement?.children ?? [])].filter(
      (other): other is HTMLElement =>
        other instanceof HTMLElement && other !== element && !other.matches('footer, dialog'),
    )
  return getComputedStyle(cover).position === 'fixed'
    ? [...beside(cover), ...beside(place)]
    : beside(cover).filter(({ id }) => columnIds.includes(id))
}
