/** How a layer of each kind is read from anything. */
import { defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import type { ConfigKind, DenseLayer } from '../../domain/layers/layerKinds.ts'
import type { Notes } from '../presets/notes.ts'
import { type Bounds, bounds, defaultConfig } from '../schema.ts'
import type { Section } from '../section.ts'
import { activationNames, type LayerConfig } from '../types.ts'

interface LayerFields {
  /** what such a layer may say beside its kind */
  readonly known: readonly string[]
  /** stands for what is wrong, where no layer of the kind was before */
  readonly usual: LayerConfig
  read(section: Section, before: LayerConfig, units: Bounds, notes: Notes): LayerConfig
}

const dense: LayerFields = {
  known: ['units', 'activation', 'alpha'],
  usual: defaultConfig.layers[0],
  read(section, before: DenseLayer, units, notes) {
    const activation = section.choice('activation', activationNames, before.activation)
    const layer: DenseLayer = { units: section.number('units', units, before.units), activation }
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

export const layerFields: Record<ConfigKind, LayerFields> = { dense }

/** The kind that a layer names; 'dense' where it names none. */
export const namedKind = (section: Section): ConfigKind =>
  section.choice('kind', Object.keys(layerFields) as ConfigKind[], 'dense')
