/** What a layer of each kind says, within which bounds, and how it is read from anything. */
import { defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import { type ConfigKind, type DenseLayer, withActivation } from '../../domain/layers/layerKinds.ts'
import type { Notes } from '../presets/notes.ts'
import { type Bounds, bounds, defaultConfig, unitsBounds } from '../schema.ts'
import type { Section } from '../section.ts'
import { type ActivationName, activationNames, type DataSetName, type LayerConfig } from '../types.ts'

/** One field of a layer. Runs can be compared over those with bounds or choices: see varied.ts. */
export interface LayerField {
  bounds?(set: DataSetName): Bounds
  readonly choices?: ReadonlyArray<string | number>
  /** the layer with another value of it, where more changes than the field alone */
  put?(layer: LayerConfig, value: string | number): LayerConfig
}

interface LayerFields {
  /** all that such a layer may say beside its kind. A change of any of them starts the run anew */
  readonly fields: Readonly<Record<string, LayerField>>
  /** stands for what is wrong, where no layer of the kind was before */
  readonly usual: LayerConfig
  read(section: Section, before: LayerConfig, set: DataSetName, notes: Notes): LayerConfig
}

export const activationField: LayerField = {
  choices: activationNames,
  put: (layer, value) => withActivation(layer, value as ActivationName),
}

const dense: LayerFields = {
  fields: { units: { bounds: unitsBounds }, activation: activationField, alpha: {} },
  usual: defaultConfig.layers[0],
  read(section, before: DenseLayer, set, notes) {
    const activation = section.choice('activation', activationNames, before.activation)
    const layer: DenseLayer = { units: section.number('units', unitsBounds(set), before.units), activation }
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
