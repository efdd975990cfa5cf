/** What a layer of each kind says, within which bounds, and how it is read from anything. */
import type { ConfigKind, DenseLayer } from '../../domain/layers/layerKinds.ts'
import { defaultConfig, unitsBounds } from '../schema.ts'
import type { Section } from '../section.ts'
import { activationNames } from '../types.ts'
import { activationField, type LayerFields, readAlpha } from './layerField.ts'
import { convFields, poolFields } from './planeFields.ts'

const dense: LayerFields = {
  fields: { units: { bounds: unitsBounds }, activation: activationField, alpha: {} },
  usual: defaultConfig.layers[0],
  read(section, before: DenseLayer, set, notes) {
    const activation = section.choice('activation', activationNames, before.activation)
    const layer: DenseLayer = { units: section.number('units', unitsBounds(set), before.units), activation }
    return readAlpha(section, layer, before.alpha, notes)
  },
}

export const layerFields: Record<ConfigKind, LayerFields> = {
  dense,
  conv: convFields,
  pool: poolFields,
}

/** The kind that a layer names; 'dense' where it names none. */
export const namedKind = (section: Section): ConfigKind =>
  section.choice('kind', Object.keys(layerFields) as ConfigKind[], 'dense')
