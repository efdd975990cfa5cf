import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFragment, encodeFragment } from '../config/link/link.ts'
import { normalizeConfig } from '../config/normalize/normalize.ts'
import { readTable } from './read.ts'
import { evenSample } from './sample.ts'
import { fitAxes, fitValue, toStage } from './scale.ts'
import { dataOf, type Taken, takePoints } from './take.ts'
import type { Choice } from './types.ts'

function take(text: string, change: Partial<Choice> = {}, seed = 1): Taken {
  const reading = readTable(text)
  if ('foreign' in reading) throw new Error(reading.foreign)
  return takePoints(reading.table, { ...reading.guess, ...change }, seed)
}
const labels = (...names: string[]) => {
  const { classes, points } = take(`x,y,class\n${names.map((name, i) => `${i}.5,${-i},${name}`).join('\n')}`)
  return { classes, labels: points.map((point) => ('label' in point ? point.label : null)) }
}
const reasons = ({ problems }: Taken) => problems.map(({ line, reason }) => `${line} ${reason}`)

test('labels are compared as numbers where they are numbers', () => {
  expect(labels('0.0', '1', '0.000e+00', '0', '1.0')).toEqual({
    classes: [
      { name: '0', count: 3 },
      { name: '1', count: 2 },
    ],
    labels: [0, 1, 0, 0, 1],
  })
  expect(labels('1', '-1', '1').classes.map(({ name }) => name)).toEqual(['-1', '1'])
})

test('words are compared without case and blanks, and keep the name that they have first', () => {
  expect(labels('Setosa', 'virginica', ' setosa ', 'SETOSA')).toEqual({
    classes: [
      { name: 'Setosa', count: 3 },
      { name: 'virginica', count: 1 },
    ],
    labels: [0, 1, 0, 0],
  })
  expect(labels('constructor', '__proto__', 'constructor').labels).toEqual([0, 1, 0])
})

test('a missing label, a missing number and a word for a number are bad lines', () => {
  const text = 'x,y,class\n1,2,a\n1,2,NaN\n1,2,\n1,2,NA\n1,2,?\n,2,a\n1,nan,b\n1,word,b\n2,3,b\n1,1e300,a'
  const taken = take(text)
  expect(reasons(taken)).toEqual([
    '3 no-label',
    '4 no-label',
    '5 no-label',
    '6 no-label',
    '7 no-number',
    '8 no-number',
    '9 not-a-number',
    '11 far',
  ])
  expect(taken.classes.map(({ name }) => name)).toEqual(['a', 'b'])
})

test('of more than six classes the six largest are used, and the others are named', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'g', 'h', 'h'].map((name, i) => `${i}.1,${i},${name}`)
  const taken = take(`x,y,class\n${rows.join('\n')}`)
  expect(taken.classNames).toEqual(['a', 'b', 'c', 'd', 'g', 'h'])
  expect(taken.leftOut.map(({ name }) => name)).toEqual(['e', 'f'])
  expect(reasons(taken)).toEqual(['6 rare-class', '7 rare-class'])
})

test('of 1,800 rows sorted by class 1,000 are used: each class keeps its share, by the seed', () => {
  const rows = Array.from(
    { length: 1800 },
    (_, i) => `${(i % 61) / 20},${(i % 37) / 12},${i < 1200 ? 'inner' : 'outer'}`,
  )
  const text = `x,y,class\n${rows.join('\n')}`
  const taken = take(text)
  expect([taken.rows, taken.points.length]).toEqual([1800, 1000])
  expect(taken.points.filter((point) => 'label' in point && point.label === 0)).toHaveLength(667)
  expect(take(text).points).toEqual(taken.points)
  expect(take(text, {}, 2).points).not.toEqual(taken.points)
})

test('a sample has of each class its share rounded, at least one, and the rows in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 6, max: 400 }),
      fc.nat(),
      (labels, most, seed) => {
        const rows = evenSample(labels, most, seed)
        expect(rows).toHaveLength(Math.min(most, labels.length))
        expect(new Set(rows).size).toBe(rows.length)
        expect([...rows].sort((a, b) => a - b)).toEqual(rows)
        for (const label of new Set(labels)) {
          const all = labels.filter((one) => one === label).length
          const share = (all * rows.length) / labels.length
          const used = rows.filter((row) => labels[row] === label).length
          expect(used).toBeGreaterThanOrEqual(1)
          expect(Math.abs(used - share)).toBeLessThan(6)
        }
      },
    ),
  )
})

