// Whole updates of a small network without returning to JavaScript: what Batches, backpropagate() and Updater do, for
// batches that need no chunks. Parameters, gradient and optimizer memory are copied into an order in which every row
// is padded to whole vectors, and all weights come before all biases and slopes; padding stays 0.
//
// Norms of gradients and updates are left out, and so is every update that could lead to a value that is not finite:
// the caller does that one in its own way, and measures it.
import { activate, activateBackward, maxout, maxoutBackward, prelu, preluBackward, TANH } from './activations'
import { isSound } from './losses'
import { MAXOUT, PRELU } from './passes'
import { addNoise, DROPOUT, INPUT_NOISE, maskRow, permute, reseed } from './random'
import {
  inputGradients,
  inputGradientsThroughTanh,
  parameterGradients,
  preActivations,
  transpose,
} from './rows'
import {
  ADAGRAD,
  ADAM,
  addPenalty,
  limitNorms,
  MOMENTUM,
  multiply,
  NESTEROV,
  RMSPROP,
  SGD,
  stepOf,
} from './updates'

/** One layer; its words are those of `writeLayer` in ../steps.ts. `lanes` are the units rounded up to whole vectors. */
@unmanaged
class Layer {
  activation: i32
  alpha: f32
  pieces: i32
  inputs: i32
  units: i32
  lanes: i32
  /** bytes of a row of values: whole vectors, or 8 for one or two units */
  row: i32
  /** rows of a piece's weights: the lanes of the layer below, or the inputs of the network */
  height: i32
  weights: usize
  biases: usize
  /** 0: none */
  slopes: usize
  /** the first piece's weights transposed, then the second one's; 0 in the first layer */
  transposed: usize
  /** pre-activations of the first piece, then of the second one */
  z: usize
  /** the same as z where the derivative can be told from it */
  activations: usize
  mask: usize
  outputs: usize
  /** of the first piece, then of the second one */
  delta: usize
  /** of the second piece in z and delta, in bytes */
  secondPiece: i32
  sourceWeights: usize
  sourceBiases: usize
  sourceSlopes: usize
}

/** What does not change from step to step; its words are those that `createSteps` and `writeSettings` write in ../steps.ts. */
@unmanaged
class Run {
  layers: usize
  layerCount: i32
  /** examples: [count × width], and their targets */
  inputs: usize
  targets: usize
  count: i32
  width: i32
  order: usize
  /** the epoch whose permutation `order` holds */
  orderEpoch: i32
  batchInputs: usize
  batchTargets: usize
  seed: i32
  /** the place: completed epochs, examples of the epoch that are behind, completed updates */
  epoch: i32
  position: i32
  step: i32
  batchSize: i32
  loss: i32
  l1: f32
  l2: f32
  maxNorm: f32
  inputNoise: f32
  dropout: f64
  kept: f32
  norms: usize
  optimizer: i32
  momentum: f32
  /** rate and Adam's two bias corrections of each step */
  rates: usize
  /** copies of the parameters, the gradient, and the optimizer's memory; each `length` values, the first `weights` of which are weights */
  parameters: usize
  gradient: usize
  first: usize
  second: usize
  weights: i32
  length: i32
  /** the arrays that were copied */
  source: usize
  sourceFirst: usize
  sourceSecond: usize
}

/**
 * An update that leaves a parameter larger than this, or not a number, is a doubtful one. A gradient that is not finite
 * always does, whatever the optimizer.
 */
const LARGE: i32 = reinterpret<i32>(<f32>1e18)

@inline
function layerOf(run: Run, l: i32): Layer {
  return changetype<Layer>(run.layers + l * offsetof<Layer>())
}

/**
 * Does `count` updates and moves the place on. Returns how many. Where an update needs a closer look nothing is kept:
 * the result is −1 − the updates before it.
 */
export function steps(at: usize, count: i32): i32 {
  const run = changetype<Run>(at)
  copyAll(run, true)
  let done = 0
  for (; done < count; done++) {
    if (run.orderEpoch != run.epoch) {
      permute(run.order, run.count, run.seed, run.epoch)
      run.orderEpoch = run.epoch
    }
    const rows = min(run.batchSize, run.count - run.position)
    fill(run, rows)
    forward(run, rows)
    const last = layerOf(run, run.layerCount - 1)
    const scale: f32 = <f32>1 / <f32>rows
    if (!isSound(run.loss, last.z, last.units, last.row, run.batchTargets, last.delta, rows, scale)) break
    backward(run, rows)
    if (run.l1 > 0 || run.l2 > 0) addPenalty(run.gradient, run.parameters, run.l1, run.l2, run.weights)
    if (!update(run, run.rates + 12 * done)) break
    if (run.maxNorm > 0) limitAll(run)
    for (let l = 1; l < run.layerCount; l++) transposeLayer(layerOf(run, l))
    run.step += 1
    run.position += rows
    if (run.position >= run.count) {
      run.position = 0
      run.epoch += 1
    }
  }
  if (done < count) return -1 - done
  copyAll(run, false)
  return done
}

