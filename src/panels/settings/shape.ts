/** What the settings ask of a config before they offer a control. */
import { livePaths } from '../../config/live.ts'
import { bounds, dataSets, defaultAlpha, defaultSamples } from '../../config/schema.ts'
import { domainOf } from '../../config/shape.ts'
import type { DataConfig, DataSetName, ExperimentConfig, LayerConfig } from '../../config/types.ts'

/** Whether a change of this setting starts the run anew. */
export const resets = (path: string): boolean => !livePaths.some((live) => live === path)

export const unitBounds = (config: ExperimentConfig) =>
  domainOf(config) === 'image' ? bounds.imageUnits : bounds.units

/** The α in force, null where the activation has none. */
export function alphaOf({ activation, alpha }: LayerConfig): number | null {
  if (activation !== 'leaky-relu' && activation !== 'prelu' && activation !== 'elu') return null
  return alpha ?? defaultAlpha[activation]
}

/** The change that picks a data set: between points and images the number of examples starts from its default. */
export function pickSet(data: DataConfig, set: DataSetName): Partial<DataConfig> {
  const same = (dataSets[data.set].domain === 'image') === (dataSets[set].domain === 'image')
  return same ? { set } : { set, samples: defaultSamples(set) }
}
