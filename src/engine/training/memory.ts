import type { ExperimentConfig } from '../../config/types.ts'
import { layerGeometries, rowCostOf } from '../../domain/layers/geometry.ts'
import { layerWords } from '../kernels/wasm/passes.ts'
import { stepsFloats } from '../kernels/wasm/steps.ts'
import { countParameters } from '../network/layers.ts'
import { chunkBudgets, chunkRows, mapRoom } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { memoryOf } from './optimizers.ts'
import { canStep } from './wholeSteps.ts'
import { inOneCall, valueLengths } from './workspace.ts'

/**
 * What a Trainer and one copy of its network allocate from their kernels, dropout switched on, for kernels whose
 * memory cannot grow.
 *
 * @param costOf what an array of a length takes of the memory
 */
export function experimentMemory(
  config: ExperimentConfig,
  { inputSize, outputSize, train }: Pick<DataSet, 'inputSize' | 'outputSize' | 'train'>,
  costOf: (length: number) => number,
): number {
  const layers = layerGeometries(config.layers, inputSize, outputSize)
  const costs = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + costOf(length), 0)
  const parameters = costOf(countParameters(layers))
  const rowCost = rowCostOf(layers)
  const budgets = chunkBudgets['wasm-simd']
  const workspace = (budget: number, masks: boolean) => {
    const rows = chunkRows(rowCost, budget)
    const passes = inOneCall(layers) ? [layerWords * layers.length] : []
    return costs([rows * inputSize, rows, ...passes, ...valueLengths(layers, rows, masks)])
  }
  const copies = 2
  const networks = copies * (parameters + workspace(budgets.scratch, false))
  const memories = memoryOf[config.optimizer.name]
  const training = (1 + memories) * parameters + workspace(budgets.training, true)
  const steps = canStep(train, layers) ? costOf(stepsFloats({ layers, examples: train.count, memories })) : 0
  const units = layers.reduce((sum, layer) => sum + layer.units, inputSize)
  const maps = train.pixels ? 0 : costOf(mapRoom(units))
  const figures = 2 * costOf(layers.length)
  return networks + training + steps + maps + figures + costOf(Math.max(...layers.map(({ units }) => units)))
}
