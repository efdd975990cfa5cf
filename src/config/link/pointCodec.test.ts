import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Notes } from '../notes.ts'
import { packPoints, unpackPoints } from './pointCodec.ts'

test('packed points come back exactly, five characters each for a class, four for a value over a line, six over the plane', () => {
  const coordinate = fc.integer({ min: -1500, max: 1500 }).map((place) => place / 500)
  const labeled = fc.array(fc.record({ x: coordinate, y: coordinate, label: fc.integer({ min: 0, max: 5 }) }))
  const valued = fc.array(fc.record({ x: coordinate, value: coordinate }))
  const raised = fc.array(fc.record({ x: coordinate, y: coordinate, value: coordinate }))
  fc.assert(
    fc.property(labeled, valued, raised, (plane, line, surface) => {
      const notes = new Notes()
      expect(packPoints(plane)).toHaveLength(5 * plane.length)
      expect(packPoints(line)).toHaveLength(4 * line.length)
      expect(unpackPoints(packPoints(plane), 'plane', notes)).toEqual(plane)
      expect(unpackPoints(packPoints(line), 'line', notes)).toEqual(line)
      expect(packPoints(surface)).toHaveLength(6 * surface.length)
      expect(unpackPoints(packPoints(surface), 'surface', notes)).toEqual(surface)
      expect(notes.corrections).toEqual([])
    }),
  )
})

test('a damaged or cut point is left out and listed, the others stay', () => {
  const notes = new Notes()
  const good = packPoints([{ x: 1, y: 2, label: 3 }])
  expect(unpackPoints(`${good}!!!!!${good}____A${good.slice(0, 3)}`, 'plane', notes)).toEqual([
    { x: 1, y: 2, label: 3 },
    { x: 1, y: 2, label: 3 },
  ])
  expect(notes.corrections.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'data.points[1] malformed',
    'data.points[3] malformed',
    'data.points[4] malformed',
  ])
})
