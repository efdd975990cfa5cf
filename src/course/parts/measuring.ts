/** What the questions read off a snapshot, and how they judge it. */
import type { Snapshot } from '../../protocol/snapshot.ts'

export const deadUnits = ({ layers }: Snapshot): number =>
  layers.reduce((sum, layer) => sum + layer.deadUnits.length, 0)
export const trainLoss = ({ loss }: Snapshot): number => loss.train
export const testLoss = ({ loss }: Snapshot): number => loss.test
export const gap = ({ loss }: Snapshot): number => loss.test - loss.train
export const trainAccuracy = ({ accuracy }: Snapshot): number => accuracy?.train ?? Number.NaN
export const testAccuracy = ({ accuracy }: Snapshot): number => accuracy?.test ?? Number.NaN
/** How much of the last layer's gradient arrives in the first one. */
export const firstByLast = ({ layers }: Snapshot): number =>
  layers[0].gradientNorm / layers[layers.length - 1].gradientNorm
export const parameters = ({ parameterCount }: Snapshot): number => parameterCount

/** Hidden units of the first layer that differ from each other by a bit of what comes in or goes out. */
export function differentUnits({ layers: [hidden, next] }: Snapshot): number {
  const { units, inputs } = hidden
  const texts = Array.from({ length: units }, (_, j) => {
    const into = Array.from({ length: inputs }, (_, i) => hidden.weights[i * units + j])
    const out = next.weights.subarray(j * next.units, (j + 1) * next.units)
    return new Uint32Array(Float32Array.of(...into, hidden.biases[j], ...out).buffer).join()
  })
  return new Set(texts).size
}

/** The last measure against the first one; within the tolerance they are the same. */
export const threeWay = (measured: readonly number[], tolerance = 0): 'fewer' | 'same' | 'more' => {
  const difference = measured[measured.length - 1] - measured[0]
  return difference < -tolerance ? 'fewer' : difference > tolerance ? 'more' : 'same'
}

/** Which of the runs, in order, has the greatest measure (or the least); its place as the option's id. */
export const greatest = (measured: readonly number[]): string =>
  String(measured.indexOf(Math.max(...measured)))
export const least = (measured: readonly number[]): string => String(measured.indexOf(Math.min(...measured)))
