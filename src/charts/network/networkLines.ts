/** Which weights are drawn as lines. A network of 12 layers of 64 units has 45,000: only so many can be seen. */

import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import { sizeOf } from '../../domain/layers/shape.ts'

/** Where one layer's parameters stand in the array of all parameters, and how many there are. */
export type LayerParameters = Pick<
  LayerGeometry,
  'below' | 'inputs' | 'units' | 'pieces' | 'weights' | 'weightsFrom' | 'biasesFrom'
>

/** Place of a weight within its layer's weights. */
export const weightIndex = (layer: LayerParameters, input: number, unit: number, piece = 0): number =>
  (piece * layer.inputs + input) * layer.units + unit

/** Whether each unit has a weight for every value below, and those are units with a tile each: others have no lines. */
const isConnected = ({ inputs, below }: LayerParameters): boolean =>
  inputs === sizeOf(below) && inputs === below.channels

/** How one layer's weights are drawn: 0 as a band, k > 0 the k strongest of each unit, Infinity all. */
export type LineRule = number

const mostLines = 600
const mostLinesInAll = 2400

/** All lines where they can be told apart, the strongest three (two, one) of each unit elsewhere. */
export function lineRules(layers: readonly LayerParameters[]): LineRule[] {
  const pairs = layers.map(({ weights }) => weights)
  const all = pairs.reduce((sum, count) => sum + Math.min(count, mostLines), 0)
  const most = all > mostLinesInAll ? Math.floor(mostLinesInAll / layers.length) : mostLines
  return layers.map((layer, l) =>
    !isConnected(layer)
      ? 0
      : pairs[l] <= most
        ? Number.POSITIVE_INFINITY
        : Math.max(1, Math.min(3, Math.floor(130 / layer.units))),
  )
}

/** The chosen lines; arrays are reused from frame to frame, `count` says how far they are filled. */
export interface NetworkLines {
  count: number
  /** of the layers: 0 is the first one after the inputs */
  layer: Uint8Array
  /** numbers of the two units, counted in drawing order from the inputs on */
  from: Uint16Array
  to: Uint16Array
  piece: Uint8Array
  /** place of the weight in its layer's weights */
  index: Int32Array
  weight: Float32Array
  /** |weight| over the layer's largest, 0…1 */
  strength: Float32Array
}

/** Enough room for the lines of these layers under these rules, and of one unit with all its lines. */
export function createLines(layers: readonly LayerParameters[], rules: readonly LineRule[]): NetworkLines {
  const capacity = layers.reduce((sum, layer, l) => {
    return sum + Math.min(layer.weights, rules[l] * layer.units)
  }, 0)
  const ofOneUnit = layers.reduce((most, layer) => Math.max(most, layer.inputs, layer.units), 0)
  const size = Math.max(capacity, 4 * ofOneUnit)
  return {
    count: 0,
    layer: new Uint8Array(size),
    from: new Uint16Array(size),
    to: new Uint16Array(size),
    piece: new Uint8Array(size),
    index: new Int32Array(size),
    weight: new Float32Array(size),
    strength: new Float32Array(size),
  }
}

/** Chooses the lines of all layers. Weights that are not finite have no line. */
export function chooseLines(
  layers: readonly LayerParameters[],
  rules: readonly LineRule[],
  parameters: Float32Array,
  lines: NetworkLines,
): void {
  lines.count = 0
  let first = 0
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]
    const largest = largestWeight(layer, parameters)
    const rows = layer.pieces * layer.inputs
    if (rules[l] === 0) {
      // no lines
    } else if (rules[l] * layer.units >= rows * layer.units) {
      for (let row = 0; row < rows; row++) {
        for (let j = 0; j < layer.units; j++) add(lines, layer, l, first, row, j, parameters, largest)
      }
    } else {
      for (let j = 0; j < layer.units; j++)
        addStrongest(lines, layer, l, first, j, rules[l], parameters, largest)
    }
    first += sizeOf(layer.below)
  }
}

/** Chooses all lines that end or begin at one unit. */
export function chooseUnitLines(
  layers: readonly LayerParameters[],
  parameters: Float32Array,
  unit: number,
  lines: NetworkLines,
): void {
  lines.count = 0
  let first = 0
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l]
    const asInput = unit - first
    const asUnit = asInput - sizeOf(layer.below)
    if (!isConnected(layer)) {
      // no lines
    } else if (asInput >= 0 && asInput < layer.inputs) {
      const largest = largestWeight(layer, parameters)
      for (let piece = 0; piece < layer.pieces; piece++) {
        const row = piece * layer.inputs + asInput
        for (let j = 0; j < layer.units; j++) add(lines, layer, l, first, row, j, parameters, largest)
      }
    } else if (asUnit >= 0 && asUnit < layer.units) {
      const largest = largestWeight(layer, parameters)
      const rows = layer.pieces * layer.inputs
      for (let row = 0; row < rows; row++) add(lines, layer, l, first, row, asUnit, parameters, largest)
    }
    first += sizeOf(layer.below)
  }
}

/** Largest finite |weight| of a layer. */
function largestWeight(layer: LayerParameters, parameters: Float32Array): number {
  let largest = 0
  for (let k = layer.weightsFrom; k < layer.biasesFrom; k++) {
    const size = Math.abs(parameters[k])
    if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
  }
  return largest
}

/** `row` counts the inputs of the first piece, then of the second. */
function add(
  lines: NetworkLines,
  layer: LayerParameters,
  l: number,
  first: number,
  row: number,
  unit: number,
  parameters: Float32Array,
  largest: number,
): void {
  const index = row * layer.units + unit
  const weight = parameters[layer.weightsFrom + index]
  if (!Number.isFinite(weight)) return
  const at = lines.count++
  const second = row >= layer.inputs
  lines.layer[at] = l
  lines.from[at] = first + (second ? row - layer.inputs : row)
  lines.to[at] = first + layer.inputs + unit
  lines.piece[at] = second ? 1 : 0
  lines.index[at] = index
  lines.weight[at] = weight
  lines.strength[at] = largest > 0 ? Math.abs(weight) / largest : 0
}

/** The rows of the three largest |weights| so far; a module's own scratch, so that a frame allocates nothing. */
const strongest = new Int32Array(3)

function addStrongest(
  lines: NetworkLines,
  layer: LayerParameters,
  l: number,
  first: number,
  unit: number,
  count: number,
  parameters: Float32Array,
  largest: number,
): void {
  const rows = layer.pieces * layer.inputs
  const column = layer.weightsFrom + unit
  let kept = 0
  for (let row = 0; row < rows; row++) {
    const size = Math.abs(parameters[column + row * layer.units])
    let place = kept
    while (place > 0 && size > Math.abs(parameters[column + strongest[place - 1] * layer.units])) place--
    if (place >= count) continue
    if (kept < count) kept++
    for (let k = kept - 1; k > place; k--) strongest[k] = strongest[k - 1]
    strongest[place] = row
  }
  for (let k = 0; k < kept; k++) add(lines, layer, l, first, strongest[k], unit, parameters, largest)
}
