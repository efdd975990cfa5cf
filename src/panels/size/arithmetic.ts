/** The size of a network as sums written out, equal terms in a row counted once. */
import { layerSizes, parameterCount, unitCount } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'

export type SizeRow = 'units' | 'weights' | 'biases' | 'slopes' | 'parameters'

export interface Sum {
  row: SizeRow
  /** what is added up, written out: '[3 × 4]', '11 × [8 × 8]', '4' */
  terms: string[]
  total: number
}

type Shape = Pick<ExperimentConfig, 'data' | 'features' | 'layers'>
type Whole = (n: number) => string

/** Longer sums are folded. */
const longest = 6

/** Neurons, weights, biases, learned slopes where there are any, and all parameters. */
export function sizeSums(config: Shape, whole: Whole): Sum[] {
  const sizes = layerSizes(config)
  const total = (pick: (size: (typeof sizes)[number]) => number) =>
    sizes.reduce((sum, size) => sum + pick(size), 0)
  const twice = (activation: string) => (activation === 'maxout' ? '2 × ' : '')
  const weights = total((size) => size.weights)
  const biases = total((size) => size.biases)
  const slopes = total((size) => size.slopes)
  const matrices = sizes.map(
    ({ inputs, units, activation }) => `${twice(activation)}[${whole(inputs)} × ${whole(units)}]`,
  )
  const sums: Sum[] = [
    { row: 'units', terms: counted(sizes.map(({ units }) => whole(units))), total: unitCount(config) },
    { row: 'weights', terms: counted(matrices), total: weights },
    {
      row: 'biases',
      terms: counted(sizes.map(({ units, activation }) => `${twice(activation)}${whole(units)}`)),
      total: biases,
    },
  ]
  const learned = sizes.filter((size) => size.slopes > 0)
  if (slopes > 0) {
    sums.push({ row: 'slopes', terms: counted(learned.map((size) => whole(size.slopes))), total: slopes })
  }
  const parts = slopes > 0 ? [weights, biases, slopes] : [weights, biases]
  sums.push({ row: 'parameters', terms: parts.map(whole), total: parameterCount(config) })
  return sums
}

/** '3-4-2': inputs, hidden units, outputs; equal layers in a row are counted: '2-8 (×12)-3'. */
export function chainOf(config: Shape): string {
  const sizes = layerSizes(config)
  const numbers = [sizes[0].inputs, ...sizes.map(({ units }) => units)].map(String)
  return numbers.length <= longest
    ? numbers.join('-')
    : runs(numbers)
        .map(({ term, count }) => (count < 3 ? Array(count).fill(term).join('-') : `${term} (×${count})`))
        .join('-')
}

/** The sum with its middle left out where it is long: '[a] + [b] + [c] + … + [y] + [z]'. */
export const foldedTerms = (terms: readonly string[], dots: string): string[] =>
  terms.length <= longest ? [...terms] : [...terms.slice(0, 3), dots, ...terms.slice(-2)]

const runs = (terms: readonly string[]): Array<{ term: string; count: number }> => {
  const found: Array<{ term: string; count: number }> = []
  for (const term of terms) {
    const last = found[found.length - 1]
    if (last?.term === term) last.count += 1
    else found.push({ term, count: 1 })
  }
  return found
}

/** Three or more equal terms in a row become '3 × term'. */
const counted = (terms: readonly string[]): string[] =>
  runs(terms).flatMap(({ term, count }) =>
    count < 3 ? Array<string>(count).fill(term) : [`${count} × ${term}`],
  )
