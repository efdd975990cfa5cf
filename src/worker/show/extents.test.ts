import { expect, test } from 'vitest'
import { Extents } from './extents.ts'

const extents = () => new Extents({ rows: () => 1000 })

test('a first impression is of few images where more would be waited for', () => {
  expect(extents().choose(0.3, 0.2, true)).toBe('first')
  expect(extents().choose(0.1, 0.2, true)).toBe('probe')
})

test('a round of figures is of fewer images where it would take more than three seconds of its share', () => {
  // 1000 images of 0.3 ms in a fifth of the time: 1.5 s; in a fortieth 12 s
  expect(extents().choose(0.3, 0.2, false)).toBe('probe')
  expect(extents().choose(0.3, 0.025, false)).toBe('few')
  expect(extents().choose(1.2, 0.2, false)).toBe('few')
  expect(extents().choose(1.2, 1, false), 'nothing trains beside it').toBe('probe')
})

test('figures near the bound do not go to and fro between the two', () => {
  const near = extents()
  const choose = (seconds: number) => near.choose(seconds * 0.2, 0.2, false)
  expect([2.6, 3.4, 3.6, 3.8, 3.4, 2.6, 2.3, 3].map(choose)).toEqual([
    'probe',
    'probe',
    'probe',
    'few',
    'few',
    'few',
    'probe',
    'probe',
  ])
})
