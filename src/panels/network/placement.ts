import { type RefObject, useLayoutEffect } from 'react'

/** What a card stands beside, CSS pixels of the window: the unit's left and right edge, the picture's top and bottom. */
export interface Anchor {
  left: number
  right: number
  top: number
  bottom: number
}

const margin = 8
/** Room beside a unit that the card leaves free, for the unit's own lines. */
const beside = 72

/** Above the picture, else below, else beside the unit (where there is no room either: over the picture). */
export function placeBeside(
  anchor: Anchor,
  card: { width: number; height: number },
  window: { width: number; height: number },
): { left: number; top: number } {
  const within = (value: number, size: number, room: number) =>
    Math.max(margin, Math.min(room - size - margin, value))
  const centered = within((anchor.left + anchor.right - card.width) / 2, card.width, window.width)
  const above = anchor.top - card.height - margin
  if (above >= margin) return { left: centered, top: above }
  const below = anchor.bottom + margin
  if (below + card.height + margin <= window.height) return { left: centered, top: below }
  const top = within(above, card.height, window.height)
  const toLeft = anchor.left - beside - card.width
  if (toLeft >= margin) return { left: toLeft, top }
  const toRight = anchor.right + beside
  if (toRight + card.width + margin <= window.width) return { left: toRight, top }
  return { left: centered, top }
}

/** Shows a popover and keeps it beside its anchor. */
export function usePlacement(
  node: RefObject<HTMLElement | null>,
  anchor: () => Anchor | null,
  key: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed key means a changed size
  useLayoutEffect(() => {
    const card = node.current
    if (!card) return
    if (typeof card.showPopover === 'function' && !card.matches(':popover-open')) card.showPopover()
    const place = () => {
      const at = anchor()
      if (!at) return
      const { left, top } = placeBeside(
        at,
        { width: card.offsetWidth, height: card.offsetHeight },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
      )
      card.style.left = `${Math.round(left)}px`
      card.style.top = `${Math.round(top)}px`
    }
    place()
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(place)
    observer?.observe(card)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      observer?.disconnect()
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  }, [node, anchor, key])
}
