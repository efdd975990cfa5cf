import { type RefObject, useEffect } from 'react'

/** times the size of the room's text */
const largest = 4

/** Sets a formula as large as its box is wide: `--fit` of the box is how many times as large as text. */
export function useFormulaFit(box: RefObject<HTMLElement | null>, fits: boolean): void {
  useEffect(() => {
    const node = box.current
    if (!node || !fits) return
    const fit = () => {
      const sets = [...node.querySelectorAll<HTMLElement>('.katex')]
      // what holds a formula has room beside it, and cuts what is wider
      const rooms = sets.map((set) => (set.parentElement?.parentElement ?? node).clientWidth - 2)
      const room = Math.min(0.94 * node.clientWidth, ...rooms)
      let times = 1
      // letters do not grow quite in proportion: what was measured small is measured again as it is set
      for (let pass = 0; pass < 3; pass++) {
        node.style.setProperty('--fit', `${times}`)
        const widest = Math.max(1, ...sets.map((set) => set.getBoundingClientRect().width))
        if (pass > 0 && widest <= room) return
        times = Math.min(largest, (times * room) / widest)
      }
      node.style.setProperty('--fit', `${times}`)
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
