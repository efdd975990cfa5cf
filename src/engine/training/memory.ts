import type { ExperimentConfig } from '../../config/types.ts'
import { stepsFloats } from '../kernels/wasm/steps.ts'
import { piecesOf } from '../network/activations.ts'
import { countParameters, layerShapes } from '../network/layers.ts'
import { chunkBudgets, chunkRows, mapRoom, rowCostOf } from '../network/network.ts'
import type { DataSet } from '../types.ts'
import { memoryOf } from './optimizers.ts'

/** Room for a layer's words in the tables of passes. */
const tableWords = 32

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
  const layers = layerShapes(config, inputSize, outputSize).map(
    ({ config: { units, activation }, inputs }) => ({
      activation,
      pieces: piecesOf(activation),
      inputs,
      units,
    }),
  )
  const parameters = costOf(countParameters(config, inputSize, outputSize))
  const workspace = (rows: number) =>
    layers.reduce(
      (sum, { pieces, units }) => sum + (2 * pieces + 3) * costOf(rows * units),
      costOf(rows * inputSize) + costOf(rows) + costOf(tableWords * layers.length),
    )
  const rowCost = rowCostOf(layers)
  const copies = 2
  const budgets = chunkBudgets['wasm-simd']
  const networks = copies * (parameters + workspace(chunkRows(rowCost, budgets.scratch)))
  const memories = memoryOf[config.optimizer.name]
  const training = (1 + memories) * parameters + workspace(chunkRows(rowCost, budgets.training))
  const steps = train.pixels ? 0 : costOf(stepsFloats({ layers, examples: train.count, memories }))
  const units = layers.reduce((sum, layer) => sum + layer.units, inputSize)
  const maps = train.pixels ? 0 : costOf(mapRoom(units))
  const figures = 2 * costOf(layers.length)
  return networks + training + steps + maps + figures + costOf(Math.max(...layers.map(({ units }) => units)))
}
