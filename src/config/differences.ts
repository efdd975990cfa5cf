/** In which settings configs differ, as a link writes them. */
import { featuresKey, type LinkKey, layersKey, valueKeys } from './linkKeys.ts'
import { writeFeatures, writeLayers } from './linkLists.ts'
import type { ExperimentConfig } from './types.ts'

const keys: readonly LinkKey[] = [...valueKeys, featuresKey, layersKey]

function written(config: ExperimentConfig, key: LinkKey): string {
  if (key === featuresKey) return writeFeatures(config.features)
  if (key === layersKey) return writeLayers(config.layers, false)
  return String(
    key.path
      .split('.')
      .reduce<unknown>((section, name) => (section as Record<string, unknown>)[name], config),
  )
}

/** The settings of `config` that differ from those of `base`. */
export const writtenDifferences = (base: ExperimentConfig, config: ExperimentConfig) =>
  keys.flatMap((key) => {
    const value = written(config, key)
    return value === written(base, key) ? [] : [{ key: key.key, path: key.path, value }]
  })

/** Paths of the settings that are not the same in all of the configs. */
export const differingPaths = (configs: readonly ExperimentConfig[]): string[] =>
  keys
    .filter((key) => new Set(configs.map((config) => written(config, key))).size > 1)
    .map(({ path }) => path)
