/** What layers over planes say, within which bounds. */
import {
  type ConvLayer,
  type PoolLayer,
  paddings,
  poolModes,
  poolSizes,
  strides,
  windowSizes,
} from '../../domain/layers/planeKinds.ts'
import { bounds } from '../schema.ts'
import { activationNames } from '../types.ts'
import { activationField, type LayerFields, readAlpha } from './layerField.ts'

/** A filter has one matrix: maxout, which has two, is for fully connected layers. */
export const filterActivations = activationNames.filter((name) => name !== 'maxout')

export const convFields: LayerFields = {
  fields: {
    filters: { bounds: () => bounds.filters },
    size: { choices: windowSizes },
    stride: { choices: strides },
    padding: { choices: paddings },
    activation: { ...activationField, choices: filterActivations },
    alpha: {},
  },
  usual: { kind: 'conv', filters: 16, size: 3, activation: 'relu' },
  read(section, before: ConvLayer, _, notes) {
    const activation = section.choice('activation', filterActivations, before.activation)
    const stride = section.choice('stride', strides, 1)
    const padding = section.choice('padding', paddings, 'same')
    const layer: ConvLayer = {
      kind: 'conv',
      filters: section.number('filters', bounds.filters, before.filters),
      size: section.choice('size', windowSizes, before.size),
      ...(stride !== 1 && { stride }),
      ...(padding !== 'same' && { padding }),
      activation,
    }
    return readAlpha(section, layer, before.alpha, notes)
  },
}

export const poolFields: LayerFields = {
  fields: { mode: { choices: poolModes }, size: { choices: poolSizes } },
  usual: { kind: 'pool', mode: 'max', size: 2 },
  read: (section, before: PoolLayer) => ({
    kind: 'pool',
    mode: section.choice('mode', poolModes, before.mode),
    size: section.choice('size', poolSizes, before.size),
  }),
}
