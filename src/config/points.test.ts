// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeConfig } from './normalize.ts'
import { Notes } from './notes.ts'
import { packPoints, unpackPoints } from './pointCodec.ts'
import { parsePointsCsv } from './points.ts'

const read = (...lines: string[]) => parsePointsCsv(lines.join('\n'))
const problems = (...lines: string[]) =>
  read(...lines).problems.map(({ line, reason }) => `${line} ${reason}`)

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

test.each([
  ['commas', 'x,y,class\n0.5,-1.2,0\n-2,1,1'],
  ['commas and blanks', ' 0.5 , -1.2 , 0 \n\n -2, 1, 1 \n'],
  ['semicolons and decimal commas', 'x;y;class\n0,5;-1,2;0\n-2;1;1'],
  ['tabs', 'x\ty\tclass\n0.5\t-1.2\t0\n-2\t1\t1'],
  ['spaces', '0.5 -1.2 0\n-2   1 1'],
  ['quotes', '"x","y","class"\r\n"0.5","-1.2","0"\r\n"-2","1","1"'],
  ['a byte order mark and Windows lines', '\uFEFFx,y,class\r\n0.5,-1.2,0\r\n-2,1,1\r\n'],
  ['remarks', '# made by hand\n0.5,-1.2,0\n# two\n-2,1,1'],
  ['exponents, signs and a true minus', '+5e-1,−1.2,0\n-2.,1,1'],
])('reads classes over the plane with %s', (_, text) => {
  expect(parsePointsCsv(text)).toEqual({
    points: [
      { x: 0.5, y: -1.2, label: 0 },
      { x: -2, y: 1, label: 1 },
    ],
    problems: [],
  })
})

test('two columns are values over a line', () => {
  expect(read('x,value', '0,1', '1.5,-0.25')).toEqual({
    points: [
      { x: 0, value: 1 },
      { x: 1.5, value: -0.25 },
    ],
    problems: [],
  })
})

test('words are classes in the order they come, whole numbers by size', () => {
  const labels = (...names: string[]) =>
    read(...names.map((name) => `0,0,${name}`)).points.map((p) => ('label' in p ? p.label : null))
  expect(labels('red', 'blue', 'red', 'green')).toEqual([0, 1, 0, 2])
  expect(labels('0', '2', '0')).toEqual([0, 2, 0])
  expect(labels('1', '3', '2')).toEqual([0, 2, 1])
  expect(labels('-1', '1', '-1')).toEqual([0, 1, 0])
  expect(labels('1.0', '0.0')).toEqual([1, 0])
  expect(labels('"a, b"', '"say ""c"""')).toEqual([0, 1])
  expect(labels('constructor', '__proto__')).toEqual([0, 1])
})

test('each bad line is named with its number, its text and its reason', () => {
  expect(
    problems(
      'x,y,class',
      '0,0,1',
      '0,0',
      '1',
      '1,2,3,4',
      'a,0,1',
      '0,,1',
      '0,0,',
      '3.01,0,1',
      '0,-4,1',
      '"0,0,1',
      '"0"x,0,1',
    ),
  ).toEqual([
    '3 mixed',
    '4 columns',
    '5 columns',
    '6 not-a-number',
    '7 not-a-number',
    '8 columns',
    '9 outside',
    '10 outside',
    '11 columns',
    '12 columns',
  ])
  expect(read('0,0,1', '9,9,9').problems).toEqual([{ line: 2, text: '9,9,9', reason: 'outside' }])
})

test('one line with another separator does not spoil the rest', () => {
  expect(read('1,2,0', '-1,-1,1', '0.5;0.5;1').points).toHaveLength(2)
  expect(problems('1,2,0', '-1,-1,1', '0.5;0.5;1')).toEqual(['3 columns'])
  expect(read('0,5;1,5;0').points).toEqual([{ x: 0.5, y: 1.5, label: 0 }])
})

test('a seventh class and a 1,001st point are problems', () => {
  expect(problems(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `0,0,${name}`))).toEqual([
    '7 too-many-classes',
  ])
  const many = parsePointsCsv('1,1,0\n'.repeat(1005))
  expect(many.points).toHaveLength(1000)
  expect(many.problems).toEqual([{ line: 1001, text: '1,1,0', reason: 'too-many-points' }])
})

test('any text gives points that a config takes as they are', () => {
  const cell = fc.constantFrom(
    '0',
    '1',
    '-2.5',
    '0.1234',
    'a',
    '"',
    '"a"',
    '',
    'NaN',
    '1e9',
    '2,5',
    'Infinity',
    '0x1',
  )
  const line = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(','))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(line).map((lines) => lines.join('\n')),
      ),
      (text) => {
        const { points } = parsePointsCsv(text)
        const { config, corrections } = normalizeConfig({ data: { set: 'custom', points } })
        expect(corrections).toEqual([])
        expect(config.data.points).toEqual(points)
      },
    ),
    { numRuns: 1000 },
  )
})

/** Whatever takes more than linear time takes minutes for a megabyte: the test would not end. */
test.each(['1,1,0\n', 'a\n', ',', '"', '\n', '" ', 'x,"', ' ', '1 '])('a megabyte of %j is read', (text) => {
  const { points, problems } = parsePointsCsv(text.repeat(1e6 / text.length))
  expect(points.length).toBeLessThanOrEqual(1000)
  expect(problems.length).toBeLessThanOrEqual(1000)
})
