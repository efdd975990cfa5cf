import { encodeRuns, type SeedsPlan, type SweepPlan } from '../../config/link/runsLink.ts'
import { layerSizes } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import type { ClusterSource } from '../../program/cluster.ts'
import type { ProgramSource } from '../../program/source.ts'
import { addressWith } from '../address/address.ts'
import { cellsOf } from '../runs/BatchRunner.ts'
import { programSource } from './programSource.ts'

/** The runs of a plan, as the program for a cluster is written from them; each data set that occurs is made once. */
export async function clusterSource(plan: SeedsPlan | SweepPlan): Promise<ClusterSource> {
  const link = addressWith(encodeRuns(plan))
  const data: ProgramSource[] = []
  const known = new Map<string, number>()
  const cells: ClusterSource['cells'][number][] = []
  for (const { config, cell } of cellsOf(plan)) {
    const key = JSON.stringify(config.data)
    if (!known.has(key)) {
      known.set(key, data.length)
      data.push(await programSource(config, link))
    }
    const values = plan.kind === 'sweep' ? [plan.x.values[cell[0]], plan.y.values[cell[1]]] : []
    cells.push({ values, config, layers: layerSizes(config), data: known.get(key) ?? 0 })
  }
  const varied = plan.kind === 'sweep' ? [plan.x.setting, plan.y.setting] : []
  return { link, varied, cells, data, seeds: plan.seeds, steps: plan.steps }
}

/** A config as a plan of the usual number of seeds. */
export const seedsOf = (config: ExperimentConfig, steps: number): SeedsPlan => ({
  kind: 'seeds',
  config,
  seeds: 20,
  steps,
})
