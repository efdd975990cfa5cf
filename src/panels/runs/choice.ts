/** Which settings, or which seed, many runs speak for: by the validation loss where data is held apart, else by the test's. */
import { quartiles } from '../../charts/series/strip.ts'
import type { Measure } from '../../config/link/runsLink.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { type BatchRun, measured } from '../../store/batch.ts'

export type ChosenBy = 'validationLoss' | 'testLoss'

export interface Choice {
  by: ChosenBy
  /** one of the chosen runs */
  run: BatchRun
  /** what it was chosen by, and its test loss: medians over its runs */
  value: number
  test: number
}

export const chosenBy = ({ data }: ExperimentConfig): ChosenBy =>
  data.validationShare === undefined ? 'testLoss' : 'validationLoss'

/**
 * The group of runs with the lowest median; the first of equals. One of which a run diverged or failed is not chosen. Null
 * until all have ended, and where none is left.
 */
export function choiceOf(
  runs: readonly BatchRun[],
  by: ChosenBy,
  groupOf: (run: BatchRun) => string,
): Choice | null {
  if (runs.some(({ status }) => status === 'waiting')) return null
  let best: Choice | null = null
  for (const group of groupsOf(runs, groupOf)) {
    const value = medianOf(group, by)
    const test = medianOf(group, 'testLoss')
    if (value !== null && test !== null && (best === null || value < best.value))
      best = { by, run: group[0], value, test }
  }
  return best
}

/**
 * The group that is better than the chosen one by a measure that it was not chosen by, the best of them and the first of equals;
 * `chosen`: what the chosen one has of it. Null: there is none, or no one would choose by such a measure.
 */
export function betterBy(
  measure: Measure,
  choice: Choice,
  runs: readonly BatchRun[],
  groupOf: (run: BatchRun) => string,
): { run: BatchRun; value: number; chosen: number } | null {
  const more = measure.endsWith('Accuracy')
  if (!more && !measure.endsWith('Loss')) return null
  const isBetter = (value: number, than: number) => (more ? value > than : value < than)
  const groups = groupsOf(runs, groupOf)
  const own = groups.find((group) => group.includes(choice.run))
  const chosen = own ? medianOf(own, measure) : null
  if (chosen === null) return null
  let best: { run: BatchRun; value: number; chosen: number } | null = null
  for (const group of groups) {
    const value = medianOf(group, measure)
    if (value !== null && isBetter(value, best?.value ?? chosen)) best = { run: group[0], value, chosen }
  }
  return best
}

function groupsOf(runs: readonly BatchRun[], groupOf: (run: BatchRun) => string): BatchRun[][] {
  const groups = new Map<string, BatchRun[]>()
  for (const run of runs) groups.set(groupOf(run), [...(groups.get(groupOf(run)) ?? []), run])
  return [...groups.values()]
}

function medianOf(runs: readonly BatchRun[], measure: Measure): number | null {
  const values = runs.map((run) => measured(run, measure))
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[]
  return known.length < values.length ? null : (quartiles(known)?.median ?? null)
}
