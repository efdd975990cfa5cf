import type { ActivationName, LossName, OptimizerName } from '../../../config/types.ts'
import type { Layer, LayerValues } from '../arrays.ts'
import type { Passes, PassesWork } from '../kernels.ts'
import type { KernelExports } from './exports.ts'

/** The numbers of the activations in assembly/activations.ts and assembly/passes.ts. */
export const activationKinds: Record<ActivationName, number> = {
  linear: 0,
  sigmoid: 1,
  tanh: 2,
  relu: 3,
  'leaky-relu': 4,
  elu: 5,
  silu: 6,
  gelu: 7,
  softplus: 8,
  maxout: 9,
  prelu: 10,
}

/** The numbers of the losses in assembly/losses.ts. */
export const lossKinds: Record<LossName, number> = { softmax: 0, hinge: 1, squared: 2 }

/** The numbers of the optimizers in assembly/updates.ts. */
export const optimizerKinds: Record<OptimizerName, number> = {
  sgd: 0,
  momentum: 1,
  nesterov: 2,
  adagrad: 3,
  rmsprop: 4,
  adam: 5,
}

/** Words of one layer in the table. */
export const layerWords = 24

/**
 * Passes through a network's layers in WebAssembly.
 * @param table of layerWords values a layer, in the module's memory
 * @param isOwn whether an array is in that memory
 */
export function createPasses(
  wasm: KernelExports,
  work: PassesWork,
  table: Float32Array,
  isOwn: (array: Float32Array) => boolean,
): Passes {
  const { layers, values } = work
  const at = table.byteOffset
  const count = layers.length
  const write = () => {
    for (let l = 0; l < count; l++) writeLayer(work, l, new DataView(table.buffer, at + 4 * layerWords * l))
  }
  write()
  return {
    trains: work.gradient !== undefined,
    refresh() {
      write()
      return values.every(({ mask, outputs }) => isOwn(outputs) && (!mask || isOwn(mask)))
    },
    forward(inputs, rows) {
      wasm.forward(at, count, inputs.byteOffset, rows)
    },
    columns(lines, stride, from, points, most) {
      if (!isOwn(lines) || (most && !isOwn(most))) return false
      wasm.columns(at, count, lines.byteOffset + 4 * from, 4 * stride, points, most ? most.byteOffset : 0)
      return true
    },
    losses(rows, loss, targets, sum) {
      return wasm.lossSum(at, count, rows, lossKinds[loss], targets.byteOffset, sum)
    },
    backpropagate(inputs, rows, loss, targets, scale, fresh, sum) {
      const kind = lossKinds[loss]
      const from = inputs.byteOffset
      return wasm.backpropagate(at, count, from, rows, kind, targets.byteOffset, scale, fresh ? 1 : 0, sum)
    },
    measureGradient(l1, l2, norms) {
      return wasm.measureGradient(at, count, l1, l2, norms.byteOffset) !== 0
    },
    update({ name, rate, momentum, firstScale, secondScale }, maxNorm, norms, ratios) {
      const kind = optimizerKinds[name]
      const [scratch, out] = [norms.byteOffset, ratios.byteOffset]
      return (
        wasm.update(at, count, kind, rate, momentum, firstScale, secondScale, maxNorm, scratch, out) !== 0
      )
    },
  }
}

/** Writes a layer's words, in the order of `Layer` in assembly/passes.ts. */
function writeLayer({ layers, values, gradient, moments }: PassesWork, l: number, out: DataView): void {
  const layer = layers[l]
  const [first, second] = moments ?? []
  const words = [
    layer.pieces,
    layer.inputs,
    layer.units,
    addressOf(layer.weights),
    layer.weights.length,
    addressOf(layer.biases),
    addressOf(layer.slopes),
    layer.rest.length,
    ...addressesOf(values[l]),
    ...parameterAddresses(gradient?.[l]),
    addressOf(gradient?.[l].slopes),
    ...parameterAddresses(first?.[l]),
    ...parameterAddresses(second?.[l]),
  ]
  out.setInt32(0, activationKinds[layer.activation], true)
  out.setFloat32(4, layer.alpha, true)
  for (const [k, word] of words.entries()) out.setInt32(4 * (k + 2), word, true)
}

const addressesOf = ({ preActivations, activations, outputs, mask, deltas }: LayerValues): number[] => [
  addressOf(preActivations[0]),
  addressOf(preActivations[1]),
  addressOf(activations),
  addressOf(outputs),
  addressOf(mask),
  addressOf(deltas[0]),
  addressOf(deltas[1]),
]

const parameterAddresses = (layer: Layer | undefined): number[] => [
  addressOf(layer?.weights),
  addressOf(layer?.biases),
]

/** 0: there is none. */
const addressOf = (array: Float32Array | null | undefined): number => array?.byteOffset ?? 0
