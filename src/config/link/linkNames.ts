/**
 * Names of classes and axes as a link writes them: `setosa,versicolor` and `x:exam_1:65.3:14,value:price:0:100`. Letters
 * and digits stand for themselves, _ for a blank, and *AC00 for any other character.
 */

import { type AxesConfig, axisNames } from '../types.ts'
import { writeNumber } from './writeNumber.ts'

const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

const escapeName = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9 -]/g, (text) =>
      [...Array(text.length).keys()].map((i) => `*${hex(text[i])}`).join(''),
    )
    .replaceAll(' ', '_')

const unescapeName = (text: string): string =>
  text
    .replaceAll('_', ' ')
    .replace(/\*([\da-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const writeClassNames = (names: readonly string[]): string => names.map(escapeName).join(',')
export const readClassNames = (text: string): string[] => text.split(',', 32).map(unescapeName)

/** The axes that are not the stage's own. */
export const writeAxes = (axes: AxesConfig): string =>
  axisNames
    .flatMap((axis) => {
      const { name, offset, factor } = axes[axis] ?? {}
      if (name === undefined || offset === undefined || factor === undefined) return []
      return [[axis, escapeName(name), writeNumber(offset, false), writeNumber(factor, false)].join(':')]
    })
    .join(',')

/** The axes with their numbers still as text; an axis that is not known stays, for the corrector to list. */
export const readAxes = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    text.split(',', text === '' ? 0 : 8).map((part) => {
      const [axis, name = '', offset, factor] = part.split(':', 5)
      return [axis, { name: unescapeName(name), offset, factor }]
    }),
  )
