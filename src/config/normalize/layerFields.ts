/** How a layer of each kind is read from anything. */
import { defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import type { LayerKindName } from '../../domain/layers/layerKinds.ts'
import type { Notes } from '../presets/notes.ts'
import { type Bounds, bounds, defaultConfig } from '../schema.ts'
import type { Section } from '../section.ts'
import { activationNames, type LayerConfig } from '../types.ts'

interface LayerFields {
  /** what such a layer may say; with 'kind' where nothing else tells it from the others */
  readonly known: readonly string[]
  /** stands for what is wrong, where no layer of the kind was before */
  readonly usual: LayerConfig
  read(section: Section, before: LayerConfig, units: Bounds, notes: Notes): LayerConfig
}

const unitsAndActivation: LayerFields = {
  known: ['units', 'activation', 'alpha'],
  usual: defaultConfig.layers[0],
  read(section, before, units, notes) {
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
  },
}

export const layerFields: Record<LayerKindName, LayerFields> = {
  dense: unitsAndActivation,
  maxout: unitsAndActivation,
}

/** The kind that a layer names; 'dense' where it names none. */
export const namedKind = (kind: unknown): LayerKindName => {
  const known = Object.keys(layerFields) as LayerKindName[]
  return known.find((name) => name === kind && layerFields[name].known.includes('kind')) ?? 'dense'
}
