import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecorder } from '../base/recorder.ts'
import { darkTheme } from '../base/theme.ts'
import { drawTimeLine, timeLinePlace, timeLineStep } from './timeLine.ts'

test('the place of a step is the step of that place, where a pixel is no more than a step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (farthest, step) => {
      const at = Math.min(step, farthest)
      expect(timeLineStep(timeLinePlace(at, farthest, 400), farthest, 400)).toBe(at)
    }),
  )
})

test('places beyond the ends are the ends, and a run at step 0 has one place', () => {
  expect(timeLineStep(-50, 1000, 300)).toBe(0)
  expect(timeLineStep(900, 1000, 300)).toBe(1000)
  expect(timeLineStep(150, 0, 300)).toBe(0)
})

test('changes that lie on each other are one mark', () => {
  const { context, rects } = createRecorder()
  const marks = Array.from({ length: 1000 }, (_, step) => ({ step }))
  drawTimeLine(context, { width: 300, height: 32 }, { theme: darkTheme, step: 5, farthest: 1000, marks })
  expect(rects.length).toBeGreaterThan(50)
  expect(rects.length).toBeLessThan(100)
})
