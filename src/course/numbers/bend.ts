/** The network forward over points of the plane, as far as a chosen layer: for a picture, in the textbook's float64. */
import type { FeatureName } from '../../config/types.ts'
import { rowCostOf } from '../../domain/layers/geometry.ts'
import { sin } from '../../engine/math.ts'
import { activation } from '../../engine/reference/activations.ts'
import type { ReferenceLayer } from '../../engine/reference/network.ts'

const featureOf: Record<FeatureName, (x: number, y: number) => number> = {
  x: (x) => x,
  y: (_, y) => y,
  'x^2': (x) => x * x,
  'y^2': (_, y) => y * y,
  xy: (x, y) => x * y,
  'sin(x)': (x) => sin(Math.fround(x)),
  'sin(y)': (_, y) => sin(Math.fround(y)),
}

/** What the network is given for a point of the plane. */
export const inputsAt = (features: readonly FeatureName[], x: number, y: number): number[] =>
  features.map((feature) => featureOf[feature](x, y))

/**
 * Values of two units of layer `last` at points [count × 2].
 * @param parameters all of the network's, as a frame carries them
 * @returns [count × 2]
 */
export function valuesAt(
  layers: readonly ReferenceLayer[],
  parameters: Float32Array,
  features: readonly FeatureName[],
  points: Float32Array,
  last: number,
  units: readonly [number, number],
): Float32Array {
  const out = new Float32Array(points.length)
  throughLayers(layers, parameters, features, points, last, (values, k) => {
    out[k] = values[units[0]]
    out[k + 1] = values[units[1]]
  })
  return out
}

/** Calls with the values of all units of layer `last` at each point; the array is another point's afterwards. */
function throughLayers(
  layers: readonly ReferenceLayer[],
  parameters: Float32Array,
  features: readonly FeatureName[],
  points: Float32Array,
  last: number,
  see: (values: readonly number[], k: number) => void,
): void {
  let values: number[] = []
  let next: number[] = []
  for (let k = 0; k < points.length; k += 2) {
    values.length = 0
    for (const feature of features) values.push(featureOf[feature](points[k], points[k + 1]))
    for (let l = 0; l <= last; l++) {
      next.length = 0
      for (let j = 0; j < layers[l].units; j++) next.push(unitValue(layers[l], parameters, values, j))
      ;[values, next] = [next, values]
    }
    see(values, k)
  }
}

/**
 * The scores as functions of two units of the last hidden layer, its other units at their means over the points: exact
 * where there are two.
 * @returns [a, b, c] of each class: a·(first unit) + b·(second unit) + c; of the layers before, none
 */
export function scoresBy(
  layers: readonly ReferenceLayer[],
  parameters: Float32Array,
  features: readonly FeatureName[],
  points: Float32Array,
  layer: number,
  units: readonly [number, number],
): Array<[number, number, number]> {
  const output = layers[layers.length - 1]
  if (layer !== layers.length - 2 || units[0] === units[1]) return []
  const means = new Float64Array(layers[layer].units)
  throughLayers(layers, parameters, features, points, layer, (values) => {
    for (const [j, value] of values.entries()) means[j] += (2 * value) / points.length
  })
  return Array.from({ length: output.units }, (_, k) => {
    const weight = (j: number) => parameters[output.weightsFrom + j * output.units + k]
    let rest = parameters[output.biasesFrom + k]
    for (const [j, mean] of means.entries()) if (!units.includes(j)) rest += weight(j) * mean
    return [weight(units[0]), weight(units[1]), rest]
  })
}

function unitValue(layer: ReferenceLayer, parameters: Float32Array, values: number[], j: number): number {
  const { inputs, units, pieces, weightsFrom, biasesFrom, slopesFrom } = layer
  let best = Number.NEGATIVE_INFINITY
  for (let p = 0; p < pieces; p++) {
    let z = parameters[biasesFrom + p * units + j]
    for (let i = 0; i < inputs; i++) z += values[i] * parameters[weightsFrom + (p * inputs + i) * units + j]
    if (z > best) best = z
  }
  const slope = layer.activation === 'prelu' ? parameters[slopesFrom + j] : layer.alpha
  return activation(layer.activation, best, slope)
}

/** Multiply-adds of a picture, about: a few milliseconds. */
const budget = 1e6

/** How fine a picture may be of what a layer makes of the plane: coarser for large networks, so that none holds up the page. */
export function finenessOf(
  layers: readonly ReferenceLayer[],
  last: number,
): { lines: number; samples: number; points: number } {
  const cost = rowCostOf(layers.slice(0, last + 1))
  const share = Math.min(1, Math.sqrt(budget / (cost * (2 * 13 * 33 + 200))))
  return {
    lines: Math.max(4, Math.round(13 * share)),
    samples: Math.max(6, Math.round(33 * share)),
    points: Math.max(40, Math.round(200 * share * share)),
  }
}

/** Grid lines both ways over a part of the plane: [2 · lines × samples × 2]. */
export function gridLines(
  { x, y }: { x: readonly [number, number]; y: readonly [number, number] },
  lines: number,
  samples: number,
): Float32Array {
  const out = new Float32Array(2 * lines * samples * 2)
  const at = ([low, high]: readonly [number, number], share: number) => low + (high - low) * share
  let k = 0
  for (const along of ['x', 'y'] as const) {
    for (let line = 0; line < lines; line++) {
      for (let s = 0; s < samples; s++) {
        const [fixed, moving] = [line / (lines - 1), s / (samples - 1)]
        out[k++] = at(x, along === 'x' ? moving : fixed)
        out[k++] = at(y, along === 'x' ? fixed : moving)
      }
    }
  }
  return out
}