/** The rows of the batch, their noise, and the masks: Batches.begin and fill. */
function fill(run: Run, rows: i32): void {
  const bytes = 4 * run.width
  let to = run.batchInputs
  for (let r = 0; r < rows; r++) {
    const example = load<i32>(run.order + 4 * (run.position + r))
    const from = run.inputs + example * bytes
    // what is written beyond a row is overwritten by the next one, and there is room behind the last
    for (let k = 0; k < bytes; k += 16) v128.store(to + k, v128.load(from + k))
    store<f32>(run.batchTargets + 4 * r, load<f32>(run.targets + 4 * example))
    to += bytes
  }
  if (run.inputNoise > 0) {
    reseed(run.seed, INPUT_NOISE, run.step)
    addNoise(run.batchInputs, rows * run.width, run.inputNoise)
  }
  if (run.dropout > 0) {
    reseed(run.seed, DROPOUT, run.step)
    for (let r = 0; r < rows; r++) {
      for (let l = 0; l < run.layerCount - 1; l++) {
        const layer = layerOf(run, l)
        maskRow(layer.mask + r * layer.row, layer.units, run.dropout, run.kept)
      }
    }
  }
}

function forward(run: Run, rows: i32): void {
  let below = run.batchInputs
  let belowRow = 4 * run.width
  for (let l = 0; l < run.layerCount; l++) {
    const layer = layerOf(run, l)
    const lanes = layer.lanes
    const row = layer.row
    const length = rows * (row >> 2)
    let z = layer.z
    let weights = layer.weights
    let biases = layer.biases
    for (let p = 0; p < layer.pieces; p++) {
      preActivations(biases, below, belowRow, weights, z, row, rows, lanes, layer.inputs)
      z += layer.secondPiece
      weights += 4 * layer.height * lanes
      biases += 4 * lanes
    }
    z = layer.z
    if (layer.activation == MAXOUT) maxout(z, z + layer.secondPiece, layer.activations, length)
    else if (layer.activation == PRELU) prelu(z, layer.slopes, layer.activations, rows, row >> 2)
    else if (layer.activation) activate(layer.activation, layer.alpha, z, layer.activations, length)
    below = layer.activations
    if (run.dropout > 0 && l < run.layerCount - 1) {
      multiply(below, layer.mask, layer.outputs, length)
      below = layer.outputs
    }
    belowRow = row
  }
}

function backward(run: Run, rows: i32): void {
  const toGradient = run.gradient - run.parameters
  for (let l = run.layerCount - 1; l >= 0; l--) {
    const layer = layerOf(run, l)
    const lanes = layer.lanes
    const row = layer.row
    const below = layerOf(run, max(l - 1, 0))
    const belowOutputs = run.dropout > 0 ? below.outputs : below.activations
    const inputs = l > 0 ? belowOutputs : run.batchInputs
    const inputsRow = l > 0 ? below.row : 4 * run.width
    const piece = 4 * layer.height * lanes
    // the usual case needs no pass of its own through the activation below
    const gated = l > 0 && below.activation == TANH && layer.pieces == 1 && run.dropout == 0
    let delta = layer.delta
    let weights = layer.weights + toGradient
    let biases = layer.biases + toGradient
    let transposed = layer.transposed
    for (let p = 0; p < layer.pieces; p++) {
      parameterGradients(inputs, inputsRow, delta, row, weights, biases, layer.inputs, lanes, rows)
      const out = below.delta
      const width = below.lanes
      if (gated)
        inputGradientsThroughTanh(below.activations, delta, row, transposed, out, below.row, rows, width, layer.units)
      else if (l > 0) inputGradients(p > 0, delta, row, transposed, out, below.row, rows, width, layer.units)
      delta += layer.secondPiece
      weights += piece
      biases += 4 * lanes
      transposed += piece
    }
    if (l == 0 || gated) continue
    const length = rows * (below.row >> 2)
    if (run.dropout > 0) multiply(below.delta, below.mask, below.delta, length)
    throughActivation(below, rows, length, toGradient)
  }
}

