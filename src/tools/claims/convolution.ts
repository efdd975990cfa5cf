import { type convolutionClaims, fewImagesSteps } from '../../course/claims/convolution.ts'
import { imageNets, imageShapes } from '../../course/setups.ts'
import { imageSize } from '../../domain/imageFormat.ts'
import { layerGeometries } from '../../domain/layers/geometry.ts'
import { receptiveField } from '../../domain/layers/receptiveField.ts'
import type { Measure } from './measures.ts'
import type { Replay } from './replay.ts'

const accuracy = (replay: Replay, shape: keyof typeof imageShapes, seed: number): number =>
  replay.run(imageShapes[shape], seed, fewImagesSteps).accuracy?.test ?? Number.NaN

const size = (replay: Replay, shape: keyof typeof imageShapes): number =>
  replay.trainer(imageShapes[shape], 1).network.parameterCount

/** Side of what the n-th convolution of the deep network sees, far from any border. */
function fieldOf(n: number): number {
  const wide = { height: 128, width: 128, channels: 3 }
  const layers = layerGeometries(imageNets.filters.layers, wide, 10)
  const layer = layers.flatMap(({ kind }, l) => (kind === 'conv' ? [l] : []))[n - 1]
  const { height, width } = layers[layer].shape
  return receptiveField(layers, layer, { y: height / 2, x: width / 2 }).height
}

const units = 32 * 32 * 16

export const convolutionMeasures: Record<keyof typeof convolutionClaims, Measure> = {
  'filters-three': (replay, seed) => accuracy(replay, 'one', seed) - accuracy(replay, 'three', seed),
  'size-three': (replay) => size(replay, 'three'),
  'size-filters-two': (replay) => size(replay, 'two'),
  'filters-two': (replay, seed) => accuracy(replay, 'two', seed),
  'size-filters-one': (replay) => size(replay, 'one'),
  'same-dense': (replay, seed) => accuracy(replay, 'dense', seed),
  'same-filters': (replay, seed) => accuracy(replay, 'one', seed),
  'size-seven': (replay) => size(replay, 'dense'),
  'size-shared': () => layerGeometries(imageNets.filters.layers, imageSize, 10)[0].end,
  'size-unshared': () => layerGeometries([{ units, activation: 'relu' }], imageSize, 10)[0].end,
  'field-first': () => fieldOf(1),
  'field-second': () => fieldOf(2),
  'field-third': () => fieldOf(3),
}
