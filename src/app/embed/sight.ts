/** what a person does in the frame before something opens */
const before = ['pointerover', 'pointerdown', 'focusin', 'keydown'] as const
/** ms between looks while something stands there and the host may be scrolled */
const often = 200

/**
 * A frame may be higher than its reader's window: how much of it is out of sight, above and below, stands in its styles whenever a
 * person begins to do something in it, and with `stays` all the time. A browser tells nothing of a host that is scrolled, only, when
 * it is asked anew, what is seen. Returns how to end it. A frame that is not seen at all keeps what it had.
 */
export function followSight(node: HTMLElement, stays: boolean): () => void {
  const { style } = document.documentElement
  const observer = new IntersectionObserver((entries) => {
    const { intersectionRect: seen, boundingClientRect: whole } = entries[entries.length - 1]
    if (seen.height === 0) return
    // a frame may go on below its page, and that is seen or not as the page's end is
    const bottom = Math.min(window.innerHeight, whole.bottom)
    style.setProperty('--unseen-above', `${Math.max(0, seen.top - Math.max(0, whole.top))}px`)
    style.setProperty('--unseen-below', `${Math.max(0, bottom - seen.bottom)}px`)
  })
  const look = () => {
    observer.unobserve(node)
    observer.observe(node)
  }
  look()
  const timer = stays ? setInterval(look, often) : undefined
  for (const event of before) window.addEventListener(event, look, { passive: true })
  return () => {
    clearInterval(timer)
    for (const event of before) window.removeEventListener(event, look)
    observer.disconnect()
  }
}
