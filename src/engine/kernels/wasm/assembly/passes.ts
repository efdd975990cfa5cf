// Whole passes through a network without returning to JavaScript: what ../../../network/network.ts, backpropagation.ts and
// updater.ts do, kernel by kernel, in the same order. A table in the memory says where each layer's arrays are; its
// words are those of `writeLayer` in ../passes.ts.
import { activate, activateBackward, maxout, maxoutBackward, prelu, preluBackward } from './activations'
import { losses } from './losses'
import { addWeightGradient, biasGradient, dense, inputGradient } from './matrices'
import {
  ADAGRAD,
  adagrad,
  adam,
  addPenalty,
  BLOCK,
  blockSum,
  limitNorms,
  MOMENTUM,
  momentum,
  multiply,
  NESTEROV,
  nesterov,
  RMSPROP,
  rmsprop,
  SGD,
  sgd,
  squaredNorm,
} from './updates'

@inline export const MAXOUT = 9
@inline export const PRELU = 10

/** One layer's words in the table. */
@unmanaged
export class Layer {
  activation: i32
  alpha: f32
  pieces: i32
  inputs: i32
  units: i32
  weights: usize
  weightsLength: i32
  biases: usize
  slopes: usize
  /** biases and slopes lie behind one another */
  restLength: i32
  firstZ: usize
  secondZ: usize
  activations: usize
  outputs: usize
  /** 0: no dropout */
  mask: usize
  firstDelta: usize
  secondDelta: usize
  weightsGradient: usize
  biasesGradient: usize
  slopesGradient: usize
  weightsFirst: usize
  biasesFirst: usize
  weightsSecond: usize
  biasesSecond: usize
}

@inline
export function layerAt(table: usize, l: i32): Layer {
  return changetype<Layer>(table + l * offsetof<Layer>())
}

/** See Network.forward. */
export function forward(table: usize, count: i32, inputs: usize, rows: i32): void {
  let below = inputs
  for (let l = 0; l < count; l++) {
    const layer = layerAt(table, l)
    forwardLayer(layer, below, rows)
    below = layer.outputs
  }
}

function forwardLayer(layer: Layer, below: usize, rows: i32): void {
  const width = layer.inputs
  const units = layer.units
  const z = layer.firstZ
  const length = rows * units
  dense(below, layer.weights, layer.biases, z, rows, width, units)
  if (layer.activation == MAXOUT) {
    dense(below, secondWeights(layer), layer.biases + 4 * units, layer.secondZ, rows, width, units)
    maxout(z, layer.secondZ, layer.activations, length)
  } else if (layer.activation == PRELU) prelu(z, layer.slopes, layer.activations, rows, units)
  else if (layer.activations != z) activate(layer.activation, layer.alpha, z, layer.activations, length)
  if (layer.mask) multiply(layer.activations, layer.mask, layer.outputs, length)
}

@inline
export function secondWeights(layer: Layer): usize {
  return layer.weights + 4 * layer.inputs * layer.units
}

/** See Passes.losses. */
export function lossSum(table: usize, count: i32, rows: i32, loss: i32, targets: usize, sum: f64): f64 {
  const last = layerAt(table, count - 1)
  return losses(loss, last.outputs, last.units, targets, last.firstDelta, rows, 1, sum)
}

/** See backpropagate. */
export function backpropagate(
  table: usize,
  count: i32,
  inputs: usize,
  rows: i32,
  loss: i32,
  targets: usize,
  scale: f32,
  fresh: bool,
  sum: f64,
): f64 {
  forward(table, count, inputs, rows)
  const last = layerAt(table, count - 1)
  const total = losses(loss, last.outputs, last.units, targets, last.firstDelta, rows, scale, sum)
  for (let l = count - 1; l > 0; l--) {
    const layer = layerAt(table, l)
    const below = layerAt(table, l - 1)
    backwardLayer(layer, below.outputs, rows, fresh)
    inputGradient(layer.firstDelta, layer.weights, below.firstDelta, rows, layer.inputs, layer.units, false)
    if (layer.pieces > 1) {
      const weights = secondWeights(layer)
      inputGradient(layer.secondDelta, weights, below.firstDelta, rows, layer.inputs, layer.units, true)
    }
    if (below.mask) multiply(below.firstDelta, below.mask, below.firstDelta, rows * layer.inputs)
  }
  backwardLayer(layerAt(table, 0), inputs, rows, fresh)
  return total
}

