import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import { sizeOf } from '../../domain/layers/shape.ts'
import type { Kernels, Passes, PassesWork } from '../kernels/kernels.ts'
import { layerPasses } from '../network/kinds/layerPasses.ts'
import type { Layer } from '../network/layers.ts'

/** A layer's values for a chunk of rows. */
export interface LayerValues {
  /** each piece's pre-activations, [rows × width] */
  readonly preActivations: readonly Float32Array[]
  /** f(z), [rows × width]; the very pre-activations where there is no activation */
  readonly activations: Float32Array
  /** loss gradient by each piece's pre-activations; the first one also holds the gradient by the outputs */
  readonly deltas: readonly Float32Array[]
  /** what the next layer gets: `activations`, or their product with the mask */
  outputs: Float32Array
  /** dropout: 0 or 1/(1 − p) an element; null: no dropout */
  mask: Float32Array | null
}

/** How many arrays of a row's width a layer has: those of each piece, and whether its activations have one of their own. */
const arraysOf = ({ pieces, activation }: Pick<LayerGeometry, 'pieces' | 'activation'>) => ({
  pieces,
  activations: activation !== 'linear',
})

/** Lengths of the arrays that a workspace allocates for its layers; `masks`: with dropout switched on. */
export const valueLengths = (layers: readonly LayerGeometry[], rows: number, masks: boolean): number[] =>
  layers.flatMap((layer) => {
    const { pieces, activations } = arraysOf(layer)
    const count = 2 * pieces + Number(activations) + (masks && !layer.output ? 2 : 0)
    return Array<number>(count).fill(rows * layer.width)
  })

/** Whether the kernels may do the whole network in one call. */
export const inOneCall = (layers: readonly Layer[]): boolean =>
  layers.every(({ kind }) => layerPasses[kind].inOneCall)

/** Buffers for the values of a network over a chunk of at most `rows` rows. Allocated once. */
export class Workspace {
  readonly rows: number
  /** [rows × inputSize] */
  readonly inputs: Float32Array
  /** [rows]: of the rows that losses are taken of */
  readonly targets: Float32Array
  readonly layers: readonly LayerValues[]
  /** whole passes over these values; null: kernel by kernel */
  passes: Passes | null
  /** whose memory the arrays are in */
  readonly kernels: Kernels
  readonly #passes: Passes | null
  readonly #masks: Array<{ mask: Float32Array; outputs: Float32Array } | null>

  /** @param training gradient and optimizer memory, where passes go back as well */
  constructor(
    layers: readonly Layer[],
    rows: number,
    kernels: Kernels,
    training: Pick<PassesWork, 'gradient' | 'moments'> = {},
  ) {
    this.rows = rows
    this.kernels = kernels
    this.inputs = kernels.allocate(rows * sizeOf(layers[0].below))
    this.targets = kernels.allocate(rows)
    this.layers = layers.map((layer) => {
      const { pieces, activations: own } = arraysOf(layer)
      const values = () => kernels.allocate(rows * layer.width)
      const preActivations = Array.from({ length: pieces }, values)
      const activations = own ? values() : preActivations[0]
      const deltas = Array.from({ length: pieces }, values)
      return { preActivations, activations, deltas, outputs: activations, mask: null }
    })
    this.#masks = layers.map(() => null)
    this.#passes =
      (inOneCall(layers) && kernels.passes?.({ layers, values: this.layers, ...training })) || null
    this.passes = this.#passes
  }

  /** Scores or values, [rows × outputs]. */
  get outputs(): Float32Array {
    return this.layers[this.layers.length - 1].outputs
  }

  /** Gives every hidden layer a dropout mask to be filled, or takes them away. */
  switchMasks(on: boolean): void {
    for (let l = 0; l < this.layers.length - 1; l++) {
      const values = this.layers[l]
      if (!on) {
        values.mask = null
        values.outputs = values.activations
        continue
      }
      const { length } = values.activations
      const kept = this.#masks[l] ?? {
        mask: this.kernels.allocate(length),
        outputs: this.kernels.allocate(length),
      }
      this.#masks[l] = kept
      values.mask = kept.mask
      values.outputs = kept.outputs
    }
    this.passes = this.#passes?.refresh() ? this.#passes : null
  }
}
