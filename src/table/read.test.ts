import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from './read.ts'
import type { Choice, Table } from './types.ts'

const bytes = (...parts: Array<string | number[]>) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

function table(source: string | Uint8Array): Table & { guess: Choice } {
  const reading = readTable(source)
  if ('foreign' in reading) throw new Error(`no table: ${reading.foreign}`)
  return { ...reading.table, guess: reading.guess }
}

/** The guess in words: kind, then the places of x, y and the class or value in the file, from 1. */
function guessOf(source: string | Uint8Array): string {
  const { columns, guess } = table(source)
  const { kind, x, y, target } = guess
  const places = (kind === 'line' ? [x, target] : [x, y, target]).map((i) => columns[i].place)
  return `${kind} ${places.join(' ')}`
}

const moons = [
  [-0.52, 0.91, 0],
  [1.31, -0.42, 1],
  [0.23, 0.61, 0],
  [1.9, 0.21, 1],
]
const lines = (rows: ReadonlyArray<ReadonlyArray<unknown>>, sign = ',') =>
  rows.map((row) => row.join(sign)).join('\n')
const numbers = (source: string | Uint8Array) => table(source).rows.map(({ cells }) => cells.map(Number))

test('exam scores without a heading: two columns of numbers, and a class', () => {
  const text =
    '34.62365962451697,78.0246928153624,0\n60.18259938620976,86.30855209546826,1\n79.03,75.34,1\n45.08,56.31,0\n'
  expect(guessOf(text)).toBe('classes 1 2 3')
  expect(table(text)).toMatchObject({ heading: false, separator: 'comma', encoding: 'utf-8', problems: [] })
})

const iris = `sepal_length,sepal_width,petal_length,petal_width,species
5.1,3.5,1.4,0.2,setosa
4.9,3.0,1.4,0.2,setosa
4.7,3.2,1.3,0.2,setosa
7.0,3.2,4.7,1.4,versicolor
6.4,3.2,4.5,1.5,versicolor
5.5,2.3,4.0,1.3,versicolor
6.3,3.3,6.0,2.5,virginica
5.8,2.7,5.1,1.9,virginica
7.1,3.0,5.9,2.1,virginica
`
test('of four measurements the two that part the species best are x and y', () => {
  expect(guessOf(iris)).toBe('classes 3 4 5')
  expect(table(iris).columns[2].name).toBe('petal_length')
})

test.each([
  [
    'pandas writes its index and numbers the columns',
    `,0,1,2\n${lines(moons.map((row, i) => [i, ...row]))}`,
    'classes 2 3 4',
  ],
  [
    'pandas writes its index and the names',
    `Unnamed: 0,x1,x2,y\n${lines(moons.map((row, i) => [i, ...row]))}`,
    'classes 2 3 4',
  ],
  ['the heading is x1,x2,y', `x1,x2,y\n${lines(moons)}`, 'classes 1 2 3'],
  ['the heading is x,y,class', `x,y,class\n${lines(moons)}`, 'classes 1 2 3'],
  ['the index has a name', `id,x,y,label\n${lines(moons.map((row, i) => [i + 1, ...row]))}`, 'classes 2 3 4'],
  [
    'an index stands in front without any heading',
    lines(moons.map((row, i) => [i, ...row])),
    'classes 2 3 4',
  ],
  [
    'R leaves the index without a heading',
    `x y class\n${lines(
      moons.map((row, i) => [`"${i + 1}"`, ...row]),
      ' ',
    )}`,
    'classes 2 3 4',
  ],
  ['NumPy writes the heading as a remark', `# x y label\n${lines(moons, ' ')}`, 'classes 1 2 3'],
  [
    'the number sign heads the index',
    `#,x,y,label\n${lines(moons.map((row, i) => [i + 1, ...row]))}`,
    'classes 2 3 4',
  ],
  ['the class comes first', `class,x,y\n${lines(moons.map(([x, y, c]) => [c, x, y]))}`, 'classes 2 3 1'],
  [
    'the class comes first, without a heading',
    lines(moons.map(([x, y, c]) => [c ? 'b' : 'a', x, y])),
    'classes 2 3 1',
  ],
  ['there are two columns', 'x,value\n0,1\n1.5,-0.25', 'line 1 2'],
  [
    'the third column is a measurement',
    lines(moons.map(([x, y]) => [x, y, 3 * x - y + 0.123])),
    'plane 1 2 3',
  ],
  ['the columns are x, y, z', `x,y,z\n${lines(moons.map(([x, y]) => [x, y, x + y]))}`, 'plane 1 2 3'],
  ['the heading is Korean', `키,몸무게,성별\n170.5,65.2,남\n160.1,52.3,여\n158.2,50.1,여\n`, 'classes 1 2 3'],
])('%s', (_, text, guess) => {
  expect(guessOf(text)).toBe(guess)
  expect(table(text).problems).toEqual([])
})

