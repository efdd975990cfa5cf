import { valueAt } from '../../../config/paths.ts'
import { dataSets } from '../../../config/schema.ts'
import { taskOf } from '../../../config/shape.ts'
import type { ExperimentConfig } from '../../../config/types.ts'
import type { VariedValue } from '../../../config/varied.ts'
import { type Language, say } from '../../../i18n/language.ts'
import { numberFormats } from '../../../i18n/numbers.ts'
import { dataSetWords, featureWords } from '../../../i18n/words/names.ts'
import { freezeWords } from '../../../i18n/words/panels/freeze.ts'
import { runsWords } from '../../../i18n/words/runs/runs.ts'
import { settingsWords } from '../../../i18n/words/settings/settings.ts'
import { hiddenLayers, viewOf } from '../../layerKinds/layerViews.ts'
import { nameOfPath, valueName } from './settingNames.ts'

export interface SettingText {
  name: string
  value: string
}

/** A setting of a config as a person reads it. */
export function settingText(config: ExperimentConfig, path: string, language: Language): SettingText {
  const name = nameOfPath(path, language)
  switch (path) {
    case 'layers':
      return { name, value: layersText(config, language) }
    case 'frozen':
      return { name, value: frozenText(config, language) }
    case 'data.points':
      return {
        name: say(dataSetWords, language).custom,
        value: numberFormats(language).whole(config.data.points?.length ?? 0),
      }
    case 'features': {
      const features = say(featureWords, language)
      return { name, value: config.features.map((feature) => features[feature]).join(', ') }
    }
    default:
      return { name, value: valueName(valueAt(config, path) as VariedValue | boolean, language) }
  }
}

/** The settings that this experiment uses, as the panels have them; regularization only where it is on. */
export function settingsInUse(config: ExperimentConfig): string[] {
  const { data, initialization, optimizer, regularization, frozen, stop } = config
  const { domain, noise, classes } = dataSets[data.set]
  const own = data.set === 'custom'
  const uses: Array<[string, boolean]> = [
    ['data.set', !own],
    ['data.points', own],
    ['data.formula', data.set === 'formula'],
    ['data.samples', !own],
    ['data.noise', noise],
    ['data.testShare', domain !== 'image'],
    ['data.testImages', data.testImages !== undefined],
    ['data.validationShare', data.validationShare !== undefined],
    ['data.classes', classes === 'free' && !own],
    ['data.seed', true],
    ['features', domain === 'plane'],
    ['layers', true],
    ['frozen', frozen !== undefined],
    ['initialization.weights', true],
    ['initialization.scale', initialization.weights !== 'zeros'],
    ['initialization.bias', initialization.bias !== 0],
    ['initialization.seed', true],
    ['loss', taskOf(config) === 'classification'],
    ['optimizer.name', true],
    ['optimizer.learningRate', true],
    ['optimizer.momentum', optimizer.name === 'momentum' || optimizer.name === 'nesterov'],
    ['optimizer.schedule', optimizer.schedule !== 'constant'],
    ['optimizer.scheduleSteps', optimizer.schedule !== 'constant'],
    ['batchSize', true],
    ...Object.entries(regularization).map(([name, value]): [string, boolean] => [
      `regularization.${name}`,
      value !== 0,
    ]),
    ...Object.keys(stop ?? {}).map((name): [string, boolean] => [`stop.${name}`, true]),
  ]
  return uses.filter(([, used]) => used).map(([path]) => path)
}

function layersText(config: ExperimentConfig, language: Language): string {
  const layers = hiddenLayers(config)
  if (layers.length === 0) return say(runsWords, language).noLayers
  const texts = layers.map((layer) => {
    const view = viewOf(layer)
    return [view.name(layer, language), view.count(layer, String)].filter(Boolean).join(' ')
  })
  const [first] = texts
  return texts.length > 1 && texts.every((text) => text === first)
    ? `${texts.length} × ${first}`
    : texts.join(' → ')
}

function frozenText({ frozen, layers }: ExperimentConfig, language: Language): string {
  const words = say(settingsWords, language)
  if (!frozen) return words.off
  const texts = frozen.map(({ layer, units }) => {
    const name = layer === layers.length ? say(freezeWords, language).outputLayer : words.layer(layer + 1)
    return units === 'all' ? name : `${name} (${words.units} ${units.map((unit) => unit + 1).join(', ')})`
  })
  return texts.join(', ')
}
