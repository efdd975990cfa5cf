/** What scripts hand over: of this page, or of another one (a frame's parent), whose classes are others than ours. */

/** The kind of a value whatever page made it: 'Float32Array', 'Array', 'Object', 'Map', … */
const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)

/** An object of named fields: no array, no map, no buffer. */
export const isFields = (value: unknown): value is object => tagOf(value) === 'Object'

/** Arrays whose elements are numbers as they are; big integers and bits without a type are none. */
const numberArray = /^(Float|Int|Uint)\w*Array$/

/**
 * A copy of a list of finite numbers as float32.
 *
 * @param name how sentences about it begin: 'The inputs of predict'
 * @throws TypeError when it is no list of numbers, RangeError when one of them is not finite in float32
 */
export function floatsOf(value: unknown, name: string): Float32Array<ArrayBuffer> {
  const usable = Array.isArray(value) || (ArrayBuffer.isView(value) && numberArray.test(tagOf(value)))
  if (!usable)
    throw new TypeError(
      `${name} must be a Float32Array or an array of numbers, row-major, not ${shown(value)}.`,
    )
  const list = value as ArrayLike<unknown>
  const floats = new Float32Array(list.length)
  for (let i = 0; i < floats.length; i++) {
    const number = list[i]
    if (typeof number !== 'number')
      throw new TypeError(`${name} must be numbers: number ${i} is ${shown(number)}.`)
    floats[i] = number
    if (!Number.isFinite(floats[i])) throw new RangeError(`${name} must be finite: number ${i} is ${number}.`)
  }
  return floats
}

/**
 * A whole number from 0 on.
 *
 * @throws RangeError for anything else
 */
export function countOf(value: unknown, name: string, what: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number
  throw new RangeError(`${name} must be ${what}, not ${shown(value)}.`)
}

/** The value as a sentence can name it. */
export function shown(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null) {
    const tag = tagOf(value)
    return /^(?!Object$)\w{1,40}$/.test(tag) ? `an object (${tag})` : 'an object'
  }
  const text = typeof value === 'string' ? `'${value}'` : String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
