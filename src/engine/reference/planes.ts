/** Convolution and pooling as the textbook has them, in float64: by the pairs of places that a window joins. */
import type { LayerGeometry } from '../../domain/layers/geometry.ts'
import type { Windowed } from '../../domain/layers/windows.ts'
import type { ReferenceKind } from './kind.ts'

/** A place of what comes out, one that its window covers below, and which of the window's places that is. */
interface Pair {
  out: number
  below: number
  tap: number
}

const windowOf = (layer: LayerGeometry) => layer as LayerGeometry & Windowed

/** All pairs, by places of what comes out and of the window, row by row; nothing is outside the plane. */
function pairsOf(layer: LayerGeometry): Pair[] {
  const { below, shape, field } = windowOf(layer)
  const { height, width, stride, padding } = field
  const pairs: Pair[] = []
  for (let out = 0; out < shape.height * shape.width; out++) {
    for (let tap = 0; tap < height * width; tap++) {
      const y = Math.floor(out / shape.width) * stride + Math.floor(tap / width) - padding
      const x = (out % shape.width) * stride + (tap % width) - padding
      if (y < 0 || y >= below.height || x < 0 || x >= below.width) continue
      pairs.push({ out, below: y * below.width + x, tap })
    }
  }
  return pairs
}

/** Calls back for every product of a value below and a weight: places in the arrays of values, weights and results. */
function eachProduct(layer: LayerGeometry, visit: (input: number, weight: number, out: number) => void) {
  const { below, units, weightsFrom } = layer
  for (const { out, below: place, tap } of pairsOf(layer)) {
    for (let c = 0; c < below.channels; c++) {
      const weight = weightsFrom + (tap * below.channels + c) * units
      for (let j = 0; j < units; j++) visit(place * below.channels + c, weight + j, out * units + j)
    }
  }
}

export const convolution: ReferenceKind = {
  preActivations(layer, parameters, inputs) {
    const { width, units, biasesFrom } = layer
    const sums = Array.from({ length: width }, (_, k) => parameters[biasesFrom + (k % units)])
    eachProduct(layer, (input, weight, out) => {
      sums[out] += inputs[input] * parameters[weight]
    })
    return [sums]
  },

  addGradient(layer, inputs, [deltas], share, gradient) {
    eachProduct(layer, (input, weight, out) => {
      gradient[weight] += share * inputs[input] * deltas[out]
    })
    for (const [k, delta] of deltas.entries()) gradient[layer.biasesFrom + (k % layer.units)] += share * delta
  },

  inputGradient(layer, parameters, [deltas], inputs) {
    const gradient = inputs.map(() => 0)
    eachProduct(layer, (input, weight, out) => {
      gradient[input] += parameters[weight] * deltas[out]
    })
    return gradient
  },
}

/** The values of each window, as places in what came in: [places × channels][window]. */
function windowsOf(layer: LayerGeometry): number[][] {
  const { width, units } = layer
  const windows: number[][] = Array.from({ length: width }, () => [])
  for (const { out, below } of pairsOf(layer))
    for (let c = 0; c < units; c++) windows[out * units + c].push(below * units + c)
  return windows
}

/** The first of the largest values. */
const winnerOf = (inputs: number[], field: number[]): number => {
  const most = Math.max(...field.map((at) => inputs[at]))
  return field.find((at) => inputs[at] === most) as number
}

export const pooling: ReferenceKind = {
  preActivations(layer, _, inputs) {
    const sumOf = (field: number[]) => field.reduce((sum, at) => sum + inputs[at], 0)
    return [
      windowsOf(layer).map((field) =>
        layer.pooling === 'max' ? inputs[winnerOf(inputs, field)] : sumOf(field) / field.length,
      ),
    ]
  },

  addGradient() {},

  inputGradient(layer, _, [deltas], inputs) {
    const gradient = inputs.map(() => 0)
    for (const [k, field] of windowsOf(layer).entries()) {
      if (layer.pooling === 'max') gradient[winnerOf(inputs, field)] += deltas[k]
      else for (const at of field) gradient[at] += deltas[k] / field.length
    }
    return gradient
  },
}
