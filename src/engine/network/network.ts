import type { ExperimentConfig } from '../../config/types.ts'
import { type LayerGeometry, layerGeometries, rowCostOf } from '../../domain/layers/geometry.ts'
import { type Layer, longestChunk } from '../kernels/arrays.ts'
import type { Kernels } from '../kernels/kernels.ts'
import { Workspace } from '../training/workspace.ts'
import { initialize } from './initialization.ts'
import { layerPasses } from './kinds/layerPasses.ts'
import { countParameters, layLayers } from './layers.ts'

/**
 * Multiply-adds of a chunk of rows, about: in evaluation and probes, and in training, which goes back as well. A few
 * milliseconds; how rows are cut into chunks changes no result.
 */
export const chunkBudgets: Record<Kernels['name'], { scratch: number; training: number }> = {
  plain: { scratch: 5e6, training: 20e6 / 3 },
  'wasm-simd': { scratch: 20e6, training: 40e6 },
}

/** Room for the units' maps: sides of 40 are what the page draws; small networks have room for larger ones. */
export const mapRoom = (units: number): number =>
  Math.max(units * 1600, Math.min(units * 10_000, 1 << 20)) + units

/** How many rows of a cost fit a budget of multiply-adds, at least 1. */
export const chunkRows = (rowCost: number, budget: number): number =>
  Math.max(1, Math.min(longestChunk, Math.floor(budget / rowCost)))

/** A fully connected network in float32: the hidden layers of the config, then the output layer. */
export class Network {
  readonly config: ExperimentConfig
  readonly inputSize: number
  readonly outputSize: number
  readonly kernels: Kernels
  /** all weights, biases and slopes, layer by layer, in the order of the digest */
  readonly parameters: Float32Array
  /** the layers in numbers */
  readonly geometries: readonly LayerGeometry[]
  /** the hidden layers, then the output layer */
  readonly layers: readonly Layer[]
  /** see rowCostOf */
  readonly rowCost: number
  /** buffers for evaluation and probes; nothing in them outlives a yield. Training has its own */
  readonly scratch: Workspace
  #maps: Float32Array | null = null

  constructor(config: ExperimentConfig, inputSize: number, outputSize: number, kernels: Kernels) {
    this.config = config
    this.inputSize = inputSize
    this.outputSize = outputSize
    this.kernels = kernels
    this.geometries = layerGeometries(config.layers, inputSize, outputSize)
    this.parameters = kernels.allocate(countParameters(this.geometries))
    this.layers = layLayers(this.geometries, this.parameters)
    this.rowCost = rowCostOf(this.geometries)
    this.scratch = new Workspace(
      this.layers,
      chunkRows(this.rowCost, chunkBudgets[kernels.name].scratch),
      kernels,
    )
    this.initialize()
  }

  get parameterCount(): number {
    return this.parameters.length
  }

  /** Inputs, hidden units and outputs. */
  get drawnUnits(): number {
    return this.layers.reduce((sum, { units }) => sum + units, this.inputSize)
  }

  /** A buffer for probes of `length` values, in the kernels' memory if there is room. Nothing in it outlives a yield to another probe. */
  mapBuffer(length: number): Float32Array {
    this.#maps ??= this.kernels.allocate(mapRoom(this.drawnUnits))
    return length <= this.#maps.length ? this.#maps.subarray(0, length) : new Float32Array(length)
  }

  /** Writes the first parameters: the same ones each time. */
  initialize(): void {
    initialize(this.config.initialization, this.layers)
  }

  /**
   * Raw outputs of `count` rows of inputs [count × inputSize]: scores, or values, [count × outputSize]. The array is
   * the workspace's, longer than what was asked for, and is overwritten by the next call. Dropout acts if the
   * workspace has masks.
   *
   * @param inputs from the kernels' memory (for example workspace.inputs)
   * @param count at most workspace.rows
   */
  forward(inputs: Float32Array, count: number, workspace: Workspace = this.scratch): Float32Array {
    const { kernels } = this
    if (workspace.passes && inputs === workspace.inputs) {
      workspace.passes.forward(inputs, count)
      return workspace.outputs
    }
    let below = inputs
    for (let l = 0; l < this.layers.length; l++) {
      const layer = this.layers[l]
      const values = workspace.layers[l]
      const { activations, outputs, mask } = values
      layerPasses[layer.kind].forward(kernels, layer, values, below, count)
      if (mask) kernels.multiply(activations, mask, outputs, count * layer.width)
      below = outputs
    }
    return workspace.outputs
  }
}
