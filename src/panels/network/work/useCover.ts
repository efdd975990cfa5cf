import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { viewStore } from '../../../store/view.ts'

/** Of the page: what the stage stands in. */
const stage = () => document.getElementById('panel-stage')

/** Where what covers the stage is put: the stage itself; in a page without one (a test) the body. */
export const coverPlace = (): HTMLElement => stage() ?? document.body

/**
 * Covers the stage, or on a narrow screen all but the bar of the run: what lies under it is out of reach meanwhile. Escape
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

/** What the cover lies over: the stage's picture beside it; where it is fixed to the window, all of the page but its foot. */
function* covered(cover: HTMLElement): Iterable<HTMLElement> {
  const beside = (element: HTMLElement) =>
    [...(element.parentElement?.children ?? [])].filter(
      (other): other is HTMLElement =>
        other instanceof HTMLElement && other !== element && !other.matches('footer, dialog, script'),
    )
  if (!stage()) return
  if (getComputedStyle(cover).position !== 'fixed') {
    const [picture] = beside(cover)
    if (picture) yield picture
    return
  }
  for (
    let at: HTMLElement | null = cover;
    at && at.id !== 'root' && at !== document.body;
    at = at.parentElement
  )
    yield* beside(at)
}
