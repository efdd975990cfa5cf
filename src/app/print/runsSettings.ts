/** The settings of many runs in words: what all have, and what they are spread over. */
import { differingPaths } from '../../config/differences.ts'
import type { SweepAxis, TrainedPlan } from '../../config/link/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { vary } from '../../config/varied.ts'
import { type Language, say } from '../../i18n/language.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { valueName } from '../../panels/base/settingText/settingNames.ts'
import { type SettingText, settingsInUse, settingText } from '../../panels/base/settingText/settingText.ts'
import { settingName } from '../../panels/runs/names.ts'

export type PathText = SettingText & { path: string }

/**
 * A plan as a sheet lists it, what its runs are spread over first. Of compared runs only what they have in common: what they
 * differ in has a table.
 */
export function runsSettings(plan: TrainedPlan, language: Language): PathText[] {
  if (plan.kind === 'compare') return common(plan.configs, differingPaths(plan.configs), plan, language)
  const words = say(runsWords, language)
  const { whole } = numberFormats(language)
  const batch = [
    {
      path: 'seeds',
      name: plan.kind === 'seeds' ? words.seedCount : words.seedsPerCell,
      value: whole(plan.seeds),
    },
    { path: 'steps', name: words.stepsEach, value: whole(plan.steps) },
  ]
  if (plan.kind === 'seeds') return [...batch, ...common([plan.config], [], plan, language)]
  const { x, y, measure, config } = plan
  const first = vary(vary(config, x.setting, x.values[0]), y.setting, y.values[0])
  const along = ({ setting, values }: SweepAxis) => values.map((value) => vary(first, setting, value))
  const [across, down] = [along(x), along(y)]
  const varied = [...differingPaths(across), ...differingPaths(down)]
  const axis = (path: string, label: string, { setting, values }: SweepAxis): PathText => ({
    path,
    name: `${label}: ${settingName(setting, language)}`,
    value: values.map((value) => valueName(value, language)).join(', '),
  })
  return [
    axis('x', words.horizontal, x),
    axis('y', words.vertical, y),
    { path: 'measure', name: words.measure, value: words[measure] },
    ...batch,
    ...common([...across, ...down], varied, plan, language),
  ]
}

/** Settings that any of the runs uses, as the first has them; of layers and seeds that differ, from which to which. */
function common(
  configs: readonly ExperimentConfig[],
  varied: readonly string[],
  plan: TrainedPlan,
  language: Language,
): PathText[] {
  const used = new Set(configs.flatMap(settingsInUse))
  return [...used].flatMap((path) => {
    const { name, value } = settingText(configs[0], path, language)
    if (path === 'initialization.seed' && plan.kind !== 'compare' && !varied.includes(path))
      return [{ path, name, value: range(value, String((Number(value) + plan.seeds - 1) % 2 ** 32)) }]
    if (!varied.includes(path)) return [{ path, name, value }]
    if (path !== 'layers' || plan.kind !== 'sweep') return []
    const last = [plan.x, plan.y].reduce(
      (config, { setting, values }) => vary(config, setting, values[values.length - 1]),
      plan.config,
    )
    return [{ path, name, value: range(value, settingText(last, path, language).value) }]
  })
}

const range = (from: string, to: string) => (from === to ? from : `${from} … ${to}`)
