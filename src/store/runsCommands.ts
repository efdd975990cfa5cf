import { createContext, useContext } from 'react'
import type { SeedsPlan, SweepPlan } from '../config/link/runsLink.ts'
import type { ExperimentConfig } from '../config/types.ts'

/** What the views of many runs can ask for. The app provides it. */
export interface RunsCommands {
  /** other runs side by side, from step 0; those that are there already stay as they are */
  compare(configs: readonly ExperimentConfig[]): void
  play(): void
  pause(): void
  /** each of them does so many updates */
  step(count: number): void
  reset(): void
  /** trains all runs of a plan to their end; what was there before is dropped */
  startBatch(plan: SeedsPlan | SweepPlan): void
  /** the same, unless its runs are known from the visit before */
  openBatch(plan: SeedsPlan | SweepPlan): void
  pauseBatch(): void
  resumeBatch(): void
  /** what has ended stays */
  cancelBatch(): void
  /** leaves the view, and opens one run alone at a step */
  openAlone(config: ExperimentConfig, step: number): void
}

export const RunsCommandsContext = createContext<RunsCommands | null>(null)

/** The commands that the room of many runs provides. */
export function useRunsCommands(): RunsCommands {
  const commands = useContext(RunsCommandsContext)
  if (!commands) throw new Error('useRunsCommands needs a RunsCommandsContext')
  return commands
}
