/** The lists of a config, read from anything: features and hidden layers. */
import { defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import type { Notes } from '../presets/notes.ts'
import { bounds, defaultConfig, unitsBounds } from '../schema.ts'
import { bounded, listOf, Section } from '../section.ts'
import {
  activationNames,
  type DataSetName,
  type FeatureName,
  featureNames,
  type LayerConfig,
} from '../types.ts'

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
  const kept = () => base.map((layer) => ({ ...layer, units: bounded(layer.units, units) }))
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
    else
      layers.push(readLayer(new Section(item, path, ['units', 'activation', 'alpha'], notes, text), base[i]))
  })
  return layers

  function readLayer(section: Section, before: LayerConfig = defaultConfig.layers[0]): LayerConfig {
    const activation = section.choice('activation', activationNames, before.activation)
    const layer: LayerConfig = { units: section.number('units', units, before.units), activation }
    if (!hasAlpha(activation)) {
      const alpha = section.take('alpha')
      // An α left over from the activation that the layer had before goes without a word.
      if (alpha !== undefined && alpha !== before.alpha) notes.add(section.at('alpha'), 'does-not-fit', alpha)
      return layer
    }
    const alpha = section.optionalNumber('alpha', bounds.alpha, defaultAlpha[activation])
    return alpha === undefined ? layer : { ...layer, alpha }
  }
}
