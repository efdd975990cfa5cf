import { type RefObject, useEffect } from 'react'

/** times the size of the room's text */
const largest = 4

/** Sets a formula as large as its box is wide: `--fit` of the box is how many times as large as text. */
export function useFormulaFit(box: RefObject<HTMLElement | null>, fits: boolean): void {
  useEffect(() => {
    const node = box.current
    if (!node || !fits) return
    const fit = () => {
      node.style.setProperty('--fit', '1')
      const widths = [...node.querySelectorAll('.katex')].map((set) => set.getBoundingClientRect().width)
      const room = 0.94 * node.clientWidth
      node.style.setProperty('--fit', `${Math.min(largest, room / Math.max(1, ...widths))}`)
    }
    const sized = new ResizeObserver(fit)
    sized.observe(node)
    // another formula, and the first one that is set
    const changed = new MutationObserver(fit)
    changed.observe(node, { childList: true, subtree: true })
    // its letters have another width when their font arrives
    const fonts = document.fonts as FontFaceSet | undefined
    fonts?.addEventListener?.('loadingdone', fit)
    return () => {
      sized.disconnect()
      changed.disconnect()
      fonts?.removeEventListener?.('loadingdone', fit)
      node.style.removeProperty('--fit')
    }
  }, [box, fits])
}