const grammar: ReadonlyArray<readonly [string, string]> = [
  ['commas', lines(moons)],
  ['commas and blanks', ` ${lines(moons, ' , ')} \n\n`],
  ['tabs', lines(moons, '\t')],
  ['semicolons', lines(moons, ';')],
  ['semicolons and decimal commas', lines(moons, ';').replaceAll('.', ',')],
  ['tabs and decimal commas', lines(moons, '\t').replaceAll('.', ',')],
  ['pipes', lines(moons, '|')],
  ['several spaces', lines(moons, '    ')],
  ['spaces and decimal commas', lines(moons, ' ').replaceAll('.', ',')],
  ['a first line sep=;', `sep=;\r\n${lines(moons, ';').replaceAll('.', ',')}`],
  ['full-width commas', lines(moons, '，')],
  ['full-width digits', lines(moons).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))],
  ['a true minus', lines(moons).replaceAll('-', '−')],
  ['exponents', lines(moons.map((row) => row.map((value) => value.toExponential(18))))],
  ['quotes', lines(moons.map((row) => row.map((value) => `"${value}"`)))],
  [
    'quotes after blanks',
    lines(
      moons.map((row) => row.map((value) => `"${value}"`)),
      ', ',
    ),
  ],
  ['an empty last column', lines(moons.map((row) => [...row, '']))],
  ['an empty last column in some lines', lines(moons).replace('\n', ',\n')],
  ['remarks', `# made by hand\n${lines(moons)}\n# the end`],
  ['Windows lines', lines(moons).replaceAll('\n', '\r\n')],
  [
    'a Markdown table',
    `| x | y | class |\n|---|:-:|---:|\n${moons.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
  ],
  ['a Python list of lists', JSON.stringify(moons)],
  ['a Python list of tuples', `data = [\n${moons.map((row) => `  (${row.join(', ')}),`).join('\n')}\n]\n`],
  [
    'an array of NumPy',
    `import numpy as np\nX = np.array([${moons.map((row) => `[${row.join(', ')}]`).join(',\n  ')}], dtype=np.float32)`,
  ],
  ['a printed array', `[[${moons.map((row) => ` ${row.join('  ')}`).join(']\n [')}]]`],
]
test.each(grammar)('reads %s', (_, text) => {
  expect(numbers(text).map((row) => row.slice(0, 3)).length).toBe(4)
  const { columns, guess, problems } = table(text)
  const column = (i: number) => Array.from(columns[i].values)
  expect([column(guess.x), column(guess.y), column(guess.target)]).toEqual(
    [0, 1, 2].map((i) => moons.map((row) => row[i])),
  )
  expect(problems).toEqual([])
})

test('a quoted cell may have separators, quotes and a line break in it; an open quote spoils its own line alone', () => {
  const text = 'x,y,"my\nclass"\n1,2,"a, b"\n3,4,"say ""c"""\n5,6,"a, b"\n7,8,"open\n9,10,"a, b"'
  const { columns, rows, problems } = table(text)
  expect(columns[2].name).toBe('my\nclass')
  expect(rows.map(({ line, cells }) => [line, cells[2]])).toContainEqual([4, 'say "c"'])
  expect(rows.at(-1)).toMatchObject({ line: 7, cells: ['9', '10', 'a, b'] })
  expect(problems.length + rows.length).toBe(5)
})

test('a line with another number of cells is named; the heading is none', () => {
  const { problems, heading } = table('Exam 2023\nx,y,class\n1,2,0\n3,4,1\n5,6\n7,8,0,9\n2,2,1\n')
  expect(heading).toBe(true)
  expect(problems).toEqual([
    { line: 1, text: 'Exam 2023', reason: 'columns' },
    { line: 5, text: '5,6', reason: 'columns' },
    { line: 6, text: '7,8,0,9', reason: 'columns' },
  ])
})

// '가,나\n1,가\n…' by the code page of a Korean Excel
const korean = bytes(
  'x,y,',
  [0xba, 0xd0, 0xb7, 0xf9],
  '\n1,2,',
  [0xb0, 0xa1],
  '\n3,4,',
  [0xb3, 0xaa],
  '\n5,6,',
  [0xb0, 0xa1],
  '\n',
)
test.each([
  ['UTF-8', bytes('x,y,분류\n1,2,가\n3,4,나\n5,6,가\n'), 'utf-8'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'x,y,분류\n1,2,가\n3,4,나\n5,6,가\n'), 'utf-8'],
  ['the Korean code page', korean, 'euc-kr'],
  [
    'UTF-16',
    bytes(
      [0xff, 0xfe],
      [...'x\ty\t분류\n1\t2\t가\n3\t4\t나\n5\t6\t가\n'].flatMap((c) => [
        c.charCodeAt(0) & 255,
        c.charCodeAt(0) >> 8,
      ]),
    ),
    'utf-16',
  ],
  [
    'UTF-16, the other way round',
    bytes(
      [0xfe, 0xff],
      [...'x\ty\t분류\n1\t2\t가\n3\t4\t나\n5\t6\t가\n'].flatMap((c) => [
        c.charCodeAt(0) >> 8,
        c.charCodeAt(0) & 255,
      ]),
    ),
    'utf-16',
  ],
])('reads %s', (_, source, encoding) => {
  const found = table(source)
  expect(found.encoding).toBe(encoding)
  expect(found.columns.map(({ name }) => name)).toEqual(['x', 'y', '분류'])
  expect(found.rows.map(({ cells }) => cells[2])).toEqual(['가', '나', '가'])
})

test.each([
  ['an Excel workbook', bytes('PK', [3, 4], '\0\0xl/workbook.xml'), 'excel'],
  ['an old Excel workbook', bytes([0xd0, 0xcf, 0x11, 0xe0], 'W\0o\0r\0k\0b\0o\0o\0k\0'), 'excel'],
  [
    'a LibreOffice sheet',
    bytes('PK', [3, 4], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'opendocument',
  ],
  ['a zip', bytes('PK', [3, 4], 'iris/iris.csv'), 'zip'],
  ['a gzip', bytes([0x1f, 0x8b, 8, 0]), 'zip'],
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'), 'image'],
  ['a PNG', bytes([0x89], 'PNG\r\n', [26, 10]), 'image'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'image'],
  ['a PDF', bytes('%PDF-1.7\n%'), 'pdf'],
  ['a page of the web', '<!DOCTYPE html>\n<html lang="en">', 'html'],
  ['a JSON object', '{"x": [1, 2], "y": [3, 4]}', 'json'],
  ['a JSON list of objects', '[{"x": 1, "y": 2}]', 'json'],
  ['a notebook', '{\n "cells": [],\n "nbformat": 4}', 'notebook'],
  ['a text with formats', '{\\rtf1\\ansi 1,2,3}', 'rtf'],
  ['an array file of NumPy', bytes([0x93], 'NUMPY'), 'numpy'],
  ['a MATLAB file', bytes('MATLAB 5.0 MAT-file'), 'matlab'],
  ['a Korean document', bytes([0xd0, 0xcf, 0x11, 0xe0], 'HWP Document File'), 'hangul'],
  ['bytes', bytes([1, 2, 0, 0, 0, 7, 0, 0, 3]), 'binary'],
  ['nothing', '', 'empty'],
  ['blanks', ' \n\n', 'empty'],
  ['one column', '1\n2\n3\n', 'one-column'],
  ['words', 'a,b\nc,d\ne,f\n', 'no-numbers'],
])('says what %s is', (_, source, foreign) => {
  expect(readTable(source)).toEqual({ foreign })
})

test('any bytes and any text are read without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (source) => void readTable(source)),
    { numRuns: 1000 },
  )
  const cell = fc.constantFrom(
    '0',
    '1',
    '-2.5',
    'a',
    '"',
    '"a"',
    '',
    'NaN',
    '1e9',
    '2,5',
    '0x1',
    '[',
    ')',
    '|',
    '#',
  )
  const text = fc
    .array(fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')))
    .map((list) => list.join('\n'))
  fc.assert(
    fc.property(fc.oneof(fc.string(), text), (source) => void readTable(source)),
    { numRuns: 1000 },
  )
})

/** Whatever takes more than linear time takes minutes for a megabyte: the test would not end. */
test.each([
  '1,1,0\n',
  'a\n',
  ',',
  '"',
  '\n',
  '" ',
  'x,"',
  ' ',
  '1 ',
  '[',
  '(1,',
  '[1,2],',
  '{',
  '<',
  '|',
  '-',
  '#\n',
  '=1',
  '\0',
])('a megabyte of %j is read', (text) => void readTable(text.repeat(1e6 / text.length)))
