/** What custom points are called: their classes, and the file's own units along the axes. Read from anything. */
import { type Notes, unprintable } from '../notes.ts'
import { bounds, nameLength } from '../schema.ts'
import { listOf, type Section } from '../section.ts'
import { type AxesConfig, type AxisConfig, axisNames } from '../types.ts'

/** A name in one line, without blanks around it, of at most 24 characters. */
export const cleanName = (text: string): string =>
  text.slice(0, nameLength).replace(unprintable, ' ').replace(/\s+/g, ' ').trim()

function readName(given: unknown, path: string, notes: Notes): string {
  if (typeof given !== 'string') {
    notes.add(path, 'wrong-type', given, '')
    return ''
  }
  const used = cleanName(given)
  if (used !== given) notes.add(path, given.length > nameLength ? 'too-long' : 'malformed', given, used)
  return used
}

/** At most six names, each another one; undefined: none is called anything. */
export function normalizeClassNames(
  given: unknown,
  base: readonly string[] | undefined,
  notes: Notes,
): string[] | undefined {
  const { max } = bounds.data.classes
  const list = given === undefined ? null : listOf(given, max)
  if (list === null) {
    if (given !== undefined) notes.add('data.classNames', 'wrong-type', given, '[…]')
    return base && [...base]
  }
  if (list.length > max) notes.add('data.classNames', 'too-many', list.length, max)
  const names: string[] = []
  list.items.forEach((item, i) => {
    const name = readName(item, `data.classNames[${i}]`, notes)
    const isTaken = name !== '' && names.includes(name)
    if (isTaken) notes.add(`data.classNames[${i}]`, 'does-not-fit', name, '')
    names.push(isTaken ? '' : name)
  })
  while (names.at(-1) === '') names.pop()
  return names.length > 0 ? names : undefined
}

/** The axes that differ from the stage's own; undefined: none does. */
export function normalizeAxes(
  data: Section,
  base: AxesConfig | undefined,
  notes: Notes,
): AxesConfig | undefined {
  const given = data.section('axes', axisNames)
  const axes: AxesConfig = {}
  for (const name of axisNames) {
    const axis = readAxis(given, name, base?.[name] ?? stageAxis, notes)
    if (axis.name !== '' || axis.offset !== 0 || axis.factor !== 1) axes[name] = axis
  }
  return Object.keys(axes).length > 0 ? axes : undefined
}

/** The stage's own units. */
export const stageAxis: Readonly<AxisConfig> = Object.freeze({ name: '', offset: 0, factor: 1 })

function readAxis(axes: Section, key: string, base: AxisConfig, notes: Notes): AxisConfig {
  const axis = axes.section(key, ['name', 'offset', 'factor'])
  const name = axis.take('name')
  return {
    name: name === undefined ? base.name : readName(name, axis.at('name'), notes),
    offset: axis.number('offset', bounds.data.axisOffset, base.offset),
    factor: axis.number('factor', bounds.data.axisFactor, base.factor),
  }
}
