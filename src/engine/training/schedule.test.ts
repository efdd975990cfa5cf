import { expect, test } from 'vitest'
import { type ScheduleName, scheduleNames } from '../../config/types.ts'
import { experiment } from '../fixtures.ts'
import { scheduledRate } from './schedule.ts'

const T = 40
const formulas: Record<ScheduleName, (t: number) => number> = {
  constant: () => 1,
  step: (t) => 0.5 ** Math.floor(t / T),
  exponential: (t) => Math.exp(-t / T),
  inverse: (t) => 1 / (1 + t / T),
  cosine: (t) => (t >= T ? 0 : 0.5 * (1 + Math.cos((Math.PI * t) / T))),
}

test.each(scheduleNames)('%s follows its formula and stays a float32 rate', (schedule) => {
  const { optimizer } = experiment({ optimizer: { schedule, scheduleSteps: T, learningRate: 0.3 } })
  for (const t of [0, 1, 7, 20, 39, 40, 41, 79, 80, 200, 1000]) {
    const rate = scheduledRate(optimizer, t)
    expect(rate).toBe(Math.fround(rate))
    expect(Math.abs(rate - 0.3 * formulas[schedule](t))).toBeLessThan(1e-7)
  }
})

test('schedules reach their ends after any number of steps', () => {
  for (const schedule of scheduleNames) {
    const { optimizer } = experiment({ optimizer: { schedule, scheduleSteps: 1, learningRate: 1 } })
    const rate = scheduledRate(optimizer, 1e9)
    expect(rate).toBeGreaterThanOrEqual(0)
    expect(rate).toBeLessThanOrEqual(1)
  }
})
