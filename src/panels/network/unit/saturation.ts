import { type ActivationName, saturationShare } from '../../../domain/activations.ts'

/** In how much of the drawn plane or line a unit is exactly 0, or its derivative below 5% of its largest. */
export interface Quiet {
  kind: 'silent' | 'saturated'
  /** 0…1 */
  share: number
}

/** Whether |f′| is small, told by the activation's own value f; null: the value does not tell. */
function quietAt(activation: ActivationName, alpha: number): ((f: number) => boolean) | null {
  switch (activation) {
    case 'relu':
      return (f) => f === 0
    case 'sigmoid': // f′ = f(1 − f), at most 1/4
      return (f) => 4 * f * (1 - f) < saturationShare
    case 'tanh': // f′ = 1 − f²
      return (f) => 1 - f * f < saturationShare
    case 'elu': // f′ = f + α for z < 0, else 1
      return (f) => f < 0 && f + alpha < saturationShare * Math.max(1, alpha)
    case 'softplus': // f′ = σ(z) = 1 − e^−f
      return (f) => 1 - Math.exp(-f) < saturationShare
    default:
      return null
  }
}

/** `detail` holds the unit's activations; null where saturation cannot be told from them. */
export function quietShare(
  activation: ActivationName,
  alpha: number | undefined,
  detail: Float32Array,
): Quiet | null {
  const isQuiet = quietAt(activation, alpha ?? 1)
  if (!isQuiet || detail.length === 0) return null
  let quiet = 0
  for (const value of detail) if (isQuiet(value)) quiet += 1
  return { kind: activation === 'relu' ? 'silent' : 'saturated', share: quiet / detail.length }
}
