/** The settings as the panels name them, by their paths in a config, and their values. */
import { type Language, say, type Words } from '../../../i18n/language.ts'
import {
  activationWords,
  dataSetWords,
  lossNameWords,
  optimizerWords,
  scheduleWords,
  weightInitWords,
} from '../../../i18n/words/names.ts'
import { freezeWords } from '../../../i18n/words/panels/freeze.ts'
import { formulaWords } from '../../../i18n/words/settings/dataFormula.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { stopWords } from '../../../i18n/words/settings/stop.ts'

type Settings = Words<typeof settingsWords>

const paths = {
  'data.set': 'dataSet',
  'data.samples': 'samples',
  'data.noise': 'noise',
  'data.testShare': 'testShare',
  'data.testImages': 'testImages',
  'data.validationShare': 'validationShare',
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
  'regularization.mirror': 'mirror',
  features: 'features',
  layers: 'layers',
} as const satisfies Record<string, keyof Settings>

const stopNames = {
  'stop.step': 'stepName',
  'stop.epoch': 'epochName',
  'stop.loss': 'lossName',
} as const satisfies Record<string, keyof typeof stopWords>

/** The name of the setting at a path like 'data.noise' or 'layers[0].units'; the path itself where no panel has it. */
export function nameOfPath(path: string, language: Language): string {
  const words = say(settingsWords, language)
  if (Object.hasOwn(paths, path)) return words[paths[path as keyof typeof paths]]
  if (Object.hasOwn(stopNames, path))
    return say(stopWords, language)[stopNames[path as keyof typeof stopNames]]
  if (path === 'data.formula') return say(formulaWords, language).setting
  const [ofPoints, point] = /^data\.points(?:\[(\d+)\])?/.exec(path) ?? []
  if (ofPoints) return say(dataSetWords, language).custom + (point ? ` (${Number(point) + 1})` : '')
  if (path.startsWith('frozen')) return say(freezeWords, language).setting
  const [, list, at, field] = /^(layers|features)\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? []
  if (list === 'features') return words.features
  if (list === undefined) {
    const varied = [...Object.values(paths), 'units' as const, 'activation' as const].find(
      (name) => name === path,
    )
    return varied ? words[varied] : path
  }
  const place = Number(at) + 1
  if (field === 'units') return words.unitsOf(place)
  if (field === 'activation') return words.activationOf(place)
  return field === 'alpha' ? words.alphaOf(place) : words.layer(place)
}

const choiceWords = [
  activationWords,
  optimizerWords,
  weightInitWords,
  lossNameWords,
  scheduleWords,
  dataSetWords,
]

/** A value as a person reads it. */
export function valueName(value: string | number | boolean, language: Language): string {
  if (typeof value === 'boolean') return say(settingsWords, language)[value ? 'on' : 'off']
  if (value === 'on' || value === 'off') return say(settingsWords, language)[value]
  if (typeof value === 'number') return String(value)
  for (const words of choiceWords)
    if (Object.hasOwn(words, value)) return (say(words, language) as Record<string, string>)[value]
  return value
}
