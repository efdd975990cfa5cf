import { expect, test } from 'vitest'
import { Pacer } from './pacer.ts'

/** Updates done while the clock runs from `from` to `to` and is looked at every `look` ms. */
function run(pacer: Pacer, from: number, to: number, look: number): number {
  let updates = 0
  for (let now = from; now < to; now += look) {
    while (pacer.due(now)) {
      pacer.spend()
      updates += 1
    }
  }
  return updates
}

test.each([1, 3, 60, 300, 10_000])('%d updates a second are done in a second, give or take one', (speed) => {
  const pacer = new Pacer()
  pacer.setSpeed(speed, 0)
  pacer.restart(0)
  const updates = run(pacer, 0, 10_000, 7) / 10
  expect(Math.abs(updates - speed)).toBeLessThanOrEqual(Math.max(0.1, speed * 0.02))
})

test('the first update is due at once, the second after its time', () => {
  const pacer = new Pacer()
  pacer.setSpeed(2, 0)
  pacer.restart(1000)
  expect(pacer.due(1000)).toBe(true)
  pacer.spend()
  expect(pacer.wait(1400)).toBeCloseTo(100)
  expect(pacer.due(1499)).toBe(false)
  expect(pacer.due(1500)).toBe(true)
})

test('what was missed while the page slept is not caught up', () => {
  const pacer = new Pacer()
  pacer.setSpeed(300, 0)
  pacer.restart(0)
  run(pacer, 0, 1000, 5)
  expect(run(pacer, 3_600_000, 3_600_001, 5)).toBeLessThanOrEqual(31)
  pacer.setSpeed(1, 3_600_001)
  run(pacer, 3_600_001, 3_605_000, 5)
  expect(run(pacer, 7_200_000, 7_200_001, 5)).toBe(1)
})

test('at infinite speed an update is always due, and slowing down takes effect at once', () => {
  const pacer = new Pacer()
  pacer.restart(0)
  for (let i = 0; i < 1000; i++) {
    expect(pacer.due(0)).toBe(true)
    pacer.spend()
  }
  pacer.setSpeed(1, 10)
  expect(run(pacer, 10, 1000, 5)).toBe(1)
})
