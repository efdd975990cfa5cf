/** Convolution and pooling in numbers. */
import type { Activation } from '../activations.ts'
import type { Geometry, Misfit } from './layerKind.ts'
import type { Shape } from './shape.ts'
import { shapeThrough, type Window } from './windows.ts'

export const windowSizes = [1, 3, 5, 7] as const
export const strides = [1, 2] as const
export const paddings = ['same', 'valid'] as const
export const poolModes = ['max', 'average'] as const
export const poolSizes = [2, 3, 4, 'all'] as const

/** Filters that are laid on every place of the plane below. */
export interface ConvLayer extends Activation {
  kind: 'conv'
  filters: number
  /** of the square window */
  size: (typeof windowSizes)[number]
  /** 1 where it is left out */
  stride?: (typeof strides)[number]
  /** zeros around the plane, so that every place is a window's middle: 'same', also where it is left out; none: 'valid' */
  padding?: (typeof paddings)[number]
}

/** The largest or the mean value of windows that lie beside one another, channel by channel. */
export interface PoolLayer {
  kind: 'pool'
  mode: (typeof poolModes)[number]
  /** of the square window, which is the stride too; 'all': the whole plane */
  size: (typeof poolSizes)[number]
}

/** A plane has more than one place: a vector is none, nor what is pooled over the whole of one. */
const isPlane = ({ height, width }: Shape): boolean => height * width > 1

/** Without padding the window must have room. */
export function convMisfit({ size, padding }: ConvLayer, below: Shape): Misfit | null {
  if (!isPlane(below)) return 'no-plane'
  return padding === 'valid' && Math.min(below.height, below.width) < size ? 'plane-too-small' : null
}

export function poolMisfit({ size }: PoolLayer, below: Shape): Misfit | null {
  if (!isPlane(below)) return 'no-plane'
  return size !== 'all' && Math.min(below.height, below.width) < size ? 'plane-too-small' : null
}

export function convGeometry(
  { filters, size, stride = 1, padding = 'same', activation }: ConvLayer,
  below: Shape,
): Geometry {
  const field: Window = {
    height: size,
    width: size,
    stride,
    padding: padding === 'same' ? (size - 1) / 2 : 0,
  }
  const shape = shapeThrough(field, below, filters)
  const inputs = size * size * below.channels
  return {
    shape,
    positions: shape.height * shape.width,
    pieces: 1,
    inputs,
    units: filters,
    weights: inputs * filters,
    biases: filters,
    slopes: activation === 'prelu' ? filters : 0,
    field,
  }
}

/** A pooling layer has no weights, and so no inputs of a weight matrix; its units are the channels. */
export function poolGeometry({ mode, size }: PoolLayer, below: Shape): Geometry {
  const { height, width, channels } = below
  const field: Window =
    size === 'all'
      ? { height, width, stride: 1, padding: 0 }
      : { height: size, width: size, stride: size, padding: 0 }
  const shape = shapeThrough(field, below, channels)
  return {
    shape,
    positions: shape.height * shape.width,
    pieces: 1,
    inputs: 0,
    units: channels,
    weights: 0,
    biases: 0,
    slopes: 0,
    field,
    pooling: mode,
  }
}
