import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { paintQueue } from '../drawing/painting.ts'
import { layOut } from './layOut.ts'

const waiting: Array<() => void> = []
let served: (() => void) | undefined
let begun = false

/** Once what came last has been laid out and painted, in tasks of their own, the next one comes. Who was called back by `inTurn` calls it. */
export function serve(): void {
  const next = waiting.shift()
  served = next
  setTimeout(layOut)
  // one that has gone meanwhile has served the next one, whose turn it then is
  const come = (frames: number) =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (served !== next) return
        // the stage's pictures come before the first part of all; a run that trains may have one to paint in every frame
        if (frames > 0 && !paintQueue.idle) come(frames - 1)
        else next?.()
      }),
    )
  if (next) come(begun ? 0 : 5)
  begun = true
}

/** Calls back in a turn among the parts of the page that are still to come. */
export function inTurn(enter: () => void): void {
  waiting.push(enter)
  if (!served) serve()
}

interface TurnProps {
  after?: () => Promise<unknown>
  meanwhile?: ReactNode
  children: ReactNode
}

/**
 * A part of the page that is rendered, laid out and painted after the first ones, in tasks of its own, so that the page
 * opens without a long one. What is around it keeps its place, or `meanwhile`. `after`: what it waits for before it queues.
 *
 * It is no transition: a run that trains renders something several times a second, and React would begin anew each time, for
 * five seconds on a slow machine. So a turn is to be short.
 */
export function Turn({ after, meanwhile = null, children }: TurnProps) {
  const [come, setCome] = useState(false)
  useEffect(() => {
    if (come) return
    let gone = false
    // at once: put off, it would be rendered in the same task as what a frame says to the page
    const enter = () => (gone ? serve() : flushSync(() => setCome(true)))
    const queue = () => {
      if (!gone) inTurn(enter)
    }
    if (after) after().then(queue)
    else queue()
    return () => {
      gone = true
      if (served === enter) serve()
    }
  }, [come, after])
  return come ? children : meanwhile
}
