/** Where the keyboard is when a view of many runs takes the page, and when the page is back: nothing of the one is in the other. */
import { type RefObject, useEffect, useRef } from 'react'
import { viewStore } from '../../store/view.ts'
import { openerOfView } from '../shell/opener.ts'

/** Parts of the page come in turns: what is looked for has so many frames to be there. */
const mostFrames = 120
/** With so many of them left nothing of its name is waited for any more. */
const patience = 90

/** The view's heading, which gets the focus once it is `ready`. When the view is left, what opened it has it again. */
export function useRoomFocus(ready: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (ready) heading.current?.focus({ preventScroll: true })
  }, [ready])
  useEffect(
    () => () => {
      if (!viewStore.getState().room) giveBack(openerOfView())
    },
    [],
  )
  return heading
}

/**
 * Focus to what stands where `opener` stood and is called the same, or to the only one elsewhere that is: what stands before it
 * may have come or gone meanwhile. Else to what stands there, or to the stage; not if the person has gone on.
 */
function giveBack(opener: Element | null): void {
  const isKnown = opener !== null && opener !== document.body
  const place = isKnown ? placeOf(opener) : '#panel-stage'
  const isCalledSo = (one: Element) => !isKnown || nameOf(one) === nameOf(opener)
  const look = (frames: number) => {
    if (document.activeElement !== document.body || viewStore.getState().room) return
    const there = document.querySelector<HTMLElement>(place)
    const alike = isKnown
      ? [...document.querySelectorAll<HTMLElement>(opener.localName)].filter(isCalledSo)
      : []
    const found =
      there && isCalledSo(there) ? there : alike.length === 1 ? alike[0] : frames < patience ? there : null
    const stage = document.querySelector<HTMLElement>('#panel-stage')
    ;(frames > 0 ? found : stage)?.focus({ preventScroll: true })
    if (frames > 0 && document.activeElement === document.body) requestAnimationFrame(() => look(frames - 1))
  }
  look(mostFrames)
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent

/** A selector for the place of an element that may be gone from the page: from the panel, or the page, that it was in. */
function placeOf(element: Element): string {
  const steps: string[] = []
  let at = element
  while (at.parentElement && !isPanel(at)) {
    const alike = [...at.parentElement.children].filter(({ localName }) => localName === at.localName)
    steps.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`)
    at = at.parentElement
  }
  return [isPanel(at) ? `#${at.id}` : '#app > *', ...steps].join(' > ')
}

const isPanel = ({ id }: Element): boolean => /^panel-[\w-]+$/.test(id)
