/** What the room of many runs shows first, and now. */
import {
  decodeRuns,
  type RunsPlan,
  type SeedsPlan,
  type SweepPlan,
  type TrainedPlan,
  usualMeasure,
} from '../../config/link/runsLink.ts'
import type { Correction, ExperimentConfig } from '../../config/types.ts'
import { batchStore } from '../../store/batch.ts'
import { compareStore, configOf } from '../../store/compared.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'
import { viewFragment } from '../address/address.ts'

/** What the room is to show first. */
export interface Opening {
  plan: RunsPlan
  /** what was corrected in it */
  corrections: Correction[]
  /** the step where its compared runs are to rest */
  step?: number
}

/** What the room was opened with, or what its link says. */
export function planned(): Opening {
  const { config } = experimentStore.getState()
  const { room } = viewStore.getState()
  if (room?.plan) return { plan: room.plan, corrections: [] }
  const { plan, ...report } = decodeRuns(viewFragment())
  return { plan: plan ?? { kind: 'compare', configs: [config] }, ...report }
}

/**
 * Whether what the room was opened with trains without another click, by a link too: whoever opens it sees the same. Compared
 * runs rest where a link names their step, and one alone waits for what it is to be compared with.
 */
export const beginsByItself = ({ plan, step }: Opening): boolean =>
  plan.kind !== 'compare' || (step === undefined && plan.configs.length > 1)

const baseOf = (plan: RunsPlan): ExperimentConfig => (plan.kind === 'compare' ? plan.configs[0] : plan.config)

/** The plan of seeds that the view begins with: the one of the link, the one that has run, or the usual one. */
export function seedsPlan(first: RunsPlan): SeedsPlan {
  const { plan } = batchStore.getState()
  if (plan?.kind === 'seeds') return plan
  return first.kind === 'seeds' ? first : { kind: 'seeds', config: baseOf(first), seeds: 20, steps: 1000 }
}

/** The same for a sweep. */
export function sweepPlan(first: RunsPlan): SweepPlan {
  const { plan } = batchStore.getState()
  if (plan?.kind === 'sweep') return plan
  if (first.kind === 'sweep') return first
  return {
    kind: 'sweep',
    config: baseOf(first),
    x: { setting: 'units', values: [1, 2, 4, 8, 16, 32] },
    y: { setting: 'l2', values: [0, 0.001, 0.01, 0.1] },
    seeds: 3,
    steps: 500,
    measure: usualMeasure(baseOf(first)),
  }
}

/** What the room shows now. */
export function presentPlan(kind: TrainedPlan['kind'], first: RunsPlan): TrainedPlan {
  if (kind === 'seeds') return seedsPlan(first)
  if (kind === 'sweep') return sweepPlan(first)
  const configs = compareStore.getState().runs.map(configOf)
  return { kind: 'compare', configs: configs.length > 0 ? configs : [baseOf(first)] }
}
