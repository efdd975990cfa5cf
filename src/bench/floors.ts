import { summarize } from './rounds.ts'
import type { CaseResult } from './stage.ts'

/** What must hold: a figure of a case, best by best, and its bound. */
interface Floor {
  readonly claim: string
  readonly caseId: string
  readonly measure: (result: CaseResult) => number
  readonly bound: number
  readonly side: 'at least' | 'at most'
  readonly format: (value: number) => string
  /** what the figure would be if this engine did nothing but multiply and add at the machine's peak, and take tanh */
  readonly ceiling?: (result: CaseResult, tanhRate: number) => number
}

export interface Verdict {
  readonly claim: string
  readonly wanted: string
  readonly measured: string
  /** see Floor.ceiling; '' where that says nothing */
  readonly ceiling: string
  /** null: not run, or not in enough quiet rounds */
  readonly holds: boolean | null
}

function bestOf({ comparison }: CaseResult, name: string): number {
  const found = comparison.contenders.find((contender) => contender.name === name)
  if (!found) throw new Error(`no contender ${name}`)
  return summarize(found.rates).best
}

const times = (value: number) => `${value.toPrecision(3)}×`
const percent = (value: number) => `${(100 * value).toFixed(1)}%`

const faster = (caseId: string, peer: string, bound: number): Floor => ({
  claim: `${caseId}: rate by ${peer}'s`,
  caseId,
  measure: (result) => bestOf(result, 'neurarium') / bestOf(result, peer),
  bound,
  side: 'at least',
  format: times,
  ceiling: (result, tanhRate) => {
    const { operations, tanhs = 0, comparison } = result
    return 1 / (operations / comparison.peak + tanhs / tanhRate) / bestOf(result, peer)
  },
})

const shareOfPeak = (caseId: string, bound: number): Floor => ({
  claim: `${caseId}: share of the multiply + add peak`,
  caseId,
  measure: (result) => (bestOf(result, 'neurarium') * result.operations) / result.comparison.peak,
  bound,
  side: 'at least',
  format: percent,
})

const optimizer = (name: string): Floor => ({
  claim: `optimizers: time of ${name} by plain SGD's`,
  caseId: 'optimizers',
  measure: (result) => bestOf(result, 'sgd') / bestOf(result, name),
  bound: 1.25,
  side: 'at most',
  format: times,
})

const overhead = (caseId: string, bound: number): Floor => ({
  claim: `${caseId}: share of the training rate that the page takes`,
  caseId,
  measure: (result) => 1 - bestOf(result, 'in the page') / bestOf(result, 'bare worker'),
  bound,
  side: 'at most',
  format: percent,
})

const floors: readonly Floor[] = [
  faster('images-3072-100-10-32', 'convnetjs', 26),
  faster('images-3072-100-10-32', 'tfjs-wasm', 30),
  shareOfPeak('images-3072-100-10-32', 0.6),
  shareOfPeak('convolution-16-20-20', 0.65),
  faster('convolution-16-20-20', 'convnetjs', 32),
  shareOfPeak('convolution-32-32-64', 0.65),
  shareOfPeak('evaluation-16-20-20', 0.8),
  faster('images-3072-256-128-10-128', 'convnetjs', 24),
  faster('images-3072-256-128-10-128', 'tfjs-wasm', 26),
  faster('toys-2-4-2-1-10', 'convnetjs', 60),
  faster('toys-2-8x6-1-10', 'convnetjs', 28),
  faster('maps-2-8x6-1', 'object-graph', 80),
  overhead('overhead-toy', 0.15),
  overhead('overhead-images', 0.05),
  optimizer('momentum'),
  optimizer('adam'),
]

/** Every floor, held against what was measured. @param tanhRate values a second of the engine's tanh */
export function judge(results: readonly CaseResult[], tanhRate: number): Verdict[] {
  return floors.map(({ claim, caseId, measure, bound, side, format, ceiling }) => {
    const result = results.find(({ id }) => id === caseId)
    const wanted = `${side} ${format(bound)}`
    if (!result) return { claim, wanted, measured: 'not run', ceiling: '', holds: null }
    const { quietRounds, wantedRounds } = result.comparison
    const enough = quietRounds >= wantedRounds
    const value = measure(result)
    return {
      claim,
      wanted,
      measured: enough ? format(value) : `${format(value)}, but ${quietRounds} quiet rounds`,
      ceiling: ceiling && result.operations > 0 ? format(ceiling(result, tanhRate)) : '',
      holds: enough ? (side === 'at least' ? value >= bound : value <= bound) : null,
    }
  })
}
