/** The settings that runs are compared and swept over: how each is read from a config, and put into one. */
import { activationOf, type DenseLayer, isDense, withActivation } from '../domain/layers/layerKinds.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { type Bounds, bounds, isImages, samplesBounds, unitsBounds } from './schema.ts'
import {
  activationNames,
  type DeepPartial,
  type ExperimentConfig,
  type LayerConfig,
  optimizerNames,
  weightInitNames,
} from './types.ts'

export type VariedValue = number | string

interface Varied {
  /** the names that it chooses from; none: a number */
  readonly choices?: readonly string[]
  bounds?(config: ExperimentConfig): Bounds
  read(config: ExperimentConfig): VariedValue
  change(config: ExperimentConfig, value: never): DeepPartial<ExperimentConfig>
  /** values worth comparing */
  readonly usual: readonly VariedValue[]
}

const number = (
  limits: Bounds | ((config: ExperimentConfig) => Bounds),
  read: (config: ExperimentConfig) => number,
  change: (config: ExperimentConfig, value: number) => DeepPartial<ExperimentConfig>,
  usual: readonly number[],
): Varied => ({ bounds: typeof limits === 'function' ? limits : () => limits, read, change, usual })

const choice = (
  choices: readonly string[],
  read: (config: ExperimentConfig) => string,
  change: (config: ExperimentConfig, value: never) => DeepPartial<ExperimentConfig>,
  usual: readonly string[],
): Varied => ({ choices, read, change, usual })

const usualLayer = (config: ExperimentConfig): DenseLayer => ({
  units: isImages(config.data.set) ? 32 : 8,
  activation: 'relu',
})
const layersOf = (config: ExperimentConfig): readonly LayerConfig[] =>
  config.layers.length > 0 ? config.layers : [usualLayer(config)]
const firstLayer = (config: ExperimentConfig): LayerConfig => layersOf(config)[0]
const { optimizer, regularization, initialization, data } = bounds

const table = {
  units: number(
    (config) => ({ ...unitsBounds(config.data.set), min: 1 }),
    (config) => (layersOf(config).find(isDense) ?? usualLayer(config)).units,
    (config, units) => ({
      layers: layersOf(config).map((layer) => (isDense(layer) ? { ...layer, units } : layer)),
    }),
    [3, 6, 20],
  ),
  layers: number(
    bounds.layers,
    (config) => config.layers.length,
    (config, count) => ({ layers: Array.from({ length: count }, () => ({ ...firstLayer(config) })) }),
    [0, 1, 2, 4],
  ),
  activation: choice(
    activationNames,
    (config) => activationOf(firstLayer(config)).activation,
    (config, activation) => ({
      layers: layersOf(config).map((layer) => withActivation(layer, activation)),
    }),
    ['sigmoid', 'tanh', 'relu'],
  ),
  learningRate: number(
    optimizer.learningRate,
    (config) => config.optimizer.learningRate,
    (_, learningRate) => ({ optimizer: { learningRate } }),
    [0.001, 0.01, 0.1],
  ),
  optimizer: choice(
    optimizerNames,
    (config) => config.optimizer.name,
    (_, name) => ({ optimizer: { name } }),
    ['sgd', 'momentum', 'adam'],
  ),
  momentum: number(
    optimizer.momentum,
    (config) => config.optimizer.momentum,
    (_, momentum) => ({ optimizer: { momentum } }),
    [0, 0.5, 0.9],
  ),
  batchSize: number(
    bounds.batchSize,
    (config) => config.batchSize,
    (_, batchSize) => ({ batchSize }),
    [1, 10, 100],
  ),
  l1: number(
    regularization.l1,
    (config) => config.regularization.l1,
    (_, l1) => ({ regularization: { l1 } }),
    [0, 0.001, 0.01],
  ),
  l2: number(
    regularization.l2,
    (config) => config.regularization.l2,
    (_, l2) => ({ regularization: { l2 } }),
    [0.001, 0.01, 0.1],
  ),
  dropout: number(
    regularization.dropout,
    (config) => config.regularization.dropout,
    (_, dropout) => ({ regularization: { dropout } }),
    [0, 0.2, 0.5],
  ),
  inputNoise: number(
    regularization.inputNoise,
    (config) => config.regularization.inputNoise,
    (_, inputNoise) => ({ regularization: { inputNoise } }),
    [0, 0.1, 0.3],
  ),
  maxNorm: number(
    regularization.maxNorm,
    (config) => config.regularization.maxNorm,
    (_, maxNorm) => ({ regularization: { maxNorm } }),
    [0, 1, 3],
  ),
  weights: choice(
    weightInitNames,
    (config) => config.initialization.weights,
    (_, weights) => ({ initialization: { weights } }),
    ['he', 'xavier', 'zeros'],
  ),
  scale: number(
    initialization.scale,
    (config) => config.initialization.scale,
    (_, scale) => ({ initialization: { scale } }),
    [0.1, 1, 3],
  ),
  weightSeed: number(
    initialization.seed,
    (config) => config.initialization.seed,
    (_, seed) => ({ initialization: { seed } }),
    [1, 2, 3],
  ),
  noise: number(
    data.noise,
    (config) => config.data.noise,
    (_, noise) => ({ data: { noise } }),
    [0, 0.2, 0.5],
  ),
  samples: number(
    (config) => samplesBounds(config.data.set),
    (config) => config.data.samples,
    (_, samples) => ({ data: { samples } }),
    [50, 200, 1000],
  ),
  dataSeed: number(
    data.seed,
    (config) => config.data.seed,
    (_, seed) => ({ data: { seed } }),
    [1, 2, 3],
  ),
} satisfies Record<string, Varied>

export type VariedName = keyof typeof table
export const variedNames = Object.keys(table) as VariedName[]

const of = (name: VariedName): Varied => table[name]

export const isVariedName = (name: string): name is VariedName => Object.hasOwn(table, name)
export const choicesOf = (name: VariedName): readonly string[] | null => of(name).choices ?? null
export const usualValues = (name: VariedName): readonly VariedValue[] => of(name).usual
export const variedValue = (config: ExperimentConfig, name: VariedName): VariedValue => of(name).read(config)

/** The config with another value of one setting. */
export const vary = (config: ExperimentConfig, name: VariedName, value: VariedValue): ExperimentConfig =>
  mergeConfig(config, of(name).change(config, value as never)).config

/**
 * The values that a person wrote as a list, without doubles and within bounds, in their order; at most `most`. What is no
 * value of the setting is in `wrong`.
 */
export function readValues(
  name: VariedName,
  text: string,
  config: ExperimentConfig,
  most: number,
): { values: VariedValue[]; wrong: string[] } {
  const values: VariedValue[] = []
  const wrong: string[] = []
  const { choices, bounds: limits } = of(name)
  for (const part of text.slice(0, 2000).split(/[\s,;|]+/)) {
    if (part === '') continue
    const value = choices
      ? choices.find((one) => one === part.toLowerCase())
      : inBounds(part, limits?.(config))
    if (value === undefined || values.includes(value) || values.length >= most) wrong.push(part)
    else values.push(value)
  }
  return { values, wrong: wrong.filter((part) => !values.map(String).includes(part)) }
}

function inBounds(text: string, limits: Bounds | undefined): number | undefined {
  const value = Number(text)
  if (!limits || !Number.isFinite(value) || value < limits.min || value > limits.max) return undefined
  return limits.integer && !Number.isInteger(value) ? undefined : value
}
