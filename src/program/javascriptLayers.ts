import type { ActivationName } from '../domain/activations.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { LayerKindName } from '../domain/layers/layerKinds.ts'
import conv from './pieces/javascript/conv.js?raw'
import dense from './pieces/javascript/dense.js?raw'
import functions from './pieces/javascript/functions.js?raw'
import maxout from './pieces/javascript/maxout.js?raw'
import pool from './pieces/javascript/pool.js?raw'
import units from './pieces/javascript/units.js?raw'
import { piece } from './source.ts'

/** f(z), and f′(z) by z and a = f(z). */
const activations: Record<
  Exclude<ActivationName, 'maxout' | 'prelu'>,
  (alpha: number) => [string, string]
> = {
  linear: () => ['z', '1'],
  sigmoid: () => ['sigmoid(z)', 'a * (1 - a)'],
  tanh: () => ['Math.tanh(z)', '1 - a * a'],
  relu: () => ['Math.max(0, z)', 'z > 0 ? 1 : 0'],
  'leaky-relu': (alpha) => [`z > 0 ? z : ${alpha} * z`, `z > 0 ? 1 : ${alpha}`],
  elu: (alpha) => [`z > 0 ? z : ${alpha} * Math.expm1(z)`, `z > 0 ? 1 : a + ${alpha}`],
  gelu: () => ['0.5 * z * (1 + geluTanh(z))', 'geluSlope(z)'],
  silu: () => ['z * sigmoid(z)', 'sigmoid(z) * (1 + z * (1 - sigmoid(z)))'],
  softplus: () => ['Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)))', 'sigmoid(z)'],
}

const activationOf = ({ activation, alpha }: LayerGeometry): string => {
  if (activation === 'maxout' || activation === 'prelu') return 'null'
  const [f, slope] = activations[activation](alpha)
  return `[(z) => (${f}), (z, a) => (${slope})]`
}

const classes: Record<LayerKindName, string> = { dense, maxout, conv, pool }

const shapeText = ({ height, width, channels }: LayerGeometry['shape']): string =>
  `{ height: ${height}, width: ${width}, channels: ${channels} }`
const withSlopes = ({ slopes }: LayerGeometry): string => (slopes > 0 ? `, take(${slopes})` : '')

/** What makes the layer, taking its first parameters in their order. */
const made: Record<LayerKindName, (layer: LayerGeometry) => string> = {
  dense: (layer) =>
    `new Dense(${layer.units}, take(${layer.weights}), take(${layer.biases}), ${activationOf(layer)}${withSlopes(layer)})`,
  maxout: ({ units, weights, biases }) => `new Maxout(${units}, take(${weights}), take(${biases}))`,
  conv: (layer) =>
    `new Convolution(${layer.units}, take(${layer.weights}), take(${layer.biases}), ${activationOf(layer)}${withSlopes(layer)}).place(${layer.field?.height}, ${layer.field?.stride}, ${layer.field?.padding}, ${shapeText(layer.below)}, ${shapeText(layer.shape)})`,
  pool: ({ field, pooling, below, shape }) =>
    `new Pool(${field?.height}, ${field?.width}, ${pooling === 'max'}, ${shapeText(below)}, ${shapeText(shape)})`,
}

/** The classes of the layers' kinds, and the layers themselves. */
export function javascriptLayers(layers: readonly LayerGeometry[]): string[] {
  const kinds = (Object.keys(classes) as LayerKindName[]).filter((kind) =>
    layers.some((layer) => layer.kind === kind),
  )
  return [
    ...piece(functions),
    '',
    ...piece(units),
    '',
    ...kinds.flatMap((kind) => [...piece(classes[kind]), '']),
    'let taken = 0',
    '/** The next of the first parameters. */',
    'function take(count) {',
    '  taken += count',
    '  return Float64Array.from(firstParameters.subarray(taken - count, taken))',
    '}',
    '',
    'const layers = [',
    ...layers.map((layer) => `  ${made[layer.kind](layer)},`),
    ']',
  ]
}
