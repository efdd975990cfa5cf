/** What the fields of all kinds of layers have in common. */
import { type Activation, defaultAlpha, hasAlpha } from '../../domain/activations.ts'
import { withActivation } from '../../domain/layers/layerKinds.ts'
import type { Notes } from '../notes.ts'
import { type Bounds, bounds } from '../schema.ts'
import type { Section } from '../section.ts'
import { type ActivationName, activationNames, type DataSetName, type LayerConfig } from '../types.ts'

/** One field of a layer. Runs can be compared over those with bounds or choices: see varied.ts. */
export interface LayerField {
  bounds?(set: DataSetName): Bounds
  readonly choices?: ReadonlyArray<string | number>
  /** the layer with another value of it, where more changes than the field alone */
  put?(layer: LayerConfig, value: string | number): LayerConfig
}

export interface LayerFields {
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

/** The layer with the α that is said of it, where its activation has one. `before`: of what was there before. */
export function readAlpha<L extends Activation>(
  section: Section,
  layer: L,
  before: number | undefined,
  notes: Notes,
): L {
  const { activation } = layer
  if (!hasAlpha(activation)) {
    const alpha = section.take('alpha')
    // An α left over from the activation that the layer had before goes without a word.
    if (alpha !== undefined && alpha !== before) notes.add(section.at('alpha'), 'does-not-fit', alpha)
    return layer
  }
  const alpha = section.optionalNumber('alpha', bounds.alpha, defaultAlpha[activation])
  return alpha === undefined ? layer : { ...layer, alpha }
}
