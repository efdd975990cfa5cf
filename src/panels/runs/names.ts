import { differingPaths } from '../../config/differences.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { VariedName, VariedValue } from '../../config/varied.ts'
import { type Language, say } from '../../i18n/language.ts'
import { activationWords, dataSetWords, featureWords } from '../../i18n/words/names.ts'
import { runsWords } from '../../i18n/words/runs.ts'
import { settingsWords } from '../../i18n/words/settings.ts'
import { nameOfPath, valueName } from '../settingNames.ts'

/** The name of a setting that runs are compared over. */
export const settingName = (name: VariedName, language: Language): string =>
  say(settingsWords, language)[name]

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
  return differingPaths(all).map((path) => {
    const name = nameOfPath(path, language)
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
