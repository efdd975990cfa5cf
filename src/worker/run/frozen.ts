import { Network } from '../../engine/network/network.ts'
import type { Trainer } from '../../engine/training/trainer.ts'

/**
 * The network as it was after one update. What is shown is computed from it in pieces, while training goes on: every
 * figure and picture of a frame is of the same parameters.
 */
export class Frozen {
  readonly network: Network
  step = 0
  gradientNorms: Float32Array
  updateRatios: Float32Array

  constructor(trainer: Trainer) {
    const { config, inputSize, outputSize, kernels } = trainer.network
    this.network = new Network(config, inputSize, outputSize, kernels)
    this.gradientNorms = trainer.gradientNorms.slice()
    this.updateRatios = trainer.updateRatios.slice()
  }

  take(trainer: Trainer): void {
    this.network.parameters.set(trainer.network.parameters)
    this.step = trainer.step
    this.gradientNorms.set(trainer.gradientNorms)
    this.updateRatios.set(trainer.updateRatios)
  }
}
