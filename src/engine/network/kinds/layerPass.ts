import type { Layer, LayerValues } from '../../kernels/arrays.ts'
import type { Kernels } from '../../kernels/kernels.ts'

/** What a kind of layer computes, over the first `rows` rows of a workspace. Nothing here allocates. */
export interface LayerPasses {
  /** the kernels' passes and steps, which do a whole network in one call, know this kind */
  readonly inOneCall: boolean
  /** From what the layer below gives, its pre-activations and activations. */
  forward(kernels: Kernels, layer: Layer, values: LayerValues, below: Float32Array, rows: number): void
  /**
   * From the gradient by its outputs, in the first deltas, that by its pre-activations in place; adds the gradient by its
   * parameters to `gradient`, and writes that by what came in to `belowDelta`, if anything below wants it.
   */
  backward(
    kernels: Kernels,
    layer: Layer,
    gradient: Layer,
    values: LayerValues,
    below: Float32Array,
    belowDelta: Float32Array | null,
    rows: number,
  ): void
}
