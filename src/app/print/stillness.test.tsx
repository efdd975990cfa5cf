import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { AccuracyPanel } from '../../panels/accuracy/AccuracyPanel.tsx'
import { LayersPanel } from '../../panels/layers/LayersPanel.tsx'
import { layerSections, openRun, sendFrame } from '../../panels/testRun.ts'
import type { FrameSections, SectionName } from '../../protocol/frame.ts'
import { pageRun, runStore } from '../../store/run.ts'
import { viewStore } from '../../store/view.ts'
import { followStillness } from './stillness.ts'

/** Everything is out of sight. */
class Nowhere {
  readonly #told: IntersectionObserverCallback

  constructor(told: IntersectionObserverCallback) {
    this.#told = told
  }

  observe = (): void => this.#told([{ isIntersecting: false } as IntersectionObserverEntry], this as never)
  disconnect(): void {}
}

let isWhole = () => false
let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IntersectionObserver', Nowhere)
  openRun()
  ;({ isWhole, stop } = followStillness())
})
afterEach(() => {
  stop()
  cleanup()
  runStore.setState({ playing: false })
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A frame of a run at rest, in answer to what was asked for; without, to nothing in full. */
function rested(
  step: number,
  sections?: readonly SectionName[],
  found: FrameSections = {},
  whole = true,
): void {
  const { focusUnit, pickedImage } = viewStore.getState()
  const answers = sections && { sections: [...sections], gridSize: 200, focusUnit, pickedImage }
  act(() => sendFrame(step, { whole }, found, pageRun, { answers, playing: false }))
}

const wanted = () => [...pageRun.watch.getState().wanted.values()].flat()

test('a sheet is whole once a frame has all that the panels show, and not by another frame of the same step', () => {
  render(<LayersPanel />)
  rested(200)
  expect(isWhole()).toBe(false)
  vi.advanceTimersByTime(1000)
  expect(wanted()).toEqual(expect.arrayContaining(['layerStats', 'histograms']))
  // one that was under way
  rested(200, [])
  expect(isWhole()).toBe(false)
  rested(200, wanted())
  expect(isWhole()).toBe(true)
  // the run goes on, and comes to rest again
  act(() => runStore.setState({ playing: true }))
  expect(isWhole()).toBe(false)
  rested(210, [])
  act(() => runStore.setState({ playing: false }))
  expect(isWhole()).toBe(false)
})

test('all that comes of the same moment is whole as well, until the run is edited there', () => {
  render(<LayersPanel />)
  rested(200)
  // in sight for a moment only
  rested(200, ['layerStats', 'histograms'])
  expect(isWhole()).toBe(true)
  rested(200)
  expect(isWhole()).toBe(false)
  vi.advanceTimersByTime(1000)
  rested(200, wanted())
  rested(200)
  expect(isWhole()).toBe(true)
  runStore.setState(({ moments }) => ({ moments: { ...moments, log: [] } }))
  rested(200)
  expect(isWhole()).toBe(false)
  rested(200, wanted())
  expect(isWhole()).toBe(true)
})

test('another unit or image that is looked at is to come first', () => {
  rested(200, [])
  expect(isWhole()).toBe(true)
  viewStore.setState({ pickedImage: 3 })
  expect(isWhole()).toBe(false)
  rested(200, [])
  expect(isWhole()).toBe(true)
  viewStore.setState({ focusUnit: { layer: 0, unit: 1 } })
  expect(isWhole()).toBe(false)
  viewStore.setState({ focusUnit: null, pickedImage: null })
})

test('a panel that comes after the others were asked for is asked for too', () => {
  rested(200, [])
  vi.advanceTimersByTime(1000)
  expect(isWhole()).toBe(true)
  render(<AccuracyPanel />)
  expect(isWhole()).toBe(false)
  expect(wanted()).toContain('confusion')
})

test('once the run is at rest, what is out of sight says its step too', () => {
  const { container } = render(<LayersPanel />)
  const norms = () => [...container.querySelectorAll('tbody td:last-child')].map((cell) => cell.textContent)
  const before = norms()
  const found = layerSections(defaultConfig, [])
  act(() => runStore.setState({ playing: true }))
  for (let step = 1; step < 4; step++) {
    act(() => sendFrame(step, {}, found))
    vi.advanceTimersByTime(1000)
  }
  expect(norms(), 'it costs nothing while the run trains').toEqual(before)
  act(() => runStore.setState({ playing: false }))
  rested(4)
  vi.advanceTimersByTime(1000)
  rested(4, wanted(), found)
  expect(norms()).not.toEqual(before)
  expect(new Set(norms())).toEqual(new Set(['3.0']))
})

test('figures of some of the images are written there, and then those of all', () => {
  const { container } = render(<LayersPanel />)
  const norms = () => container.querySelector('tbody td:last-child')?.textContent
  rested(0)
  vi.advanceTimersByTime(1000)
  const found = layerSections(defaultConfig, [])
  rested(0, wanted(), found, false)
  expect(norms()).toBe('3.0')
  rested(0, wanted(), { ...found, layerStats: found.layerStats?.map((value) => 2 * value) }, true)
  expect(norms()).toBe('6.0')
})
