import { useStore } from 'zustand'
import type { SeedsPlan, SweepPlan } from '../../config/link/runsLink.ts'
import { type BatchRun, batchStore } from '../../store/batch.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'

type Plan = SeedsPlan | SweepPlan
type PlanOf<K extends Plan['kind']> = Extract<Plan, { kind: K }>

const isOf = <K extends Plan['kind']>(kind: K, plan: Plan | null): plan is PlanOf<K> => plan?.kind === kind

/** The batch that was begun, where it is of this kind: its plan and runs, and how one of them is opened alone. */
export function useBatch<K extends Plan['kind']>(kind: K) {
  const { openAlone } = useRunsCommands()
  const shown = useStore(batchStore, ({ plan }) => (isOf(kind, plan) ? plan : null))
  const all = useStore(batchStore, (batch) => batch.runs)
  const runs = shown ? all : []
  const open = (run: BatchRun) => openAlone(run.config, shown?.steps ?? 0)
  return { shown, runs, open }
}
