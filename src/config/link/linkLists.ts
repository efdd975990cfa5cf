/** Features and layers as a link writes them: `x,y,sinx` and `relu8,prelu4:0.1,relu64*12`. */

import type { Notes } from '../presets/notes.ts'
import { bounds } from '../schema.ts'
import {
  type ActivationName,
  activationNames,
  type FeatureName,
  featureNames,
  type LayerConfig,
} from '../types.ts'
import { activationCodes, featureCodes } from './linkKeys.ts'

/** 0.03; short: .03, or 3e-7 where that is less. Reads back as the same number. */
export function writeNumber(value: number, short: boolean): string {
  const plain = String(value)
  if (!short) return plain
  const bare = plain.replace(/^(-?)0\./, '$1.')
  const power = value.toExponential().replace('e+', 'e')
  return power.length < bare.length ? power : bare
}

export const writeFeatures = (features: readonly FeatureName[]): string =>
  features.map((name) => featureCodes[name]).join(',')

/** The names of the codes; what is no code is kept as it is, for the corrector to list. */
export const readFeatures = (text: string): string[] =>
  text.split(',', 32).map((code) => featureNames.find((name) => featureCodes[name] === code) ?? code)

/** Equal layers in a row are written once: relu64*12. */
export function writeLayers(layers: readonly LayerConfig[], short: boolean): string {
  const runs: Array<{ code: string; count: number }> = []
  for (const { activation, units, alpha } of layers) {
    const slope = alpha === undefined ? '' : `:${writeNumber(alpha, short)}`
    const code = `${activationCodes[activation][short ? 1 : 0]}${units}${slope}`
    const last = runs.at(-1)
    if (last?.code === code) last.count += 1
    else runs.push({ code, count: 1 })
  }
  return runs.map(({ code, count }) => (count > 1 ? `${code}*${count}` : code)).join(',') || 'none'
}

/** Name, units, α and count. Everything but the name may be missing. */
const layerPattern = /^([a-z-]*?)(-?[\d.][^:*]*)?(?::([^*]*))?(?:\*(\d{1,9}))?$/

/** Layers with their numbers still as text; what is no layer at all is listed and left out. */
export function readLayers(text: string, notes: Notes): Array<Record<string, string>> {
  if (text === 'none' || text === '') return []
  const layers: Array<Record<string, string>> = []
  const { max } = bounds.layers
  for (const part of text.split(',', 2 * max)) {
    const [, code = '', units, alpha, count = '1'] = layerPattern.exec(part) ?? []
    if (code === '' || units === undefined) {
      notes.add(`layers[${layers.length}]`, 'malformed', part)
      continue
    }
    const layer = { activation: activationOf(code) ?? code, units, ...(alpha !== undefined && { alpha }) }
    // One more than there may be, so that the corrector lists that there were too many.
    for (let i = 0; i < Number(count) && layers.length <= max; i++) layers.push({ ...layer })
  }
  return layers
}

const activationOf = (code: string): ActivationName | undefined =>
  activationNames.find((name) => name === code || activationCodes[name].includes(code))