test('numbers that suit the stage stay as they are; others are fitted, and the factors say how', () => {
  expect(
    fitAxes([
      { min: -1.1, max: 2.1 },
      { min: -0.6, max: 1.1 },
    ]),
  ).toEqual([
    { offset: 0, factor: 1 },
    { offset: 0, factor: 1 },
  ])
  expect(
    fitAxes([
      { min: 30, max: 100 },
      { min: 32, max: 98 },
    ]),
  ).toEqual([
    { offset: 65, factor: 14 },
    { offset: 65, factor: 13 },
  ])
  expect(fitValue({ min: 0, max: 250_000 })).toEqual({ offset: 130_000, factor: 130_000 })
})

test('whatever the numbers, they lie within the stage and fill at least half of it', () => {
  const number = fc
    .double({ min: -1e14, max: 1e14, noNaN: true })
    .filter((value) => value === 0 || Math.abs(value) > 1e-6)
  fc.assert(
    fc.property(number, number, (a, b) => {
      const span = { min: Math.min(a, b), max: Math.max(a, b) }
      const [axis] = fitAxes([span])
      expect(Math.abs(toStage(span.min, axis))).toBeLessThanOrEqual(3)
      expect(Math.abs(toStage(span.max, axis))).toBeLessThanOrEqual(3)
      const size = span.max - span.min
      if (size > 1e-6 * Math.max(Math.abs(a), Math.abs(b)))
        expect(size / axis.factor).toBeGreaterThan(axis.factor === 1 ? 0.9 : 3)
    }),
    { numRuns: 1000 },
  )
})

test('exam scores lie on the stage in their own units', () => {
  const { points, axes, range } = take('exam 1,exam 2,passed\n34.6,78,0\n60.2,86.3,1\n79,75.3,1\n45.1,56.3,0')
  expect(range).toEqual({ x: { min: 34.6, max: 79 }, y: { min: 56.3, max: 86.3 } })
  expect(axes.x.name).toBe('exam 1')
  const [first] = points
  expect(axes.x.offset + axes.x.factor * first.x).toBeCloseTo(34.6, 1)
  expect('y' in first && axes.y.offset + axes.y.factor * first.y).toBeCloseTo(78, 1)
})

test('two columns are values over a line, three values over the plane, as it is chosen', () => {
  const text = 'size,rooms,price\n50,2,150000\n80,3,240000\n120,5,390000\n95,4,260000'
  const line = take(text, { kind: 'line', x: 0, target: 2 })
  expect(line.points.every((point) => 'value' in point && !('y' in point))).toBe(true)
  const plane = take(text, { kind: 'plane', x: 0, y: 1, target: 2 })
  expect(plane.points.every((point) => 'value' in point && 'y' in point)).toBe(true)
  expect(plane.axes.value.name).toBe('price')
  const classes = take(text, { kind: 'classes', x: 0, y: 2, target: 1 })
  expect(classes.classNames).toEqual(['2', '3', '4', '5'])
})

test('what is taken is a config without a correction, and its link brings all of it back', () => {
  const cell = fc.constantFrom(
    '0',
    '1',
    '-2.5',
    '0.1234',
    'a',
    '가나',
    '"a"',
    '',
    'NaN',
    '1e9',
    '7',
    '1e-7',
    '-3e12',
  )
  const text = fc.array(
    fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(',')),
    { minLength: 4 },
  )
  const kind = fc.constantFrom<Choice['kind']>('classes', 'plane', 'line')
  fc.assert(
    fc.property(text, kind, (rows, chosen) => {
      const reading = readTable(rows.join('\n'))
      if ('foreign' in reading) return
      const { points, ...names } = dataOf(takePoints(reading.table, { ...reading.guess, kind: chosen }, 1))
      const { config, corrections } = normalizeConfig({ data: { points, ...names } })
      expect(corrections).toEqual([])
      expect(config.data.points).toEqual(points)
      expect(decodeFragment(encodeFragment(config)).config).toEqual(config)
    }),
    { numRuns: 200 },
  )
})
