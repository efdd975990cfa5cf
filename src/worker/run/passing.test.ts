import { expect, test } from 'vitest'
import type { EventMap } from '../../protocol/messages.ts'
import { Passing } from './passing.ts'

type Figures = Pick<EventMap['passed'], 'metrics' | 'layerStats'>

/** Goes a way of so many steps, by default one a ms; each measuring has two pieces of so many ms. @returns the steps that were measured */
function way(target: number, pieceMs: number, farthest = 0, stepMs = 1): number[] {
  let [time, at] = [0, 0]
  const measured: number[] = []
  function* measure(): Generator<void, Figures> {
    time += pieceMs
    yield
    time += pieceMs
    measured.push(at)
    return {} as Figures
  }
  const passing = new Passing(
    () => time,
    measure,
    () => {},
  )
  passing.begin({ farthest }, target)
  while (at < target) {
    while (passing.piece(at));
    const count = Math.min(passing.until(at), target - at)
    at += count
    time += count * stepMs
  }
  return measured
}

test('figures of a way are closer together at its beginning, and no more than the curves need', () => {
  const steps = way(10_000, 0)
  expect(steps[0]).toBe(0)
  expect(steps).toHaveLength(48)
  const apart = steps.slice(1).map((step, i) => step - steps[i])
  expect(apart).toEqual([...apart].sort((a, b) => a - b))
})

test('where measuring takes long there are fewer of them, in a small share of the time', () => {
  for (const pieceMs of [5, 20, 100]) {
    const { length } = way(2000, pieceMs)
    expect(length).toBeGreaterThan(0)
    expect(length).toBeLessThan(48)
    // the share, the ms on top of it, and the one that was begun before they were over
    expect(2 * pieceMs * length).toBeLessThanOrEqual(0.12 * (2000 + 2 * pieceMs * length) + 150 + 2 * pieceMs)
  }
})

test('a way that is over at once has figures enough for the shape of its curve', () => {
  // as of a toy: 27 µs a step, 2 ms a figure, and on a machine that others use
  for (const [pieceMs, least] of [
    [1, 40],
    [5, 10],
  ]) {
    const steps = way(1240, pieceMs, 0, 0.027)
    expect(steps.length).toBeGreaterThanOrEqual(least)
    // to its end: no part of it is one straight line
    const apart = steps.map((step, i) => (steps[i + 1] ?? 1240) - step)
    expect(Math.max(...apart)).toBeLessThan(1240 / 4)
  }
})

test('where the run has been nothing is measured again', () => {
  expect(way(500, 0, 500)).toEqual([])
  expect(way(800, 0, 500).every((step) => step > 500)).toBe(true)
})
