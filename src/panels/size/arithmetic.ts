/** The size of a network as sums written out, equal terms in a row counted once. */
import { inputSizeOf, parameterCount, unitCount } from '../../config/shape.ts'
import { type Language, say } from '../../i18n/language.ts'
import { sizeWords } from '../../i18n/words/panels/size.ts'
import type { SizeTerms, Whole } from '../layerKinds/layerView.ts'
import { type NetworkConfig, placedLayers, runsOf, viewOf } from '../layerKinds/layerViews.ts'

export type SizeRow = keyof SizeTerms | 'parameters'

export interface Sum {
  row: SizeRow
  /** what is added up, written out: '[3 × 4]', '11 × [8 × 8]', '4' */
  terms: string[]
  total: number
}

/** Longer sums are folded. */
const longest = 6

/** Neurons, weights, biases, learned slopes where there are any, and all parameters. */
export function sizeSums(config: NetworkConfig, whole: Whole): Sum[] {
  const layers = placedLayers(config)
  const addends = layers.map((layer) => viewOf(layer).size(layer, whole))
  const sum = (row: keyof SizeTerms, total: number): Sum => ({
    row,
    terms: counted(addends.flatMap((terms) => terms[row] ?? [])),
    total,
  })
  const total = (row: 'weights' | 'biases' | 'slopes') => layers.reduce((all, layer) => all + layer[row], 0)
  const parameters = [
    sum('weights', total('weights')),
    sum('biases', total('biases')),
    ...(total('slopes') > 0 ? [sum('slopes', total('slopes'))] : []),
  ]
  return [
    sum('units', unitCount(config)),
    ...parameters,
    { row: 'parameters', terms: parameters.map(({ total }) => whole(total)), total: parameterCount(config) },
  ]
}

/** What is said of the rows, for every network and for the kinds of its layers. */
export function sizeNotes(config: NetworkConfig, language: Language): SizeTerms {
  const words = say(sizeWords, language)
  const views = new Set(placedLayers(config).map(viewOf))
  const notes: SizeTerms[] = [{ units: words.unitsTitle, slopes: words.slopesTitle }]
  for (const view of views) notes.push(view.sizeNotes?.(language) ?? {})
  const of = (row: keyof SizeTerms) => notes.flatMap((note) => note[row] ?? []).join('\n') || undefined
  return { units: of('units'), weights: of('weights'), biases: of('biases'), slopes: of('slopes') }
}

/** '3-4-2': inputs, hidden units, outputs; equal layers in a row are counted: '2-8 (×12)-3'. */
export function chainOf(config: NetworkConfig): string {
  const outputs = placedLayers(config).map((layer) => viewOf(layer).output(layer, String))
  const numbers = [String(inputSizeOf(config)), ...outputs]
  return numbers.length <= longest
    ? numbers.join('-')
    : runsOf(numbers)
        .map(({ text, count }) => (count < 3 ? Array(count).fill(text).join('-') : `${text} (×${count})`))
        .join('-')
}

/** The sum with its middle left out where it is long: '[a] + [b] + [c] + … + [y] + [z]'. */
export const foldedTerms = (terms: readonly string[], dots: string): string[] =>
  terms.length <= longest ? [...terms] : [...terms.slice(0, 3), dots, ...terms.slice(-2)]

/** Three or more equal terms in a row become '3 × term'. */
const counted = (terms: readonly string[]): string[] =>
  runsOf(terms).flatMap(({ text, count }) =>
    count < 3 ? Array<string>(count).fill(text) : [`${count} × ${text}`],
  )
