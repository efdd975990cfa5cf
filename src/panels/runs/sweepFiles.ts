import type { SweepPlan } from '../../config/link/runsLink.ts'
import type { BatchRun } from '../../store/batch.ts'

const usual = ['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy', 'dead', 'time', 'digest'] as const
const held = ['validationLoss', 'validationAccuracy'] as const

/** One line a run, with the values of both settings, the seed and the figures of its end. */
export function sweepCsv(plan: SweepPlan, runs: readonly BatchRun[]): string {
  const fields = plan.config.data.validationShare === undefined ? usual : [...usual, ...held]
  const head = [plan.x.setting, plan.y.setting, 'seed', 'steps', 'status', ...fields]
  const lines = runs.map(({ cell: [column, row], seed, status, figures }) =>
    [
      plan.x.values[column],
      plan.y.values[row],
      seed,
      plan.steps,
      status,
      ...fields.map((field) => figures?.[field] ?? ''),
    ].join(','),
  )
  return `${[head.join(','), ...lines].join('\r\n')}\r\n`
}

/** The plan with its config, and all runs. */
export const sweepJson = (plan: SweepPlan, runs: readonly BatchRun[]): string =>
  JSON.stringify(
    {
      neurarium: 'sweep',
      config: plan.config,
      x: plan.x,
      y: plan.y,
      seeds: plan.seeds,
      steps: plan.steps,
      runs: runs.map(({ cell, seed, status, figures }) => ({
        x: plan.x.values[cell[0]],
        y: plan.y.values[cell[1]],
        seed,
        status,
        ...figures,
      })),
    },
    null,
    2,
  )
