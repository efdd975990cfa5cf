/** The lists of a config, read from anything: features and hidden layers. */
import { configKindOf } from '../../domain/layers/layerKinds.ts'
import { Notes } from '../presets/notes.ts'
import { bounds, unitsBounds } from '../schema.ts'
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

/** At most 12 hidden layers. A bad field has the base's value at the same place; what is no layer at all is left out. */
export function normalizeLayers(
  given: unknown,
  base: readonly LayerConfig[],
  set: DataSetName,
  notes: Notes,
  text: boolean,
): LayerConfig[] {
  const units = unitsBounds(set)
  // what stays is read again, quietly: another data set has other bounds
  const kept = () => base.map((layer) => readLayer(layer, '', layer, new Notes(), false))
  if (given === undefined) return kept()
  const { max } = bounds.layers
  const list = listOf(given, max)
  if (list === null) {
    notes.add('layers', 'wrong-type', given, '[…]')
    return kept()
  }
  if (list.length > max) notes.add('layers', 'too-many', list.length, max)
  const layers: LayerConfig[] = []
  list.items.forEach((item, i) => {
    const path = `layers[${i}]`
    if (typeof item !== 'object' || item === null) notes.add(path, 'wrong-type', item)
    else layers.push(readLayer(item, path, base[i], notes, text))
  })
  return layers

  function readLayer(
    item: object,
    path: string,
    before: LayerConfig | undefined,
    notes: Notes,
    text: boolean,
  ): LayerConfig {
    const kind = namedKind(new Section(item, path, [], new Notes()))
    const { known, usual, read } = layerFields[kind]
    const section = new Section(item, path, ['kind', ...known], notes, text)
    namedKind(section) // lists a name that is none
    const alike = before !== undefined && configKindOf(before) === kind
    return read(section, alike ? before : usual, units, notes)
  }
}
