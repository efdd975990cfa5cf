/** Features and layers as a link writes them: `x,y,sinx` and `relu8,prelu4:0.1,relu64*12`. */

import { configKindOf } from '../../domain/layers/layerKinds.ts'
import type { Notes } from '../notes.ts'
import { bounds } from '../schema.ts'
import { type FeatureName, featureNames, type LayerConfig } from '../types.ts'
import { layerCodes, readLayerCode } from './layerCodes.ts'
import { featureCodes } from './linkKeys.ts'

export const writeFeatures = (features: readonly FeatureName[]): string =>
  features.map((name) => featureCodes[name]).join(',')

/** The names of the codes; what is no code is kept as it is, for the corrector to list. */
export const readFeatures = (text: string): string[] =>
  text.split(',', 32).map((code) => featureNames.find((name) => featureCodes[name] === code) ?? code)

/** Equal layers in a row are written once: relu64*12. */
export function writeLayers(layers: readonly LayerConfig[], short: boolean): string {
  const runs: Array<{ code: string; count: number }> = []
  for (const layer of layers) {
    const code = layerCodes[configKindOf(layer)].write(layer, short)
    const last = runs.at(-1)
    if (last?.code === code) last.count += 1
    else runs.push({ code, count: 1 })
  }
  return runs.map(({ code, count }) => (count > 1 ? `${code}*${count}` : code)).join(',') || 'none'
}

const counted = /^(.*?)(?:\*(\d{1,9}))?$/

/** Layers with their numbers still as text; what is no layer at all is listed and left out. */
export function readLayers(text: string, notes: Notes): Array<Record<string, string>> {
  if (text === 'none' || text === '') return []
  const layers: Array<Record<string, string>> = []
  const { max } = bounds.layers
  for (const part of text.split(',', 2 * max)) {
    const [, code = '', count = '1'] = counted.exec(part) ?? []
    const layer = readLayerCode(code)
    if (!layer) {
      notes.add(`layers[${layers.length}]`, 'malformed', part)
      continue
    }
    // One more than there may be, so that the corrector lists that there were too many.
    for (let i = 0; i < Number(count) && layers.length <= max; i++) layers.push({ ...layer })
  }
  return layers
}
