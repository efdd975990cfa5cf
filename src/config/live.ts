/** Which settings change while the network trains, and which start the run anew. */
import { configKindOf } from '../domain/layers/layerKinds.ts'
import { valueAt } from './paths.ts'
import type { ExperimentConfig, FrozenLayer, LayerConfig } from './types.ts'

/** Settings that act at the next update and keep the parameters. Every other change resets. */
export const livePaths = [
  'optimizer.learningRate',
  'optimizer.momentum',
  'optimizer.schedule',
  'optimizer.scheduleSteps',
  'batchSize',
  'regularization.l1',
  'regularization.l2',
  'regularization.dropout',
  'regularization.inputNoise',
  'regularization.maxNorm',
  'regularization.mirror',
  'frozen',
] as const

/** All that a layer says, kind first: none of it can change while the network trains. */
const wholeLayer = (layer: LayerConfig) => {
  const { kind: _, ...fields }: LayerConfig & { kind?: unknown } = layer
  return [
    configKindOf(layer),
    ...Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .sort(),
  ]
}

/** What decides the data, the network and its first parameters, as text that does not depend on the order of keys. */
const lasting = ({ data, features, layers, initialization, loss, optimizer }: ExperimentConfig): string =>
  JSON.stringify([
    [
      data.set,
      data.samples,
      data.noise,
      data.testShare,
      data.classes,
      data.seed,
      data.formula,
      data.testImages,
      data.validationShare,
    ],
    (data.points ?? []).map((p) =>
      'label' in p ? [p.x, p.y, p.label] : 'y' in p ? [p.x, p.y, p.value, 'value'] : [p.x, p.value],
    ),
    features,
    layers.map(wholeLayer),
    [initialization.weights, initialization.scale, initialization.bias, initialization.seed],
    [loss, optimizer.name],
  ])

/** Whether going from one config to the other has to start from step 0. */
export const needsReset = (before: ExperimentConfig, after: ExperimentConfig): boolean =>
  lasting(before) !== lasting(after)

/** The values of the live settings. */
export interface LiveSettings {
  optimizer: Omit<ExperimentConfig['optimizer'], 'name'>
  batchSize: number
  regularization: ExperimentConfig['regularization']
  frozen?: FrozenLayer[]
}

export const liveOf = ({ optimizer, batchSize, regularization, frozen }: ExperimentConfig): LiveSettings => {
  const { name: _, ...rest } = optimizer
  return {
    optimizer: rest,
    batchSize,
    regularization: { ...regularization },
    ...(frozen && { frozen: [...frozen] }),
  }
}

/** The config with other live settings. */
export const withLive = (
  { frozen: _, ...config }: ExperimentConfig,
  { optimizer, batchSize, regularization, frozen }: LiveSettings,
): ExperimentConfig => ({
  ...config,
  optimizer: { ...config.optimizer, ...optimizer },
  batchSize,
  regularization: { ...regularization },
  ...(frozen && { frozen: [...frozen] }),
})

/** Whether all live settings are alike. */
export const sameLive = (a: LiveSettings, b: LiveSettings): boolean =>
  livePaths.every((path) =>
    path === 'frozen'
      ? JSON.stringify(a.frozen) === JSON.stringify(b.frozen)
      : valueAt(a, path) === valueAt(b, path),
  )
