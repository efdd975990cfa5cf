/** The settings that runs are compared and swept over: how each is read from a config, and put into one. */
import { configKindOf } from '../domain/layers/layerKinds.ts'
import { layerFields } from './normalize/layerFields.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { valueAt } from './paths.ts'
import { type Bounds, bounds, isImages, samplesBounds } from './schema.ts'
import {
  type DeepPartial,
  type ExperimentConfig,
  type LayerConfig,
  optimizerNames,
  weightInitNames,
} from './types.ts'

export type VariedValue = number | string

interface Varied {
  /** the names that it chooses from; none: a number */
  choices?(config: ExperimentConfig): readonly VariedValue[] | undefined
  /** none: it does something in every experiment */
  fits?(config: ExperimentConfig): boolean
  bounds?(config: ExperimentConfig): Bounds | undefined
  read(config: ExperimentConfig): VariedValue
  change(config: ExperimentConfig, value: VariedValue): DeepPartial<ExperimentConfig>
  /** values worth comparing */
  readonly usual: readonly VariedValue[]
}

const number = (
  limits: Bounds | ((config: ExperimentConfig) => Bounds),
  read: (config: ExperimentConfig) => number,
  change: (config: ExperimentConfig, value: number) => DeepPartial<ExperimentConfig>,
  usual: readonly number[],
): Varied => ({
  bounds: typeof limits === 'function' ? limits : () => limits,
  read,
  change: (config, value) => (typeof value === 'number' ? change(config, value) : {}),
  usual,
})

const choice = <N extends string>(
  choices: readonly N[],
  read: (config: ExperimentConfig) => N,
  change: (config: ExperimentConfig, value: N) => DeepPartial<ExperimentConfig>,
  usual: readonly N[],
): Varied => ({
  choices: () => choices,
  read,
  change(config, value) {
    const known = choices.find((name) => name === value)
    return known === undefined ? {} : change(config, known)
  },
  usual,
})

const usualLayer = ({ data: { set } }: ExperimentConfig): LayerConfig => ({
  units: isImages(set) ? 32 : 8,
  activation: 'relu',
})
/** The hidden layers; where there is none, one to begin with. */
const layersOf = (config: ExperimentConfig): readonly LayerConfig[] =>
  config.layers.length > 0 ? config.layers : [usualLayer(config)]

/** A field of the layers that have it, with the bounds or choices that their kind says: all of them get the value. */
export function layerField(name: string, usual: readonly VariedValue[]): Varied {
  const fieldOf = (layer: LayerConfig) => {
    const { fields } = layerFields[configKindOf(layer)]
    return Object.hasOwn(fields, name) ? fields[name] : undefined
  }
  const first = (config: ExperimentConfig) =>
    layersOf(config).find((layer) => fieldOf(layer) !== undefined) ?? usualLayer(config)
  return {
    choices: (config) => fieldOf(first(config))?.choices,
    bounds: (config) => fieldOf(first(config))?.bounds?.(config.data.set),
    read: (config) => valueAt(first(config), name) as VariedValue,
    change: (config, value) => ({
      layers: layersOf(config).map((layer) => {
        const field = fieldOf(layer)
        return field ? (field.put?.(layer, value) ?? { ...layer, [name]: value }) : layer
      }),
    }),
    usual,
  }
}

const { optimizer, regularization, initialization, data } = bounds

const table = {
  units: layerField('units', [3, 6, 20]),
  layers: number(
    bounds.layers,
    (config) => config.layers.length,
    (config, count) => ({ layers: Array.from({ length: count }, () => ({ ...layersOf(config)[0] })) }),
    [0, 1, 2, 4],
  ),
  activation: layerField('activation', ['sigmoid', 'tanh', 'relu']),
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
  mirror: {
    ...choice(
      ['off', 'on'],
      (config) => (config.regularization.mirror ? 'on' : 'off'),
      (_, mirror) => ({ regularization: { mirror: mirror === 'on' } }),
      ['off', 'on'],
    ),
    fits: ({ data }) => isImages(data.set),
  },
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
export const choicesOf = (name: VariedName, config: ExperimentConfig): readonly VariedValue[] | undefined =>
  of(name).choices?.(config)
/** Whether the setting does anything in this experiment. */
export const fitsVaried = (name: VariedName, config: ExperimentConfig): boolean =>
  of(name).fits?.(config) ?? true
export const usualValues = (name: VariedName): readonly VariedValue[] => of(name).usual
export const variedValue = (config: ExperimentConfig, name: VariedName): VariedValue => of(name).read(config)

/** The config with another value of one setting. */
export const vary = (config: ExperimentConfig, name: VariedName, value: VariedValue): ExperimentConfig =>
  mergeConfig(config, of(name).change(config, value)).config

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
  const choices = choicesOf(name, config)
  const limits = of(name).bounds?.(config)
  for (const part of text.slice(0, 2000).split(/[\s,;|]+/)) {
    if (part === '') continue
    const value = choices ? choices.find((one) => String(one) === part.toLowerCase()) : inBounds(part, limits)
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
