/** The lists of a config, read from anything: features and hidden layers. */
import { configKindOf, kindOf, layerKinds } from '../../domain/layers/layerKinds.ts'
import { inputShapeOf } from '../../domain/layers/shape.ts'
import { Notes } from '../notes.ts'
import { bounds } from '../schema.ts'
import { listOf, Section } from '../section.ts'
import { type DataSetName, type FeatureName, featureNames, type LayerConfig } from '../types.ts'
import { layerFields, namedKind } from './layerFields.ts'

/** Distinct features in the order given; at least one. */
export function normalizeFeatures(given: unknown, base: readonly FeatureName[], notes: Notes): FeatureName[] {
  if (given === undefined) return [...base]
  const list = listOf(given, 100)
  if (list === null) {
    notes.add('features', 'wrong-type', given, base.join(', '))
    return [...base]
  }
  const features: FeatureName[] = []
  list.items.forEach((item, i) => {
    const known = featureNames.find((name) => name === item)
    const path = `features[${i}]`
    if (known === undefined) notes.add(path, typeof item === 'string' ? 'unknown-name' : 'wrong-type', item)
    else if (features.includes(known)) notes.add(path, 'too-many', item)
    else features.push(known)
  })
  if (list.length > list.items.length) notes.add('features', 'too-many', list.length, features.length)
  if (features.length > 0) return features
  notes.add('features', 'does-not-fit', list.length === 0 ? '[]' : '[…]', base.join(', '))
  return [...base]
}

/** What layers are read for. */
interface Reading {
  set: DataSetName
  /** numbers that the network is given for one example */
  inputs: number
  notes: Notes
  /** numbers come as text */
  text: boolean
}

/**
 * At most 12 hidden layers. A bad field has the base's value at the same place; what is no layer at all, or cannot stand on
 * what is below it, is left out.
 */
export function normalizeLayers(
  given: unknown,
  base: readonly LayerConfig[],
  reading: Reading,
): LayerConfig[] {
  const { notes } = reading
  // what stays is read again, quietly: another data set has other bounds and shapes
  const kept = () => readLayers(base, base, { ...reading, notes: new Notes(), text: false })
  if (given === undefined) return kept()
  const { max } = bounds.layers
  const list = listOf(given, max)
  if (list === null) {
    notes.add('layers', 'wrong-type', given, '[…]')
    return kept()
  }
  if (list.length > max) notes.add('layers', 'too-many', list.length, max)
  return readLayers(list.items, base, reading)
}

function readLayers(
  items: readonly unknown[],
  base: readonly LayerConfig[],
  { set, inputs, notes, text }: Reading,
): LayerConfig[] {
  const layers: LayerConfig[] = []
  let below = inputShapeOf(inputs)
  for (const [i, item] of items.entries()) {
    const path = `layers[${i}]`
    if (typeof item !== 'object' || item === null) {
      notes.add(path, 'wrong-type', item)
      continue
    }
    const kind = namedKind(new Section(item, path, [], new Notes()))
    const { fields, usual, read } = layerFields[kind]
    const section = new Section(item, path, ['kind', ...Object.keys(fields)], notes, text)
    namedKind(section) // lists a name that is none
    const before = base.at(i)
    const layer = read(section, before && configKindOf(before) === kind ? before : usual, set, notes)
    const own = layerKinds[kindOf(layer)]
    const misfit = own.misfit?.(layer, below)
    if (misfit) {
      notes.add(path, misfit, kind)
      continue
    }
    layers.push(layer)
    below = own.geometry(layer, below).shape
  }
  return layers
}
