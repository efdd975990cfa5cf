import { expect, test } from 'vitest'
import { PaintQueue } from './painting.ts'

/** A screen whose frames come `gap` milliseconds apart. */
function screen() {
  let now = 0
  const due: Array<(now: number) => void> = []
  const queue = new PaintQueue((run) => due.push(run))
  const frame = (gap: number) => {
    now += gap
    for (const run of due.splice(0)) run(now)
  }
  return { queue, frame, idle: () => due.length === 0 }
}

test('a quick machine paints everything that was asked for in one frame, each once', () => {
  const { queue, frame, idle } = screen()
  const painted: number[] = []
  const paints = [0, 1, 2].map((i) => () => painted.push(i))
  for (const paint of [...paints, ...paints]) queue.ask(paint)
  frame(16)
  expect(painted).toEqual([0, 1, 2])
  expect(idle()).toBe(true)
})

test('late frames paint fewer canvases each, all of them in turn, and punctual ones win them back', () => {
  const { queue, frame } = screen()
  const counts = [0, 0, 0, 0, 0]
  const paints = counts.map((_, i) => () => {
    counts[i] += 1
  })
  const askAll = () => {
    for (const paint of paints) queue.ask(paint)
  }
  for (let i = 0; i < 50; i++) {
    askAll()
    frame(80)
  }
  expect(queue.limit).toBe(1)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3)
  for (let i = 0; i < 600; i++) {
    askAll()
    frame(16)
  }
  expect(queue.limit).toBeGreaterThanOrEqual(paints.length)
})

test('a cancelled painting is not painted', () => {
  const { queue, frame } = screen()
  let painted = 0
  const paint = () => {
    painted += 1
  }
  queue.ask(paint)
  queue.cancel(paint)
  frame(16)
  expect(painted).toBe(0)
})
