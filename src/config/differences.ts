/** In which settings configs differ, as a link writes them. */
import { curveKey, featuresKey, type LinkKey, layersKey, pointsKey, valueKeys } from './linkKeys.ts'
import { writeFeatures, writeLayers } from './linkLists.ts'
import { valueAt } from './paths.ts'
import { packPoints } from './pointCodec.ts'
import { isValued } from './shape.ts'
import type { ExperimentConfig } from './types.ts'

const keys: readonly LinkKey[] = [...valueKeys, featuresKey, layersKey, pointsKey]

function written(config: ExperimentConfig, key: LinkKey): string {
  if (key === featuresKey) return writeFeatures(config.features)
  if (key === layersKey) return writeLayers(config.layers, false)
  if (key === pointsKey) return config.data.points ? packPoints(config.data.points) : 'none'
  return String(valueAt(config, key.path))
}

/** The settings of `config` that differ from those of `base`. */
export const writtenDifferences = (base: ExperimentConfig, config: ExperimentConfig) =>
  keys.flatMap((key) => {
    const value = written(config, key)
    if (value === written(base, key) || (key === pointsKey && !config.data.points)) return []
    const { set, points = [] } = config.data
    const curve = key === pointsKey && (set === 'drawn' || (points.length > 0 && isValued(points[0])))
    return [{ key: (curve ? curveKey : key).key, path: key.path, value }]
  })

/** Paths of the settings that are not the same in all of the configs. */
export const differingPaths = (configs: readonly ExperimentConfig[]): string[] =>
  keys
    .filter((key) => new Set(configs.map((config) => written(config, key))).size > 1)
    .map(({ path }) => path)
