import { differingPaths } from '../../config/differences.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { VariedName, VariedValue } from '../../config/varied.ts'
import { type Language, say, type Words } from '../../i18n/language.ts'
import {
  activationWords,
  dataSetWords,
  featureWords,
  lossNameWords,
  optimizerWords,
  scheduleWords,
  weightInitWords,
} from '../../i18n/words/names.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { settingsWords } from '../../i18n/words/settings.ts'

type Settings = Words<typeof settingsWords>

const paths = {
  'data.set': 'dataSet',
  'data.samples': 'samples',
  'data.noise': 'noise',
  'data.testShare': 'testShare',
  'data.classes': 'classes',
  'data.seed': 'dataSeed',
  'initialization.weights': 'weights',
  'initialization.scale': 'scale',
  'initialization.bias': 'bias',
  'initialization.seed': 'weightSeed',
  loss: 'loss',
  'optimizer.name': 'optimizer',
  'optimizer.learningRate': 'learningRate',
  'optimizer.momentum': 'momentum',
  'optimizer.schedule': 'schedule',
  'optimizer.scheduleSteps': 'scheduleSteps',
  batchSize: 'batchSize',
  'regularization.l1': 'l1',
  'regularization.l2': 'l2',
  'regularization.dropout': 'dropout',
  'regularization.inputNoise': 'inputNoise',
  'regularization.maxNorm': 'maxNorm',
  features: 'features',
  layers: 'layers',
} as const satisfies Record<string, keyof Settings>

/** The name of a setting that runs are compared over. */
export const settingName = (name: VariedName, language: Language): string =>
  say(settingsWords, language)[name]

const choiceWords = [
  activationWords,
  optimizerWords,
  weightInitWords,
  lossNameWords,
  scheduleWords,
  dataSetWords,
]

/** A value as a person reads it. */
export function valueName(value: VariedValue, language: Language): string {
  if (typeof value === 'number') return String(value)
  for (const words of choiceWords)
    if (Object.hasOwn(words, value)) return (say(words, language) as Record<string, string>)[value]
  return value
}

function layersName({ layers }: ExperimentConfig, language: Language): string {
  if (layers.length === 0) return say(runsWords, language).noLayers
  const names = say(activationWords, language)
  const texts = layers.map(({ units, activation }) => `${names[activation]} ${units}`)
  const [first] = texts
  return texts.length > 1 && texts.every((text) => text === first)
    ? `${texts.length} × ${first}`
    : texts.join(' → ')
}

/** What a config has where others differ, one setting a text; empty where they are all alike. */
export function differenceTexts(
  config: ExperimentConfig,
  all: readonly ExperimentConfig[],
  language: Language,
): Array<{ name: string; value: string }> {
  const words = say(settingsWords, language)
  return differingPaths(all).map((path) => {
    const name = Object.hasOwn(paths, path) ? words[paths[path as keyof typeof paths]] : path
    if (path === 'layers') return { name, value: layersName(config, language) }
    if (path === 'data.points')
      return { name: say(dataSetWords, language).custom, value: String(config.data.points?.length ?? 0) }
    if (path === 'features') {
      const features = say(featureWords, language)
      return { name, value: config.features.map((feature) => features[feature]).join(', ') }
    }
    const value = path
      .split('.')
      .reduce<unknown>((section, key) => (section as Record<string, unknown>)[key], config)
    return { name, value: valueName(value as VariedValue, language) }
  })
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index)
