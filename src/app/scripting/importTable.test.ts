import { expect, test } from 'vitest'
import { importTable, type TableColumns } from '../table/importTable.ts'

const read = async (source: string | Blob, columns: TableColumns = {}) =>
  (await importTable(source, columns, 1)).report

const iris = `,sepal_length,sepal_width,petal_length,petal_width,Species
0,5.1,3.5,1.4,0.2,setosa
1,4.9,3.0,1.4,0.2,Setosa
2,7.0,3.2,4.7,1.4,versicolor
3,6.4,3.2,4.5,1.5,versicolor
4,6.3,3.3,6.0,2.5,
`

test('tells what was read, in the file’s units, and which lines are no points', async () => {
  expect(await read(iris)).toEqual({
    rows: 4,
    used: 4,
    classes: [
      { name: 'setosa', count: 2 },
      { name: 'versicolor', count: 2 },
    ],
    columns: { x: 'petal_length', y: 'petal_width', label: 'Species' },
    range: { x: [1.4, 4.7], y: [0.2, 1.5] },
    notes: [
      'Left out, for it only numbers the lines: Column 1.',
      expect.stringMatching(/^Scaled to the stage: one unit of it is/),
      '1 line is left out: line 6: the class is missing.',
    ],
  })
})

test('takes the columns that are named, by heading or place, and others than those for the rest', async () => {
  expect((await read(iris, { x: 'SEPAL_WIDTH' })).columns).toEqual({
    x: 'sepal_width',
    y: 'petal_width',
    label: 'Species',
  })
  expect((await read(iris, { x: '5' })).columns).toMatchObject({ x: 'petal_width' })
  expect(new Set(Object.values((await read(iris, { x: '5' })).columns)).size).toBe(3)
  const line = await read(iris, { x: 'sepal_length', value: 'petal_length' })
  expect(line.columns).toEqual({ x: 'sepal_length', value: 'petal_length' })
  expect([line.classes, line.range.value, line.range.y]).toEqual([[], [1.4, 6], undefined])
  const plane = await read(iris, { x: 'sepal_length', y: 'sepal_width', value: 'petal_width' })
  expect(plane.columns).toEqual({ x: 'sepal_length', y: 'sepal_width', value: 'petal_width' })
})

test('a blob counts by what it can do, whatever page it is of', async () => {
  expect(await read(new Blob([iris]))).toEqual(await read(iris))
  const bytes = new TextEncoder().encode(iris)
  const foreign = { size: bytes.length, arrayBuffer: async () => bytes.buffer } as unknown as Blob
  expect(await read(foreign)).toEqual(await read(iris))
})

test.each<[string, string | Blob, TableColumns, RegExp]>([
  ['a workbook', new Blob(['PK\u0003\u0004xl/workbook.xml']), {}, /an Excel workbook: save it as CSV/],
  ['nothing', '', {}, /nothing in it/],
  ['a column that is not there', iris, { x: 'height' }, /no column 'height'\. Its columns are .*'Species'/],
  ['both a label and a value', iris, { label: 'Species', value: 'petal_width' }, /not both/],
  ['no usable line', 'x,y,class\n1,,a\n,2,b\n', {}, /No line can be read/],
  [
    'a file that is too large',
    { size: 2e7, arrayBuffer: () => null } as unknown as Blob,
    {},
    /larger than 10 MB/,
  ],
])('rejects with a sentence: %s', async (_, source, columns, sentence) => {
  await expect(read(source, columns)).rejects.toThrow(sentence)
})
