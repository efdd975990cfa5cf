import { expect, test } from 'vitest'
import { PaintQueue } from './painting.ts'

/** A screen with a clock of its own: painting takes what the paintings say, and `rest` at the end of the task. */
function screen() {
  let now = 0
  let rest = 0
  let layout = 0
  const due: Array<() => void> = []
  const after: Array<() => void> = []
  const queue = new PaintQueue({
    nextFrame: (run) => due.push(run),
    afterTask: (run) => after.push(run),
    now: () => now,
    layOut: () => {
      now += layout
      layout = 0
    },
  })
  /** One frame; returns how long its task was. */
  const frame = () => {
    const begun = now
    rest = 0
    for (const run of due.splice(0)) run()
    now += rest
    for (const run of after.splice(0)) run()
    return now - begun
  }
  /** A painting that takes `drawing` ms, and `raster` ms at the end of the task. */
  const painting = (drawing: number, raster = 0) => {
    const paint = () => {
      now += drawing
      rest += raster
      paint.count += 1
    }
    paint.count = 0
    return paint
  }
  /** Something on the page has changed: to lay it out takes so many ms. */
  const change = (ms: number) => {
    layout = ms
  }
  return { queue, frame, painting, change, idle: () => due.length === 0 }
}

test('what is new is painted one a frame, what is known to be small all in one, each once', () => {
  const { queue, frame, painting, idle } = screen()
  const paints = Array.from({ length: 6 }, () => painting(0.1))
  const counts = () => paints.map((paint) => paint.count)
  for (const paint of [...paints, ...paints]) queue.ask(paint)
  frame()
  expect(counts()).toEqual([1, 0, 0, 0, 0, 0])
  for (let i = 0; i < 100; i++) {
    for (const paint of paints) queue.ask(paint)
    frame()
  }
  while (!idle()) frame()
  const before = counts()
  for (const paint of [...paints, ...paints]) queue.ask(paint)
  frame()
  expect(counts()).toEqual(before.map((count) => count + 1))
  expect(idle()).toBe(true)
})

test('large pictures share the frames in turn, whether they take their time in drawing or after it', () => {
  const { queue, frame, painting } = screen()
  const large = [painting(4), painting(0.5, 3.5), painting(2, 2)]
  const small = Array.from({ length: 12 }, () => painting(0.2))
  const tasks = Array.from({ length: 300 }, () => {
    for (const paint of [...large, ...small]) queue.ask(paint)
    return frame()
  })
  const learned = tasks.slice(100).sort((a, b) => a - b)
  expect(learned[Math.floor(0.95 * learned.length)]).toBeLessThan(8)
  for (const paint of [...large, ...small]) expect(paint.count).toBeGreaterThan(60)
})

test('one that takes longer than a frame may is painted alone, and the others have their turn', () => {
  const { queue, frame, painting } = screen()
  const huge = painting(12)
  const small = painting(0.5)
  for (let i = 0; i < 60; i++) {
    queue.ask(huge)
    queue.ask(small)
    frame()
  }
  expect(huge.count).toBeGreaterThan(20)
  expect(small.count).toBeGreaterThan(20)
})

test('everything that was asked for is painted in the end, without being asked for again', () => {
  const { queue, frame, painting, idle } = screen()
  const paints = Array.from({ length: 20 }, () => painting(3))
  for (const paint of paints) queue.ask(paint)
  for (let i = 0; i < 100 && !idle(); i++) frame()
  expect(paints.every((paint) => paint.count === 1)).toBe(true)
})

test('a painting may ask for its own continuation', () => {
  const { queue, frame, painting, idle } = screen()
  const part = painting(1)
  const paint = () => {
    part()
    if (part.count < 4) queue.ask(paint)
  }
  queue.ask(paint)
  for (let i = 0; i < 10; i++) frame()
  expect(part.count).toBe(4)
  expect(idle()).toBe(true)
})

test('a cancelled painting is not painted', () => {
  const { queue, frame, painting } = screen()
  const paint = painting(1)
  queue.ask(paint)
  queue.cancel(paint)
  frame()
  expect(paint.count).toBe(0)
})

test('a frame in which the page has to be laid out for long paints nothing, but the next one does, whatever it finds', () => {
  const { queue, frame, painting, change } = screen()
  const paint = painting(1)
  queue.ask(paint)
  change(20)
  expect(frame()).toBe(20)
  expect(paint.count).toBe(0)
  change(20)
  frame()
  expect(paint.count).toBe(1)
  queue.ask(paint)
  change(2)
  expect(frame()).toBe(3)
  expect(paint.count).toBe(2)
})
