// The entry of a module of its own, over the same memory as index.ts: the kernels of ../../planes.ts with addresses in place
// of arrays. It is loaded for networks with planes alone.
export { convolve, filterGradient, planeGradient } from './convolution'
export {
  averagePool,
  averagePoolGradient,
  channelGradient,
  channelPreluBackward,
  maxPool,
  maxPoolGradient,
} from './pooling'
