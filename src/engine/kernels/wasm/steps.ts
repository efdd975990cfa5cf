import type { ActivationName } from '../../../config/types.ts'
import { longestChunk } from '../../network/network.ts'
import type { Steps, StepsSettings, StepsShape, StepsWork } from '../kernels.ts'
import type { KernelExports } from './exports.ts'
import { activationKinds, lossKinds, optimizerKinds } from './passes.ts'
import { writeWords } from './words.ts'

/** Words of one layer, and of the run, in assembly/steps.ts. */
const layerWords = 21
const runWords = 36
const placeNames = ['epoch', 'position', 'step'] as const

/** Updates of one call at most. */
const mostSteps = 4096

/** Units rounded up to whole vectors. */
const lanesOf = (units: number): number => 4 * Math.ceil(units / 4)

/** Floats of a row of values: whole vectors, or half of one for one or two units. */
const rowOf = (units: number): number => (units <= 2 ? 2 : lanesOf(units))

/** Activations whose derivative can be told from their value: they overwrite the pre-activations. */
const inPlace: readonly ActivationName[] = ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu']

interface LayerPlaces {
  weights: number
  biases: number
  slopes: number | null
  transposed: number
  z: number
  activations: number
  mask: number
  outputs: number
  delta: number
}

/** Where everything lies in the block that the steps work in, in floats from its start. */
interface Places {
  table: number
  run: number
  rates: number
  norms: number
  inputs: number
  targets: number
  order: number
  batchInputs: number
  batchTargets: number
  layers: LayerPlaces[]
  /** parameters, gradient and the optimizer's memory, each `length` values, the first `weights` of which are weights */
  copies: number[]
  weights: number
  length: number
  total: number
}

/** Deals out the places of a block one after another, in whole vectors. */
class Dealer {
  free = 0

  take(length: number): number {
    const place = this.free
    this.free += lanesOf(length)
    return place
  }
}

/** Rows of a layer's padded weights: the lanes of the layer below, or the inputs of the network. */
const heightOf = (layers: StepsShape['layers'], l: number): number =>
  l === 0 ? layers[0].inputs : lanesOf(layers[l].inputs)

/** Floats of the block that the steps of an experiment need. */
export const stepsFloats = (shape: StepsShape): number => placesOf(shape).total

export function placesOf({ layers, examples, memories }: StepsShape): Places {
  const rows = Math.min(longestChunk, examples)
  const [{ inputs: width }] = layers
  const parameters = new Dealer()
  const pieceOf = (l: number) => heightOf(layers, l) * lanesOf(layers[l].units)
  const weightPlaces = layers.map(({ pieces }, l) => parameters.take(pieces * pieceOf(l)))
  const weights = parameters.free
  const restPlaces = layers.map(({ pieces, slopesFrom, end, units }) => ({
    biases: parameters.take(pieces * lanesOf(units)),
    slopes: end > slopesFrom ? parameters.take(units) : null,
  }))
  const length = parameters.free
  const block = new Dealer()
  const copies = Array.from({ length: 2 + memories }, () => block.take(length))
  return {
    copies,
    weights,
    length,
    table: block.take(layerWords * layers.length),
    run: block.take(runWords),
    rates: block.take(3 * mostSteps),
    norms: block.take(Math.max(...layers.map(({ units }) => lanesOf(units)))),
    inputs: block.take(examples * width + 4),
    targets: block.take(examples),
    order: block.take(examples),
    batchInputs: block.take(rows * width + 4),
    batchTargets: block.take(rows),
    layers: layers.map(({ activation, pieces, units }, l) => {
      const values = lanesOf(rows * rowOf(units)) + 4
      const z = block.take(pieces * values)
      return {
        weights: weightPlaces[l],
        ...restPlaces[l],
        transposed: block.take(pieces * pieceOf(l)),
        z,
        activations: inPlace.includes(activation) ? z : block.take(values),
        mask: block.take(values),
        outputs: block.take(values),
        delta: block.take(pieces * values),
      }
    }),
    total: block.free,
  }
}

/**
 * Whole updates in WebAssembly.
 * @param block stepsFloats(work) zeros in the module's memory
 */
