import type { ActivationName } from '../../../config/types.ts'
import { longestChunk } from '../arrays.ts'
import type { Steps, StepsSettings, StepsShape, StepsWork } from '../kernels.ts'
import type { KernelExports } from './exports.ts'
import { activationKinds, lossKinds, optimizerKinds } from './passes.ts'

/** Words of one layer, and of the run, in assembly/steps.ts. */
export const layerWords = 21
export const runWords = 36
/** Places in the run's words. */
export const orderEpochWord = 7
export const placeWords = { epoch: 11, position: 12, step: 13 }
const placeNames = ['epoch', 'position', 'step'] as const
export const settingsWord = 14
export const normsWord = 23
export const momentumWord = 25

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

function placesOf({ layers, examples, memories }: StepsShape): Places {
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
  const [parameters, gradient, first = 0, second = 0] = places.copies
  const runAt = at(places.run)
  const width = work.layers[0].inputs
  for (let l = 0; l < work.layers.length; l++)
    writeLayer(work, places, l, rows, new DataView(block.buffer, at(places.table + layerWords * l)), start)
  const words = new DataView(block.buffer, runAt)
  const header = [
    at(places.table),
    work.layers.length,
    at(places.inputs),
    at(places.targets),
    work.examples,
    width,
    at(places.order),
    -1,
    at(places.batchInputs),
    at(places.batchTargets),
    work.seed,
  ]
  const arrays = [
    at(places.rates),
    at(parameters),
    at(gradient),
    at(first),
    at(second),
    places.weights,
    places.length,
    work.parameters.byteOffset,
    ...[0, 1].map((m) => work.moments[m]?.byteOffset ?? 0),
  ]
  for (const [k, word] of header.entries()) words.setInt32(4 * k, word, true)
  words.setInt32(4 * normsWord, at(places.norms), true)
  for (const [k, word] of arrays.entries()) words.setInt32(4 * (momentumWord + 1 + k), word, true)
  return {
    inputs: part(places.inputs, work.examples * width),
    targets: part(places.targets, work.examples),
    order: ints.subarray(places.order, places.order + work.examples),
    rates: part(places.rates, 3 * mostSteps),
    rows,
    set(settings) {
      writeSettings(words, settings)
    },
    run(place, orderEpoch, count) {
      ints[places.run + orderEpochWord] = orderEpoch
      const tryFrom = (updates: number) => {
        for (const name of placeNames) ints[places.run + placeWords[name]] = place[name]
        return wasm.steps(runAt, updates)
      }
      let done = tryFrom(count)
      // The one before the doubtful one is left over too: it may be the last one there is, and is measured then.
      if (done < 0) done = tryFrom(Math.max(0, -done - 2))
      for (const name of placeNames) place[name] = ints[places.run + placeWords[name]]
      return done
    },
    get orderEpoch() {
      return ints[places.run + orderEpochWord]
    },
  }
}

function writeSettings(words: DataView, settings: StepsSettings): void {
  const { batchSize, loss, optimizer, momentum, regularization } = settings
  const { l1, l2, maxNorm, inputNoise, dropout } = regularization
  words.setInt32(4 * settingsWord, batchSize, true)
  words.setInt32(4 * (settingsWord + 1), lossKinds[loss], true)
  for (const [k, value] of [l1, l2, maxNorm, inputNoise].entries())
    words.setFloat32(4 * (settingsWord + 2 + k), value, true)
  words.setFloat64(4 * (settingsWord + 6), dropout, true)
  words.setFloat32(4 * (settingsWord + 8), 1 / (1 - dropout), true)
  words.setInt32(4 * (momentumWord - 1), optimizerKinds[optimizer], true)
  words.setFloat32(4 * momentumWord, momentum, true)
}

/** Writes a layer's words, in the order of `Layer` in assembly/steps.ts. */
function writeLayer(
  { layers }: StepsWork,
  { layers: places, copies: [parameters] }: Places,
  l: number,
  rows: number,
  out: DataView,
  start: number,
): void {
  const { activation, alpha, inputs, units, pieces, weights, biases, slopes } = layers[l]
  const place = places[l]
  const at = (floats: number) => start + 4 * floats
  const lanes = lanesOf(units)
  const words = [
    pieces,
    inputs,
    units,
    lanes,
    4 * rowOf(units),
    heightOf(layers, l),
    at(parameters + place.weights),
    at(parameters + place.biases),
    place.slopes === null ? 0 : at(parameters + place.slopes),
    at(place.transposed),
    at(place.z),
    at(place.activations),
    at(place.mask),
    at(place.outputs),
    at(place.delta),
    4 * (lanesOf(rows * rowOf(units)) + 4),
    weights.byteOffset,
    biases.byteOffset,
    slopes?.byteOffset ?? 0,
  ]
  out.setInt32(0, activationKinds[activation], true)
  out.setFloat32(4, alpha, true)
  for (const [k, word] of words.entries()) out.setInt32(4 * (k + 2), word, true)
}
