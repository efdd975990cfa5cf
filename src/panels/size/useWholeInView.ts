import { useEffect } from 'react'

/**
 * Keeps what lies at the end of a box that scrolls whole: where it does not fit beside the others the box has `data-fold`, and
 * with it a style that lets it begin below the fold.
 */
export function useWholeInView(id: string): void {
  useEffect(() => {
    const box = document.getElementById(id)?.parentElement
    if (!box || typeof ResizeObserver === 'undefined') return
    let asked = 0
    const look = () => {
      asked = 0
      const { scrollTop } = box
      delete box.dataset.fold
      if (box.scrollHeight > box.clientHeight + 1) box.dataset.fold = ''
      box.scrollTop = scrollTop
    }
    const sized = new ResizeObserver(() => {
      asked ||= requestAnimationFrame(look)
    })
    const observe = () => {
      sized.disconnect()
      for (const one of [box, ...box.children]) sized.observe(one)
    }
    const changed = new MutationObserver(observe)
    changed.observe(box, { childList: true })
    observe()
    return () => {
      sized.disconnect()
      changed.disconnect()
      cancelAnimationFrame(asked)
    }
  }, [id])
}