export function createSteps(wasm: KernelExports, work: StepsWork, block: Float32Array): Steps {
  const places = placesOf(work)
  const rows = Math.min(longestChunk, work.examples)
  const start = block.byteOffset
  const at = (place: number) => start + 4 * place
  const part = (place: number, length: number) => block.subarray(place, place + length)
  const ints = new Int32Array(block.buffer, start, block.length)
  const runAt = at(places.run)
  const { inputs: width } = work.layers[0]
  for (let l = 0; l < work.layers.length; l++)
    writeWords(
      new DataView(block.buffer, at(places.table + layerWords * l)),
      layerWordsOf(work, places, l, rows, start),
    )
  const words = new DataView(block.buffer, runAt)
  const head = runWordsOf(work, places, start)
  const [orderEpochWord, placeWord] = ['orderEpoch', placeNames[0]].map((name) =>
    Object.keys(head).indexOf(name),
  )
  const settingsWord = writeWords(words, head)
  const arrays = arrayWordsOf(work, places, start)
  return {
    inputs: part(places.inputs, work.examples * width),
    targets: part(places.targets, work.examples),
    order: ints.subarray(places.order, places.order + work.examples),
    rates: part(places.rates, 3 * mostSteps),
    rows,
    set(settings) {
      writeWords(words, arrays, writeWords(words, settingsWordsOf(settings, at(places.norms)), settingsWord))
    },
    run(place, orderEpoch, count) {
      ints[places.run + orderEpochWord] = orderEpoch
      const tryFrom = (updates: number) => {
        for (const [k, name] of placeNames.entries()) ints[places.run + placeWord + k] = place[name]
        return wasm.steps(runAt, updates)
      }
      let done = tryFrom(count)
      // The one before the doubtful one is left over too: it may be the last one there is, and is measured then.
      if (done < 0) done = tryFrom(Math.max(0, -done - 2))
      for (const [k, name] of placeNames.entries()) place[name] = ints[places.run + placeWord + k]
      return done
    },
    get orderEpoch() {
      return ints[places.run + orderEpochWord]
    },
  }
}

/** The run's words by name: these, then those of the settings, then the arrays', in the order of `Run` in assembly/steps.ts. */
export const runWordsOf = (work: StepsWork, places: Places, start: number) => {
  const at = (floats: number) => start + 4 * floats
  return {
    layers: at(places.table),
    layerCount: work.layers.length,
    inputs: at(places.inputs),
    targets: at(places.targets),
    count: work.examples,
    width: work.layers[0].inputs,
    order: at(places.order),
    orderEpoch: -1,
    batchInputs: at(places.batchInputs),
    batchTargets: at(places.batchTargets),
    seed: work.seed,
    epoch: 0,
    position: 0,
    step: 0,
  }
}

/** @param norms where the norms of units are worked out */
export const settingsWordsOf = (settings: StepsSettings, norms: number) => {
  const { batchSize, loss, optimizer, momentum, regularization } = settings
  const { l1, l2, maxNorm, inputNoise, dropout } = regularization
  return {
    batchSize,
    loss: lossKinds[loss],
    l1,
    l2,
    maxNorm,
    inputNoise,
    dropout,
    kept: 1 / (1 - dropout),
    norms,
    optimizer: optimizerKinds[optimizer],
    momentum,
  }
}

export const arrayWordsOf = (work: StepsWork, places: Places, start: number) => {
  const at = (floats: number) => start + 4 * floats
  const [parameters, gradient, first = 0, second = 0] = places.copies
  return {
    rates: at(places.rates),
    parameters: at(parameters),
    gradient: at(gradient),
    first: at(first),
    second: at(second),
    weights: places.weights,
    length: places.length,
    source: work.parameters.byteOffset,
    sourceFirst: work.moments[0]?.byteOffset ?? 0,
    sourceSecond: work.moments[1]?.byteOffset ?? 0,
  }
}

/** A layer's words by name, in the order of `Layer` in assembly/steps.ts. */
export const layerWordsOf = (
  { layers }: StepsWork,
  { layers: places, copies: [parameters] }: Places,
  l: number,
  rows: number,
  start: number,
) => {
  const { activation, alpha, inputs, units, pieces, weights, biases, slopes } = layers[l]
  const place = places[l]
  const at = (floats: number) => start + 4 * floats
  return {
    activation: activationKinds[activation],
    alpha,
    pieces,
    inputs,
    units,
    lanes: lanesOf(units),
    row: 4 * rowOf(units),
    height: heightOf(layers, l),
    weights: at(parameters + place.weights),
    biases: at(parameters + place.biases),
    slopes: place.slopes === null ? 0 : at(parameters + place.slopes),
    transposed: at(place.transposed),
    z: at(place.z),
    activations: at(place.activations),
    mask: at(place.mask),
    outputs: at(place.outputs),
    delta: at(place.delta),
    secondPiece: 4 * (lanesOf(rows * rowOf(units)) + 4),
    sourceWeights: weights.byteOffset,
    sourceBiases: biases.byteOffset,
    sourceSlopes: slopes?.byteOffset ?? 0,
  }
}
