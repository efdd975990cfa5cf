import type { LayerGeometry } from '../../domain/layers/geometry.ts'

/** What a kind of layer computes, in float64 and one example at a time. */
export interface ReferenceKind {
  /** [pieces][width] */
  preActivations(layer: LayerGeometry, parameters: number[], inputs: number[]): number[][]
  /** Adds `share` of the gradient by weights and biases; `deltas` is that by the pre-activations, [pieces][width]. */
  addGradient(
    layer: LayerGeometry,
    inputs: number[],
    deltas: number[][],
    share: number,
    gradient: number[],
  ): void
  /** The gradient by what came in. */
  inputGradient(layer: LayerGeometry, parameters: number[], deltas: number[][], inputs: number[]): number[]
}
