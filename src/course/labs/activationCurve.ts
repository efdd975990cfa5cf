/** The curves of the activation lab, in the engine's textbook float64. */
import type { ActivationName } from '../../config/types.ts'
import { largestDerivative, saturationShare } from '../../engine/activations.ts'
import { activation, derivative } from '../../engine/reference/activations.ts'

export const plotted = 241

export interface Pieces {
  w: readonly [number, number]
  b: readonly [number, number]
}

/** f and f′ at z. Maxout: of the larger of its two pieces over z, the first of equals. */
export function activationAt(
  name: ActivationName,
  z: number,
  alpha: number,
  { w, b }: Pieces,
): { value: number; slope: number } {
  if (name !== 'maxout') return { value: activation(name, z, alpha), slope: derivative(name, z, alpha) }
  const [first, second] = [w[0] * z + b[0], w[1] * z + b[1]]
  return second > first ? { value: second, slope: w[1] } : { value: first, slope: w[0] }
}

/** The stretches of z in which |f′| is below 5% of its largest value: what the engine counts as saturated. */
export function saturatedStretches(
  name: ActivationName,
  alpha: number,
  [low, high]: readonly [number, number],
): Array<[number, number]> {
  if (name === 'maxout' || name === 'linear') return []
  const bound = saturationShare * largestDerivative(name, alpha)
  const stretches: Array<[number, number]> = []
  const step = (high - low) / (plotted - 1)
  for (let i = 0; i < plotted - 1; i++) {
    const z = low + (i + 0.5) * step
    if (Math.abs(derivative(name, z, alpha)) >= bound) continue
    const last = stretches[stretches.length - 1]
    if (last && Math.abs(last[1] - (z - step / 2)) < step / 4) last[1] = z + step / 2
    else stretches.push([z - step / 2, z + step / 2])
  }
  return stretches
}
