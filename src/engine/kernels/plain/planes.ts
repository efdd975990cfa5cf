import type { PlaneKernels } from '../planes.ts'
import {
  channelGradient,
  channelPreluBackward,
  convolve,
  filterGradient,
  planeGradient,
} from './convolution.ts'
import { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from './pooling.ts'

/** The kernels of planes in plain typed-array code: the readable specification, and what runs where there is no SIMD. */
export const plainPlanes: PlaneKernels = {
  convolve,
  filterGradient,
  planeGradient,
  channelGradient,
  channelPreluBackward,
  maxPool,
  maxPoolGradient,
  averagePool,
  averagePoolGradient,
}
