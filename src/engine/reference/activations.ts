import type { ActivationName } from '../../config/types.ts'
import { geluCubic } from '../../domain/activations.ts'
import { exp, sigmoid, softplus, tanh } from './elementary.ts'

/** √(2/π), of gelu's tanh form */
const geluScale = 0.7978845608028654

/** f(z) in float64. `slope` is leaky-relu's or the unit's PReLU slope, or elu's α. maxout: of the larger piece. */
export function activation(name: ActivationName, z: number, slope: number): number {
  switch (name) {
    case 'linear':
    case 'maxout':
      return z
    case 'sigmoid':
      return sigmoid(z)
    case 'tanh':
      return tanh(z)
    case 'relu':
      return Math.max(0, z)
    case 'leaky-relu':
    case 'prelu':
      return z > 0 ? z : slope * z
    case 'elu':
      return z > 0 ? z : slope * (exp(z) - 1)
    case 'gelu':
      return 0.5 * z * (1 + tanh(geluScale * (z + geluCubic * z * z * z)))
    case 'silu':
      return z * sigmoid(z)
    case 'softplus':
      return softplus(z)
  }
}

/** f′(z) in float64. */
export function derivative(name: ActivationName, z: number, slope: number): number {
  switch (name) {
    case 'linear':
    case 'maxout':
      return 1
    case 'sigmoid':
      return sigmoid(z) * (1 - sigmoid(z))
    case 'tanh':
      return 1 - tanh(z) * tanh(z)
    case 'relu':
      return z > 0 ? 1 : 0
    case 'leaky-relu':
    case 'prelu':
      return z > 0 ? 1 : slope
    case 'elu':
      return z > 0 ? 1 : slope * exp(z)
    case 'gelu': {
      const t = tanh(geluScale * (z + geluCubic * z * z * z))
      return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * geluScale * (1 + 3 * geluCubic * z * z)
    }
    case 'silu':
      return sigmoid(z) * (1 + z * (1 - sigmoid(z)))
    case 'softplus':
      return sigmoid(z)
  }
}
