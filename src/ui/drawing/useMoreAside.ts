import { type RefObject, useEffect, useRef } from 'react'

/** A box whose content is drawn sideways: it has `data-more` while something lies out of sight at its end, for a style that says so. */
export function useMoreAside<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const box = ref.current
    if (!box || typeof ResizeObserver === 'undefined') return
    const tell = () =>
      box.toggleAttribute('data-more', box.scrollLeft + box.clientWidth < box.scrollWidth - 1)
    const sized = new ResizeObserver(tell)
    for (const node of [box, ...box.children]) sized.observe(node)
    box.addEventListener('scroll', tell, { passive: true })
    return () => {
      sized.disconnect()
      box.removeEventListener('scroll', tell)
    }
  }, [])
  return ref
}
