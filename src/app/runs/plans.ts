/** What the room of many runs shows first, and now. */
import { decodeRuns, type RunsPlan, type SeedsPlan, type SweepPlan } from '../../config/link/runsLink.ts'
import type { Correction, ExperimentConfig } from '../../config/types.ts'
import { batchStore } from '../../store/batch.ts'
import { compareStore, configOf } from '../../store/compared.ts'
import { experimentStore } from '../../store/experiment.ts'
import { viewStore } from '../../store/view.ts'

/** What the room was opened with, or what the address says, with what was corrected in it. */
export function planned(): { plan: RunsPlan; corrections: Correction[] } {
  const { config } = experimentStore.getState()
  const { room } = viewStore.getState()
  if (room?.plan) return { plan: room.plan, corrections: [] }
  const { plan, corrections } = decodeRuns(location.hash)
  return { plan: plan ?? { kind: 'compare', configs: [config] }, corrections }
}

/**
 * Whether what the room was opened with trains without another click. Seeds and sweeps do, by a link too: they end with the
 * same figures for everyone. Compared runs do where a click opened them; those of a link rest until they are played.
 */
export function beginsByItself(first: RunsPlan): boolean {
  const { room } = viewStore.getState()
  if (first.kind !== 'compare') return true
  return Boolean(room?.plan) && first.configs.length > 1
}

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
    measure: 'testAccuracy',
  }
}

/** What the room shows now. */
export function presentPlan(kind: RunsPlan['kind'], first: RunsPlan): RunsPlan {
  if (kind === 'seeds') return seedsPlan(first)
  if (kind === 'sweep') return sweepPlan(first)
  const configs = compareStore.getState().runs.map(configOf)
  return { kind: 'compare', configs: configs.length > 0 ? configs : [baseOf(first)] }
}
