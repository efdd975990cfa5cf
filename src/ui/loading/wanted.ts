/** ms that belong to what is seen first */
export const patience = 4000

/**
 * Resolves when what is to stand in `place` is wanted: the place is in the window, somebody scrolls or does anything else, or the
 * page has been open for some seconds, so that everything is there for who reads it without a pointer.
 */
export const wanted = (place: Element): Promise<void> =>
  new Promise((resolve) => {
    const acts = ['pointerdown', 'keydown', 'wheel', 'scroll', 'focusin'] as const
    const observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && come())
    const come = () => {
      clearTimeout(timer)
      observer?.disconnect()
      for (const act of acts) window.removeEventListener(act, come, true)
      resolve()
    }
    const timer = setTimeout(come, observer ? patience : 0)
    observer?.observe(place)
    for (const act of acts) window.addEventListener(act, come, { capture: true, passive: true })
  })