/** Through the activation, then the gradients of weights, biases and slopes. */
function backwardLayer(layer: Layer, inputs: usize, rows: i32, fresh: bool): void {
  const units = layer.units
  const width = layer.inputs
  const z = layer.firstZ
  const delta = layer.firstDelta
  const length = rows * units
  if (fresh) memory.fill(layer.biasesGradient, 0, 4 * layer.restLength)
  if (layer.activation == MAXOUT) maxoutBackward(z, layer.secondZ, delta, delta, layer.secondDelta, length)
  else if (layer.activation == PRELU)
    preluBackward(z, layer.slopes, delta, delta, layer.slopesGradient, rows, units)
  else if (layer.activations != z)
    activateBackward(layer.activation, layer.alpha, z, layer.activations, delta, delta, length)
  addWeightGradient(inputs, delta, layer.weightsGradient, rows, width, units, fresh)
  biasGradient(delta, layer.biasesGradient, rows, units)
  if (layer.pieces > 1) {
    addWeightGradient(inputs, layer.secondDelta, layer.weightsGradient + 4 * width * units, rows, width, units, fresh)
    biasGradient(layer.secondDelta, layer.biasesGradient + 4 * units, rows, units)
  }
}

/** Adds the penalties to the weight gradients and takes their norms; whether all gradients are finite. */
export function measureGradient(table: usize, count: i32, l1: f32, l2: f32, norms: usize): bool {
  let finite = true
  for (let l = 0; l < count; l++) {
    const layer = layerAt(table, l)
    if (l1 > 0 || l2 > 0) addPenalty(layer.weightsGradient, layer.weights, l1, l2, layer.weightsLength)
    const sum = squaredNorm(layer.weightsGradient, layer.weightsLength)
    store<f32>(norms + 4 * l, <f32>sqrt<f64>(sum))
    finite = finite && isFinite<f64>(sum + squaredNorm(layer.biasesGradient, layer.restLength))
  }
  return finite
}

/**
 * Updates all parameters; ratios are ‖Δw‖ ÷ ‖w‖ a layer, w as it was before. Whether all parameters are finite
 * afterwards. What is measured block by block is in the first cache then.
 */
export function update(
  table: usize,
  count: i32,
  optimizer: i32,
  rate: f32,
  mu: f32,
  firstScale: f32,
  secondScale: f32,
  maxNorm: f32,
  norms: usize,
  ratios: usize,
): bool {
  let finite = true
  for (let l = 0; l < count; l++) {
    const layer = layerAt(table, l)
    const w = layer.weights
    const g = layer.weightsGradient
    const first = layer.weightsFirst
    const second = layer.weightsSecond
    let before: f64 = 0
    let moved: f64 = 0
    for (let k = 0; k < layer.weightsLength; k += BLOCK) {
      const at = 4 * k
      const length = min(BLOCK, layer.weightsLength - k)
      before += blockSum(w + at, length)
      finite =
        step(optimizer, w + at, g + at, first + at, second + at, rate, mu, firstScale, secondScale, length) && finite
      moved += blockSum(g + at, length)
    }
    finite =
      step(
        optimizer,
        layer.biases,
        layer.biasesGradient,
        layer.biasesFirst,
        layer.biasesSecond,
        rate,
        mu,
        firstScale,
        secondScale,
        layer.restLength,
      ) && finite
    if (maxNorm > 0) {
      limitNorms(w, norms, maxNorm, layer.inputs, layer.units)
      if (layer.pieces > 1) limitNorms(secondWeights(layer), norms, maxNorm, layer.inputs, layer.units)
    }
    store<f32>(ratios + 4 * l, before > 0 ? <f32>sqrt<f64>(moved / before) : 0)
  }
  return finite
}

// The numbers of the optimizers are those of `optimizerKinds` in ../passes.ts.
@inline
function step(
  optimizer: i32,
  w: usize,
  g: usize,
  first: usize,
  second: usize,
  rate: f32,
  mu: f32,
  firstScale: f32,
  secondScale: f32,
  length: i32,
): bool {
  switch (optimizer) {
    case SGD:
      return sgd(w, g, rate, length)
    case MOMENTUM:
      return momentum(w, g, first, rate, mu, length)
    case NESTEROV:
      return nesterov(w, g, first, rate, mu, length)
    case ADAGRAD:
      return adagrad(w, g, first, rate, length)
    case RMSPROP:
      return rmsprop(w, g, first, rate, length)
    default:
      return adam(w, g, first, second, rate, firstScale, secondScale, length)
  }
}
