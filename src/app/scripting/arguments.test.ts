import { runInNewContext, runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'
import { floatsOf, isFields, shown } from './arguments.ts'

/** A value that another page made. */
const foreign = (code: string): unknown => runInNewContext(code)

test('the other realm has classes of its own', () => {
  expect(foreign('new Float32Array(1)') instanceof Float32Array).toBe(false)
  expect(foreign('({})') instanceof Object).toBe(false)
})

test.each([
  'new Float32Array([1, -2.5])',
  'new Float64Array([1, -2.5])',
  '[1, -2.5]',
  'new Float32Array([0, 1, -2.5, 3]).subarray(1, 3)',
])('numbers come as float32, from this realm and from another: %s', (code) => {
  for (const value of [foreign(code), runInThisContext(code)]) {
    const floats = floatsOf(value, 'The inputs')
    expect(floats).toBeInstanceOf(Float32Array)
    expect([...floats]).toEqual([1, -2.5])
  }
})

test('what was given may be changed afterwards', () => {
  const given = new Float32Array([1])
  const floats = floatsOf(given, 'The inputs')
  given[0] = 2
  expect([...floats]).toEqual([1])
})

test.each([
  ['null', 'must be a Float32Array or an array of numbers, row-major, not null.'],
  ["'1,2'", "not '1,2'."],
  ['new ArrayBuffer(8)', 'not an object (ArrayBuffer).'],
  ['new DataView(new ArrayBuffer(8))', 'not an object (DataView).'],
  ['new BigInt64Array(2)', 'not an object (BigInt64Array).'],
  ['({ length: 2 })', 'not an object.'],
  ['new Set([1])', 'not an object (Set).'],
  ['() => 1', 'not a function.'],
  ['[1, "2"]', "must be numbers: number 1 is '2'."],
  ['[[1, 2]]', 'number 0 is an object (Array).'],
  ['[1, , 2]', 'number 1 is undefined.'],
  ['[1n]', 'number 0 is 1.'],
  ['[1, NaN]', 'must be finite: number 1 is NaN.'],
  ['[1e300]', 'must be finite: number 0 is 1e+300.'],
  ['new Float32Array([0, Infinity])', 'must be finite: number 1 is Infinity.'],
])('%s is refused in a sentence', (code, end) => {
  for (const value of [foreign(code), runInThisContext(code)])
    expect(() => floatsOf(value, 'The inputs')).toThrow(end)
})

test('fields are those of an object of either realm, and of nothing else', () => {
  expect(isFields(foreign('({ a: 1 })'))).toBe(true)
  expect(isFields(foreign('Object.create(null)'))).toBe(true)
  expect(isFields({})).toBe(true)
  for (const code of [
    '[]',
    'null',
    '3',
    'new Map()',
    'new Float32Array(2)',
    '() => 1',
    'new Date(0)',
    'undefined',
  ])
    expect([code, isFields(foreign(code))]).toEqual([code, false])
})

test('any value can be named', () => {
  expect(shown(Symbol('x'))).toBe('Symbol(x)')
  expect(shown('x'.repeat(100)).length).toBeLessThan(45)
  expect(shown({ [Symbol.toStringTag]: '<b>' })).toBe('an object')
})
