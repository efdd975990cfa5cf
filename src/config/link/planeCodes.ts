/** Layers over planes as a link writes them: `conv16x5`, `conv8x3s2v.tanh`, `conv8x3.prelu:0.1`; `pool2`, `avgall`. */
import type { ConvLayer, PoolLayer } from '../../domain/layers/planeKinds.ts'
import { type LayerCode, readActivation, writeActivation } from './layerCode.ts'

/** Filters and size, stride, padding, activation, α. What is no number is left to the corrector. */
const convPattern = /^conv(-?[\d.]*\d)x([^sv.:]+)(?:s([^v.:]*))?(v)?(?:\.([^:]*))?(?::(.*))?$/

export const convCode: LayerCode = {
  write({ filters, size, stride, padding, activation, alpha }: ConvLayer, short) {
    const field = `${size}${stride === 2 ? 's2' : ''}${padding === 'valid' ? 'v' : ''}`
    const named = activation !== 'relu' || alpha !== undefined
    return `conv${filters}x${field}${named ? `.${writeActivation({ activation, alpha }, '', short)}` : ''}`
  },
  read(code) {
    const [all, filters, size, stride, valid, name, alpha] = convPattern.exec(code) ?? []
    if (all === undefined) return null
    return {
      kind: 'conv',
      filters,
      size,
      ...(stride !== undefined && { stride }),
      ...(valid !== undefined && { padding: 'valid' }),
      activation: name === undefined ? 'relu' : readActivation(name),
      ...(alpha !== undefined && { alpha }),
    }
  },
}

export const poolCode: LayerCode = {
  write: ({ mode, size }: PoolLayer) => `${mode === 'max' ? 'pool' : 'avg'}${size}`,
  read(code) {
    const [all, name, size] = /^(pool|avg)(.+)$/.exec(code) ?? []
    if (all === undefined) return null
    return { kind: 'pool', mode: name === 'pool' ? 'max' : 'average', size }
  },
}
