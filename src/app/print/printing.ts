import './print.css'
import './runs.css'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { compareStore } from '../../store/compared.ts'
import { pageRun } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { medium } from '../../ui/drawing/medium.ts'
import { toPaper, toScreen } from '../../ui/drawing/paper.ts'
import { mediaHolds, onMedia } from '../../ui/loading/platform.ts'
import { handInStore } from '../handin/handInStore.ts'
import { RunsSheet } from './RunsSheet.tsx'
import { Sheet } from './Sheet.tsx'
import { followStillness } from './stillness.ts'

/**
 * Lays the page out for paper while it is printed: light, with the settings and the link in words over it, its pictures
 * drawn anew at the printer's resolution. All of it at once, since nothing runs between `beforeprint` and the print. The
 * boxes have sizes in millimetres, so that a picture drawn before the paper is known fits upright and across.
 */
export function startPrinting(): void {
  const { isWhole } = followStillness()
  let leave: (() => void) | null = null
  const enter = () => {
    // what is a sheet of paper already has the paper to itself
    if (!document.querySelector('[data-worksheet]')) leave ??= layOut(isWhole())
  }
  const end = () => {
    if (mediaHolds('print')) return
    leave?.()
    leave = null
  }
  window.addEventListener('beforeprint', enter)
  window.addEventListener('afterprint', end)
  const follow = () => (mediaHolds('print') ? enter() : end())
  onMedia('print', follow)
  follow()
}

/** `whole`: every panel has figures of this moment; where not, those in sight alone are printed, and the sheet says so. Returns the way back to the screen. */
function layOut(whole: boolean): () => void {
  const { dark, room } = viewStore.getState()
  const old = whole ? [] : [...document.querySelectorAll('[id^="panel-"]')].filter(outOfSight)
  for (const panel of old) panel.setAttribute('data-old', '')
  // in a page that has just opened some are still to come: their places are kept
  const partial = old.length > 0 || document.querySelector('main > div > i:empty') !== null
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const details of closed) details.open = true
  const sheet = document.createElement('div')
  sheet.id = 'paper'
  document.body.prepend(sheet)
  const root = createRoot(sheet)
  document.documentElement.dataset.print = ''
  flushSync(() => {
    viewStore.setState({ dark: false })
    root.render(room ? createElement(RunsSheet) : createElement(Sheet, { partial }))
  })
  toPaper(medium, (measure) =>
    flushSync(() => {
      measure()
      const pasted = handInStore.getState().entries.map(({ run }) => run)
      for (const run of [pageRun, ...compareStore.getState().runs, ...pasted]) run.readNow()
    }),
  )
  return () => {
    for (const panel of old) panel.removeAttribute('data-old')
    for (const details of closed) details.open = false
    root.unmount()
    sheet.remove()
    delete document.documentElement.dataset.print
    viewStore.setState({ dark })
    toScreen(medium)
  }
}

/** Outside of the window, or of a box that it is scrolled in. */
function outOfSight(panel: Element): boolean {
  let { top, bottom } = panel.getBoundingClientRect()
  for (let box = panel.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue
    const sight = box.getBoundingClientRect()
    top = Math.max(top, sight.top)
    bottom = Math.min(bottom, sight.bottom)
  }
  return Math.min(bottom, innerHeight) <= Math.max(top, 0)
}
