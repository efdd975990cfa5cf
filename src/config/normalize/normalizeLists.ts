/** The lists of a config, read from anything: features and hidden layers. */
import { Notes } from '../presets/notes.ts'
import { bounds, unitsBounds } from '../schema.ts'
import { bounded, listOf, Section } from '../section.ts'
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
  const kept = () =>
    base.map((layer) =>
      layer.units === undefined ? { ...layer } : { ...layer, units: bounded(layer.units, units) },
    )
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
    else layers.push(readLayer(item, path, base[i]))
  })
  return layers

  function readLayer(item: object, path: string, before: LayerConfig | undefined): LayerConfig {
    const kind = namedKind(new Section(item, path, [], new Notes()).take('kind'))
    const { known, usual, read } = layerFields[kind]
    const alike = before !== undefined && namedKind(before.kind) === kind
    return read(new Section(item, path, known, notes, text), alike ? before : usual, units, notes)
  }
}
