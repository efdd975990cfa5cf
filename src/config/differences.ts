/** In which settings configs differ, as a link writes them. */
import { writeFormula } from './formula/formula.ts'
import { writeFrozen } from './frozen.ts'
import {
  axesKey,
  classNamesKey,
  featuresKey,
  formulaKey,
  frozenKey,
  type LinkKey,
  layersKey,
  pointsKey,
  valueKeys,
} from './link/linkKeys.ts'
import { writeFeatures, writeLayers } from './link/linkLists.ts'
import { writeAxes, writeClassNames } from './link/linkNames.ts'
import { keyOfPoints } from './link/linkWriter.ts'
import { packPoints } from './link/pointCodec.ts'
import { writeSetting } from './link/writeNumber.ts'
import { valueAt } from './paths.ts'
import type { ExperimentConfig } from './types.ts'

const keys: readonly LinkKey[] = [...valueKeys, featuresKey, layersKey, frozenKey, formulaKey, pointsKey]
/** They change nothing that is computed. */
const nameKeys: readonly LinkKey[] = [classNamesKey, axesKey]

function written(config: ExperimentConfig, key: LinkKey): string {
  if (key === featuresKey) return writeFeatures(config.features)
  if (key === formulaKey) return writeFormula(config.data.formula)
  if (key === frozenKey) return writeFrozen(config.frozen)
  if (key === layersKey) return writeLayers(config.layers, false)
  if (key === pointsKey) return config.data.points ? packPoints(config.data.points) : 'none'
  if (key === classNamesKey) return writeClassNames(config.data.classNames ?? [])
  if (key === axesKey) return writeAxes(config.data.axes ?? {})
  return writeSetting(valueAt(config, key.path), false)
}

/** The settings of `config` that differ from those of `base`. */
export const writtenDifferences = (base: ExperimentConfig, config: ExperimentConfig) =>
  [...keys, ...nameKeys].flatMap((key) => {
    const value = written(config, key)
    if (value === written(base, key) || (key === pointsKey && !config.data.points)) return []
    if (key === formulaKey && !config.data.formula) return []
    // another set brings no names
    if (nameKeys.includes(key) && config.data.set !== 'custom') return []
    const inLink = key === pointsKey ? keyOfPoints(config.data) : key
    return [{ key: inLink.key, path: key.path, value }]
  })

/** Paths of the settings that are not the same in all of the configs. */
export const differingPaths = (configs: readonly ExperimentConfig[]): string[] =>
  keys
    .filter((key) => new Set(configs.map((config) => written(config, key))).size > 1)
    .map(({ path }) => path)
