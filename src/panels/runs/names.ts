import { differingPaths } from '../../config/differences.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { VariedName } from '../../config/varied.ts'
import { type Language, say } from '../../i18n/language.ts'
import { settingsWords } from '../../i18n/words/settings/settings.ts'
import { type SettingText, settingText } from '../base/settingText/settingText.ts'

/** The name of a setting that runs are compared over. */
export const settingName = (name: VariedName, language: Language): string =>
  say(settingsWords, language)[name]

/** What a config has where others differ, one setting a text; empty where they are all alike. */
export function differenceTexts(
  config: ExperimentConfig,
  all: readonly ExperimentConfig[],
  language: Language,
): SettingText[] {
  return differingPaths(all).map((path) => settingText(config, path, language))
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index)
