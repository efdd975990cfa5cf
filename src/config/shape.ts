/** What follows from a config without running it: task, inputs, outputs, and exact parameter counts. */
import { imageSize } from '../domain/imageFormat.ts'
import { type LayerGeometry, layerGeometries } from '../domain/layers/geometry.ts'
import { kindOf as layerKindOf, layerKinds } from '../domain/layers/layerKinds.ts'
import { type DataSetFacts, dataSets } from './schema.ts'
import type { CustomPoint, ExperimentConfig, FeatureName, LayerConfig } from './types.ts'

type ValuedPoint = Extract<CustomPoint, { value: number }>
const isValued = (point: CustomPoint): point is ValuedPoint => 'value' in point

/** Points with a class over the plane, with a value over the line, with a value over the plane. */
export type PointKind = 'plane' | 'line' | 'surface'
export const kindOf = (point: CustomPoint): PointKind =>
  isValued(point) ? ('y' in point ? 'surface' : 'line') : 'plane'

/** All custom points are of one kind, so the first one says it; without any they are classes over the plane. */
const customKind = ({ set, points }: ExperimentConfig['data']): PointKind | null =>
  set !== 'custom' ? null : points !== undefined && points.length > 0 ? kindOf(points[0]) : 'plane'

/** Custom points with values are a regression; with labels, or none at all, classes over the plane. */
export function taskOf({ data }: Pick<ExperimentConfig, 'data'>): DataSetFacts['task'] {
  const kind = customKind(data)
  return kind === null || kind === 'plane' ? dataSets[data.set].task : 'regression'
}

export const domainOf = ({ data }: Pick<ExperimentConfig, 'data'>): DataSetFacts['domain'] =>
  customKind(data) === 'line' ? 'line' : dataSets[data.set].domain

const lineFeatures: readonly FeatureName[] = ['x', 'x^2', 'sin(x)']

/** The features in force: over a line those of x alone, at least x; for images none, the pixels themselves are the inputs. */
export function inputFeatures(config: Pick<ExperimentConfig, 'data' | 'features'>): FeatureName[] {
  const domain = domainOf(config)
  if (domain === 'image') return []
  if (domain === 'plane') return [...config.features]
  const inForce = config.features.filter((feature) => lineFeatures.includes(feature))
  return inForce.length > 0 ? inForce : ['x']
}

/** Numbers that the network is given for one example. */
export const inputSizeOf = (config: Pick<ExperimentConfig, 'data' | 'features'>): number =>
  domainOf(config) === 'image' ? imageSize : inputFeatures(config).length

/** Scores (one a class) or 1 value. */
export function outputSizeOf(config: Pick<ExperimentConfig, 'data'>): number {
  if (taskOf(config) === 'regression') return 1
  const { classes } = dataSets[config.data.set]
  if (classes !== 'free') return classes
  if (config.data.set !== 'custom') return config.data.classes
  const labels = (config.data.points ?? []).map((point) => (isValued(point) ? 0 : point.label))
  return Math.max(2, ...labels.map((label) => label + 1))
}

/** Every layer of the network, the output layer (linear) last. */
export const layerSizes = (config: Pick<ExperimentConfig, 'data' | 'features' | 'layers'>): LayerGeometry[] =>
  layerGeometries(config.layers, inputSizeOf(config), outputSizeOf(config))

/** Whether a layer can stand on top of the hidden layers that there are. */
export function fitsOnTop(
  layer: LayerConfig,
  { data, features, layers }: Pick<ExperimentConfig, 'data' | 'features' | 'layers'>,
): boolean {
  const { below } = layerSizes({ data, features, layers })[layers.length]
  return !layerKinds[layerKindOf(layer)].misfit?.(layer, below)
}

/** All weights, biases and slopes. */
export const parameterCount = (config: Pick<ExperimentConfig, 'data' | 'features' | 'layers'>): number =>
  layerSizes(config).reduce((_, { end }) => end, 0)

/** Neurons: the units of the hidden layers and of the output; inputs are not counted. */
export const unitCount = (config: Pick<ExperimentConfig, 'data' | 'features' | 'layers'>): number =>
  layerSizes(config).reduce((sum, { width }) => sum + width, 0)

/** Whether there is anything to learn from: a custom set begins without a point. */
export const hasExamples = ({ data }: ExperimentConfig): boolean =>
  data.set !== 'custom' || (data.points?.length ?? 0) > 0
