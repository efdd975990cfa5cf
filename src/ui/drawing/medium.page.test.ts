import { expect, test } from 'vitest'
import { Medium, within } from './medium.ts'
import { toPaper, toScreen } from './paper.ts'

/** A window whose resolution can be set, and a medium of it with one picture. */
function shown(ratio: number, complete = () => true) {
  let changed = () => {}
  const queries: string[] = []
  const screen = { devicePixelRatio: ratio }
  const medium = new Medium(screen, (query, listener) => {
    queries.push(query)
    changed = listener
    return () => undefined
  })
  const told: string[] = []
  const paint = () => {
    told.push(`painted at ${medium.ratio}`)
    return !complete()
  }
  const hide = within(medium.pictures, {
    paint,
    ask: () => told.push('asked'),
    canvas: document.createElement('canvas'),
    draw: () => {},
  })
  const moveTo = (next: number) => {
    screen.devicePixelRatio = next
    changed()
  }
  return { medium, told, queries, moveTo, hide }
}

test('a picture is asked for whenever the screen has another resolution, as often as it changes', () => {
  const { told, queries, moveTo, hide } = shown(1)
  moveTo(2)
  moveTo(1.5)
  expect(told).toEqual(['asked', 'asked'])
  expect(queries).toEqual(['(resolution: 1dppx)', '(resolution: 2dppx)', '(resolution: 1.5dppx)'])
  hide()
  moveTo(1)
  expect(told).toHaveLength(2)
})

test('no picture has more than three pixels to a pixel, on paper each has three', () => {
  const { medium, moveTo } = shown(4)
  expect(medium.ratio).toBe(3)
  moveTo(1)
  expect(medium.ratio).toBe(1)
  toPaper(medium, (measure) => measure())
  expect(medium.ratio).toBe(3)
  toScreen(medium)
  expect(medium.ratio).toBe(1)
})

test('for paper boxes are measured, then what is drawn in turns is drawn to its end; after it the screen is drawn anew', () => {
  let turns = 0
  const { medium, told } = shown(1, () => ++turns === 3)
  const stop = within(medium.boxes, () => told.push('measured'))
  toPaper(medium, (measure) => measure())
  expect(told).toEqual(['measured', 'painted at 3', 'painted at 3', 'painted at 3'])
  toScreen(medium)
  expect(told.slice(4)).toEqual(['measured', 'asked'])
  stop()
  toScreen(medium)
  expect(told.slice(6)).toEqual(['asked'])
})

test('a picture that never says that it is complete does not hold up the printer', () => {
  const { medium, told } = shown(1, () => false)
  toPaper(medium, (measure) => measure())
  expect(told.length).toBeLessThan(1000)
})

test('without media queries pictures are drawn all the same', () => {
  expect(new Medium({ devicePixelRatio: 0 }).ratio).toBe(1)
})

test('on paper one moment stays: what waits for the next repaint waits for the screen', async () => {
  const { medium } = shown(1)
  const told: string[] = []
  const repainted = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)))
  medium.nextRepaint(() => told.push('on the screen'))
  await repainted()
  expect(told).toEqual(['on the screen'])
  medium.nextRepaint(() => told.push('asked before'))
  toPaper(medium, (measure) => measure())
  medium.nextRepaint(() => told.push('asked on paper'))
  await repainted()
  expect(told).toHaveLength(1)
  toScreen(medium)
  await repainted()
  expect(told.slice(1)).toEqual(['asked before', 'asked on paper'])
})
