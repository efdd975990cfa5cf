import type { FrozenLayer } from '../../config/types.ts'
import type { Network } from '../network/network.ts'
import type { TrainingMemory } from './trainingMemory.ts'

/** An array of the parameters' layout, and what it held of the frozen ones before an update. */
interface Kept {
  readonly units: Float32Array
  readonly unitCopies: Float32Array
  readonly layers: ReadonlyArray<{ values: Float32Array; copy: Float32Array }>
}

/**
 * Leaves the frozen units' parameters (incoming weights, biases, slopes) and their optimizer memory as they are, bit for
 * bit, whatever the optimizer, the penalties and max-norm do: before an update both are kept, and gradient and memory are
 * 0 there, so that the steps are 0 and the update ratio is of what moves; after it both are put back. The gradient of
 * frozen weights is still in the gradient norm, and one that is not finite still ends the training. A unit that is freed
 * goes on with the optimizer memory that it had.
 *
 * hold() and release() allocate nothing.
 */
export class FrozenParameters {
  /** places of single units' parameters in the layout */
  readonly #places: Int32Array
  readonly #kept: readonly Kept[]
  readonly #gradient: Kept

  constructor(network: Network, memory: TrainingMemory, frozen: readonly FrozenLayer[]) {
    const { layers, parameters } = network
    const ranges: Array<{ from: number; to: number }> = []
    const places: number[] = []
    for (const { layer: l, units } of frozen) {
      const layer = layers[l]
      const from = (layer.weights.byteOffset - parameters.byteOffset) / 4
      const biasesFrom = from + layer.weights.length
      if (units === 'all') ranges.push({ from, to: biasesFrom + layer.rest.length })
      else
        for (const unit of units) {
          for (let k = unit; k < layer.weights.length; k += layer.units) places.push(from + k)
          // biases of every piece, then the slopes: all of them are as many as there are units
          for (let k = unit; k < layer.rest.length; k += layer.units) places.push(biasesFrom + k)
        }
    }
    const keep = (values: Float32Array, copied: boolean): Kept => ({
      units: values,
      unitCopies: new Float32Array(copied ? places.length : 0),
      layers: ranges.map(({ from, to }) => ({
        values: values.subarray(from, to),
        copy: new Float32Array(copied ? to - from : 0),
      })),
    })
    this.#places = Int32Array.from(places)
    this.#kept = [parameters, ...memory.moments].map((values) => keep(values, true))
    this.#gradient = keep(memory.gradient, false)
  }

  /** Before an update, once the gradient is whole. */
  hold(): void {
    const places = this.#places
    for (let a = 0; a < this.#kept.length; a++) {
      const { units, unitCopies, layers } = this.#kept[a]
      for (let l = 0; l < layers.length; l++) layers[l].copy.set(layers[l].values)
      for (let k = 0; k < places.length; k++) unitCopies[k] = units[places[k]]
      if (a > 0) this.#clear(this.#kept[a])
    }
    this.#clear(this.#gradient)
  }

  #clear({ units, layers }: Kept): void {
    const places = this.#places
    for (let l = 0; l < layers.length; l++) layers[l].values.fill(0)
    for (let k = 0; k < places.length; k++) units[places[k]] = 0
  }

  /** After the update. */
  release(): void {
    const places = this.#places
    for (let a = 0; a < this.#kept.length; a++) {
      const { units, unitCopies, layers } = this.#kept[a]
      for (let l = 0; l < layers.length; l++) layers[l].values.set(layers[l].copy)
      for (let k = 0; k < places.length; k++) units[places[k]] = unitCopies[k]
    }
  }
}
