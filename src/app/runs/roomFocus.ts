/** Where the keyboard is when a view of many runs takes the page, and when the page is back: nothing of the one is in the other. */
import { type RefObject, useEffect, useRef } from 'react'
import { viewStore } from '../../store/view.ts'
import { openerOfView } from '../shell/opener.ts'

/** Parts of the page come in turns: what is looked for has so many frames to be there. */
const mostFrames = 120

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

/** Focus to what stands where `opener` stood, or to the stage; not if the person has gone on meanwhile. */
function giveBack(opener: Element | null): void {
  const place = opener && opener !== document.body ? placeOf(opener) : '#panel-stage'
  const look = (frames: number) => {
    if (document.activeElement !== document.body || viewStore.getState().room) return
    const found = document.querySelector<HTMLElement>(frames > 0 ? place : '#panel-stage')
    found?.focus({ preventScroll: true })
    if (frames > 0 && document.activeElement === document.body) requestAnimationFrame(() => look(frames - 1))
  }
  look(mostFrames)
}

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