/** The gradient by a layer's activations becomes that by its pre-activations. */
function throughActivation(layer: Layer, rows: i32, length: i32, toGradient: usize): void {
  const delta = layer.delta
  if (layer.activation == MAXOUT)
    maxoutBackward(layer.z, layer.z + layer.secondPiece, delta, delta, delta + layer.secondPiece, length)
  else if (layer.activation == PRELU) {
    const slopes = layer.slopes + toGradient
    memory.fill(slopes, 0, 4 * layer.lanes)
    preluBackward(layer.z, layer.slopes, delta, delta, slopes, rows, layer.row >> 2)
  } else if (layer.activation)
    activateBackward(layer.activation, layer.alpha, layer.z, layer.activations, delta, delta, length)
}

@inline
function larger(most: v128, value: v128): v128 {
  return i32x4.max_s(most, f32x4.abs(value))
}

@inline
function allSmall(most: v128): bool {
  return !v128.any_true(i32x4.gt_s(most, i32x4.splat(LARGE)))
}

/** Updates all parameters; whether they are small afterwards. */
function update(run: Run, rates: usize): bool {
  switch (run.optimizer) {
    case SGD:
      return updateAll(SGD, run, rates)
    case MOMENTUM:
      return updateAll(MOMENTUM, run, rates)
    case NESTEROV:
      return updateAll(NESTEROV, run, rates)
    case ADAGRAD:
      return updateAll(ADAGRAD, run, rates)
    case RMSPROP:
      return updateAll(RMSPROP, run, rates)
    default:
      return updateAll(ADAM, run, rates)
  }
}

@inline
function updateAll(kind: i32, run: Run, rates: usize): bool {
  const rate = v128.load32_splat(rates)
  const mu = kind == ADAM ? v128.load32_splat(rates, 4) : f32x4.splat(run.momentum)
  const secondScale = v128.load32_splat(rates, 8)
  const gradient = run.gradient - run.parameters
  const first = run.first - run.parameters
  const second = run.second - run.parameters
  let most = i32x4.splat(0)
  for (let w = run.parameters, end = w + 4 * run.length; w < end; w += 16) {
    const step = stepOf(kind, v128.load(w + gradient), w + first, w + second, rate, mu, secondScale, 4)
    const moved = f32x4.add(v128.load(w), step)
    v128.store(w, moved)
    most = larger(most, moved)
  }
  return allSmall(most)
}

function limitAll(run: Run): void {
  for (let l = 0; l < run.layerCount; l++) {
    const layer = layerOf(run, l)
    const piece = 4 * layer.height * layer.lanes
    for (let p = 0; p < layer.pieces; p++)
      limitNorms(layer.weights + p * piece, run.norms, run.maxNorm, layer.inputs, layer.lanes)
  }
}

function transposeLayer(layer: Layer): void {
  const row = 4 * layer.lanes
  const piece = layer.height * row
  for (let p = 0; p < layer.pieces; p++)
    transpose(layer.weights + p * piece, row, layer.transposed + p * piece, 4 * layer.height)
}

/** Copies parameters and optimizer memory into the padded order, or back. */
function copyAll(run: Run, into: bool): void {
  copyParameters(run, 0, 0, into)
  if (run.sourceFirst) copyParameters(run, run.first - run.parameters, run.sourceFirst - run.source, into)
  if (run.sourceSecond) copyParameters(run, run.second - run.parameters, run.sourceSecond - run.source, into)
  if (!into) return
  for (let l = 1; l < run.layerCount; l++) transposeLayer(layerOf(run, l))
}

function copyParameters(run: Run, shift: usize, sourceShift: usize, into: bool): void {
  for (let l = 0; l < run.layerCount; l++) {
    const layer = layerOf(run, l)
    const units = layer.units
    const lanes = layer.lanes
    for (let p = 0; p < layer.pieces; p++) {
      const weights = layer.weights + 4 * p * layer.height * lanes + shift
      const source = layer.sourceWeights + 4 * p * layer.inputs * units + sourceShift
      copyRows(weights, source, layer.inputs, units, lanes, into)
    }
    copyRows(layer.biases + shift, layer.sourceBiases + sourceShift, layer.pieces, units, lanes, into)
    if (layer.slopes) copyRows(layer.slopes + shift, layer.sourceSlopes + sourceShift, 1, units, lanes, into)
  }
}

function copyRows(padded: usize, packed: usize, rows: i32, units: i32, lanes: i32, into: bool): void {
  for (let r = 0; r < rows; r++) {
    memory.copy(into ? padded : packed, into ? packed : padded, 4 * units)
    padded += 4 * lanes
    packed += 4 * units
  }
}
