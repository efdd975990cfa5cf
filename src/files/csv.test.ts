import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataDescription } from '../protocol/messages.ts'
import { csvOf, historyCsv, pointsCsv, shortest } from './csv.ts'

test('a number is written as the shortest decimal that is the same float32; a 0 has no sign in a table', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(shortest(value))).toBe(value + 0)
    }),
  )
  expect(shortest(Math.fround(0.1))).toBe(0.1)
})

test('any cell comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [row] = csvParse(csvOf(['a', 'b'], [[text, 'end']]))
      expect([row.a, row.b]).toEqual([text, 'end'])
    }),
  )
})

test('the history has a row for each measured step, and nothing where a figure was not measured', () => {
  const text = historyCsv([
    { name: 'train_loss', length: 2, steps: [0, 10], values: Float32Array.of(0.7, 0.5) },
    { name: 'validation_loss', length: 0, steps: [], values: [] },
    { name: 'dead_layer1', length: 2, steps: [5, 10], values: Float32Array.of(1, 2) },
  ])
  expect(text).toBe('step,train_loss,dead_layer1\n0,0.7,\n5,,1\n10,0.5,2\n')
})

test('points have their class by name, their split, and the units that they came in', () => {
  const split = (x: number, y: number, label: number) => ({
    count: 1,
    coordinates: Float32Array.of(x, y),
    targets: Float32Array.of(label),
    pixels: null,
  })
  const data = {
    task: 'classification',
    domain: 'plane',
    train: split(1, 2, 0),
    validation: split(-1, 0.5, 1),
    test: split(0, 0, 2),
  } as DataDescription
  const axes = { x: { name: 'size, m²', offset: 50, factor: 10 } }
  expect(pointsCsv(data, ['oak', 'red "pine"'], axes)).toBe(
    '"size, m²",y,class,split\n60,2,oak,train\n40,0.5,"red ""pine""",validation\n50,0,2,test\n',
  )
})
