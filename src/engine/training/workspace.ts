import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import { sizeOf } from '../../domain/layers/shape.ts'
import type { Layer, LayerValues } from '../kernels/arrays.ts'
import type { Kernels, Passes, PassesWork } from '../kernels/kernels.ts'
import { layerPasses } from '../network/kinds/layerPasses.ts'

/**
 * How many arrays of a row's width a layer has: those of each piece, whether its activations have one of their own, and
 * whether dropout can take values out of it: neither scores nor pooled values are dropped.
 */
const arraysOf = ({
  pieces,
  activation,
  output,
  pooling,
}: Pick<LayerGeometry, 'pieces' | 'activation' | 'output' | 'pooling'>) => ({
  pieces,
  activations: activation !== 'linear',
  dropout: !output && !pooling,
})

/** Lengths of the arrays that a workspace allocates for its layers; `masks`: with dropout switched on. */
export const valueLengths = (layers: readonly LayerGeometry[], rows: number, masks: boolean): number[] =>
  layers.flatMap((layer) => {
    const { pieces, activations, dropout } = arraysOf(layer)
    const count = 2 * pieces + Number(activations) + (masks && dropout ? 2 : 0)
    return Array<number>(count).fill(rows * layer.width)
  })

/** Whether the kernels may do the whole network in one call. */
export const inOneCall = (layers: ReadonlyArray<Pick<Layer, 'kind'>>): boolean =>
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
  readonly #dropout: readonly boolean[]

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
    this.#dropout = layers.map((layer) => arraysOf(layer).dropout)
    this.#passes =
      (inOneCall(layers) && kernels.passes?.({ layers, values: this.layers, ...training })) || null
    this.passes = this.#passes
  }

  /** Scores or values, [rows × outputs]. */
  get outputs(): Float32Array {
    return this.layers[this.layers.length - 1].outputs
  }

  /** Gives every layer that has dropout a mask to be filled, or takes them away. */
  switchMasks(on: boolean): void {
    for (let l = 0; l < this.layers.length - 1; l++) {
      const values = this.layers[l]
      if (!on || !this.#dropout[l]) {
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
