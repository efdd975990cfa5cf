import { expm1, gelu, geluDerivative, sigmoid, silu, softplus, tanh } from '../../math.ts'
import type { ElementwiseActivation } from '../kernels.ts'

const f = Math.fround

/** out = f(z); see Kernels.activate. relu leaves NaN and −0 as they are, like `pmax(z, 0)`. */
export function activate(
  name: ElementwiseActivation,
  alpha: number,
  z: Float32Array,
  out: Float32Array,
  length: number,
): void {
  switch (name) {
    case 'linear':
      for (let k = 0; k < length; k++) out[k] = z[k]
      return
    case 'sigmoid':
      for (let k = 0; k < length; k++) out[k] = sigmoid(z[k])
      return
    case 'tanh':
      for (let k = 0; k < length; k++) out[k] = tanh(z[k])
      return
    case 'relu':
      for (let k = 0; k < length; k++) out[k] = z[k] < 0 ? 0 : z[k]
      return
    case 'leaky-relu': {
      const slope = f(alpha)
      for (let k = 0; k < length; k++) out[k] = z[k] < 0 ? slope * z[k] : z[k]
      return
    }
    case 'elu': {
      const scale = f(alpha)
      for (let k = 0; k < length; k++) out[k] = z[k] < 0 ? scale * expm1(z[k]) : z[k]
      return
    }
    case 'gelu':
      for (let k = 0; k < length; k++) out[k] = gelu(z[k])
      return
    case 'silu':
      for (let k = 0; k < length; k++) out[k] = silu(z[k])
      return
    case 'softplus':
      for (let k = 0; k < length; k++) out[k] = softplus(z[k])
      return
  }
}

/**
 * out = delta · f′(z); see Kernels.activateBackward. f′ in terms of a = f(z) where that is exact enough: sigmoid
 * a(1 − a), tanh 1 − a², elu a + α. At 0 the derivative of relu is 0, of leaky-relu its slope, of elu α.
 */
export function activateBackward(
  name: ElementwiseActivation,
  alpha: number,
  z: Float32Array,
  activation: Float32Array,
  delta: Float32Array,
  out: Float32Array,
  length: number,
): void {
  const a = activation
  switch (name) {
    case 'linear':
      for (let k = 0; k < length; k++) out[k] = delta[k]
      return
    case 'sigmoid':
      for (let k = 0; k < length; k++) out[k] = delta[k] * f(a[k] * f(1 - a[k]))
      return
    case 'tanh':
      for (let k = 0; k < length; k++) out[k] = delta[k] * f(1 - f(a[k] * a[k]))
      return
    case 'relu':
      for (let k = 0; k < length; k++) out[k] = z[k] > 0 ? delta[k] : 0
      return
    case 'leaky-relu': {
      const slope = f(alpha)
      for (let k = 0; k < length; k++) out[k] = z[k] > 0 ? delta[k] : delta[k] * slope
      return
    }
    case 'elu': {
      const scale = f(alpha)
      for (let k = 0; k < length; k++) out[k] = z[k] > 0 ? delta[k] : delta[k] * f(a[k] + scale)
      return
    }
    case 'gelu':
      for (let k = 0; k < length; k++) out[k] = delta[k] * geluDerivative(z[k])
      return
    case 'silu':
      for (let k = 0; k < length; k++) out[k] = delta[k] * siluDerivative(z[k], a[k])
      return
    case 'softplus':
      for (let k = 0; k < length; k++) out[k] = delta[k] * sigmoid(z[k])
      return
  }
}

/** (x·σ(x))′ = σ + a(1 − σ) with a = x·σ. */
function siluDerivative(z: number, a: number): number {
  const s = sigmoid(z)
  return f(s + f(a * f(1 - s)))
}
