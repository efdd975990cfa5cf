/** Which settings configs that are compared are varied over, as a person would have written it. */
import { writtenDifferences } from './differences.ts'
import { mostCompared, type SweepAxis } from './link/runsLink.ts'
import type { ExperimentConfig } from './types.ts'
import { fitsVaried, type VariedName, variedNames, variedValue, vary } from './varied.ts'

/** One or two settings with the values of each. */
export interface VariedAxes {
  first: SweepAxis
  second: SweepAxis | null
}

/** The runs of a comparison: a config with each value of the one setting, and there with each of the other. */
export const variants = (base: ExperimentConfig, { first, second }: VariedAxes): ExperimentConfig[] =>
  first.values
    .map((value) => vary(base, first.setting, value))
    .flatMap((config) => second?.values.map((value) => vary(config, second.setting, value)) ?? [config])
    .slice(0, mostCompared)

/** The settings whose values make these configs of the first one; null: no one or two do. */
export function variedOver(configs: readonly ExperimentConfig[]): VariedAxes | null {
  const axes = variedNames.flatMap((setting) => axisOf(setting, configs))
  const pairs = axes.flatMap((first) =>
    axes.filter((second) => second !== first).map((second) => ({ first, second })),
  )
  const alone = axes.map((first) => ({ first, second: null }))
  return [...alone, ...pairs].find((found) => makes(configs, found)) ?? null
}

function axisOf(setting: VariedName, configs: readonly ExperimentConfig[]): SweepAxis[] {
  if (!configs.every((config) => fitsVaried(setting, config))) return []
  const values = [...new Set(configs.map((config) => variedValue(config, setting)))]
  return values.length > 1 ? [{ setting, values }] : []
}

function makes(configs: readonly ExperimentConfig[], axes: VariedAxes): boolean {
  const { first, second } = axes
  const values = first.values.flatMap((value) => second?.values.map((other) => [value, other]) ?? [[value]])
  const settings = second ? [first.setting, second.setting] : [first.setting]
  // the values alone say of most settings that they are not it
  const inOrder = configs.every((config, i) =>
    settings.every((setting, j) => variedValue(config, setting) === values.at(i)?.at(j)),
  )
  if (!inOrder || configs.length !== Math.min(values.length, mostCompared)) return false
  const made = variants(configs[0], axes)
  return made.every((config, i) => writtenDifferences(config, configs[i]).length === 0)
}
