// Pooling, and what is summed channel by channel over the places of an image. Lanes are channels.
import { storeFirst } from './tile'

/** See PlaneKernels.maxPool. */
export function maxPool(
  inputs: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>width * place
  const gap = line - <usize>windowWidth * place
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < outHeight; y++) {
      let from = inputs + <usize>(n * height + y * stride) * line
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c += 4) {
          let at = from + 4 * c
          let best = v128.load(at)
          for (let ky = windowHeight; ky > 0; ky--) {
            for (let kx = windowWidth; kx > 0; kx--) {
              best = f32x4.pmax(best, v128.load(at))
              at += place
            }
            at += gap
          }
          storeFirst(out + 4 * c, best, channels - c)
        }
        from += <usize>stride * place
        out += place
      }
    }
  }
}

/** See PlaneKernels.maxPoolGradient. */
export function maxPoolGradient(
  inputs: usize,
  delta: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>width * place
  const gap = line - <usize>windowWidth * place
  const one = i32x4.splat(1)
  clearUncovered(out, images, height, width, channels, outHeight, outWidth, windowHeight, windowWidth)
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < outHeight; y++) {
      let from = <usize>(n * height + y * stride) * line
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c += 4) {
          const first = from + 4 * c
          let at = inputs + first
          let best = v128.load(at)
          let winner = i32x4.splat(0)
          let place4 = winner
          for (let ky = windowHeight; ky > 0; ky--) {
            for (let kx = windowWidth; kx > 0; kx--) {
              const value = v128.load(at)
              const larger = f32x4.lt(best, value)
              best = v128.bitselect(value, best, larger)
              winner = v128.bitselect(place4, winner, larger)
              place4 = i32x4.add(place4, one)
              at += place
            }
            at += gap
          }
          const d = v128.load(delta + 4 * c)
          place4 = i32x4.splat(0)
          at = out + first
          for (let ky = windowHeight; ky > 0; ky--) {
            for (let kx = windowWidth; kx > 0; kx--) {
              storeFirst(at, v128.and(d, i32x4.eq(winner, place4)), channels - c)
              place4 = i32x4.add(place4, one)
              at += place
            }
            at += gap
          }
        }
        from += <usize>stride * place
        delta += place
      }
    }
  }
}

/** See PlaneKernels.averagePool. */
export function averagePool(
  inputs: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>width * place
  const gap = line - <usize>windowWidth * place
  const share = f32x4.splat(1 / <f32>(windowHeight * windowWidth))
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < outHeight; y++) {
      let from = inputs + <usize>(n * height + y * stride) * line
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c += 4) {
          let at = from + 4 * c
          let sum = f32x4.splat(0)
          for (let ky = windowHeight; ky > 0; ky--) {
            for (let kx = windowWidth; kx > 0; kx--) {
              sum = f32x4.add(sum, v128.load(at))
              at += place
            }
            at += gap
          }
          storeFirst(out + 4 * c, f32x4.mul(sum, share), channels - c)
        }
        from += <usize>stride * place
        out += place
      }
    }
  }
}

/** See PlaneKernels.averagePoolGradient. */
export function averagePoolGradient(
  delta: usize,
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
): void {
  const place: usize = 4 * channels
  const line = <usize>width * place
  const gap = line - <usize>windowWidth * place
  const share = f32x4.splat(1 / <f32>(windowHeight * windowWidth))
  clearUncovered(out, images, height, width, channels, outHeight, outWidth, windowHeight, windowWidth)
  for (let n = 0; n < images; n++) {
    for (let y = 0; y < outHeight; y++) {
      let from = out + <usize>(n * height + y * stride) * line
      for (let x = 0; x < outWidth; x++) {
        for (let c = 0; c < channels; c += 4) {
          const value = f32x4.mul(v128.load(delta + 4 * c), share)
          let at = from + 4 * c
          for (let ky = windowHeight; ky > 0; ky--) {
            for (let kx = windowWidth; kx > 0; kx--) {
              storeFirst(at, value, channels - c)
              at += place
            }
            at += gap
          }
        }
        from += <usize>stride * place
        delta += place
      }
    }
  }
}

/** Zeros for planes with rows or columns that are in no window. */
@inline
function clearUncovered(
  out: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
): void {
  if (outHeight * windowHeight < height || outWidth * windowWidth < width)
    memory.fill(out, 0, 4 * images * height * width * channels)
}

/** See PlaneKernels.channelGradient. */
export function channelGradient(delta: usize, gradient: usize, images: i32, places: i32, units: i32): void {
  const place: usize = 4 * units
  for (let n = 0; n < images; n++) {
    let j = 0
    for (; j + 16 <= units; j += 16) {
      let at = delta + 4 * j
      let s0 = f32x4.splat(0)
      let s1 = s0
      let s2 = s0
      let s3 = s0
      for (let p = places; p > 0; p--) {
        s0 = f32x4.add(s0, v128.load(at))
        s1 = f32x4.add(s1, v128.load(at, 16))
        s2 = f32x4.add(s2, v128.load(at, 32))
        s3 = f32x4.add(s3, v128.load(at, 48))
        at += place
      }
      const to = gradient + 4 * j
      v128.store(to, f32x4.add(v128.load(to), s0))
      v128.store(to, f32x4.add(v128.load(to, 16), s1), 16)
      v128.store(to, f32x4.add(v128.load(to, 32), s2), 32)
      v128.store(to, f32x4.add(v128.load(to, 48), s3), 48)
    }
    for (; j < units; j += 4) {
      let at = delta + 4 * j
      let sum = f32x4.splat(0)
      for (let p = places; p > 0; p--) {
        sum = f32x4.add(sum, v128.load(at))
        at += place
      }
      const to = gradient + 4 * j
      storeFirst(to, f32x4.add(v128.load(to), sum), units - j)
    }
    delta += <usize>places * place
  }
}

/** See PlaneKernels.channelPreluBackward. */
export function channelPreluBackward(
  z: usize,
  slopes: usize,
  delta: usize,
  slopeGradient: usize,
  images: i32,
  places: i32,
  units: i32,
): void {
  const place: usize = 4 * units
  const zero = f32x4.splat(0)
  for (let n = 0; n < images; n++) {
    for (let j = 0; j < units; j += 4) {
      const slope = v128.load(slopes + 4 * j)
      let sum = zero
      let at: usize = 4 * j
      for (let p = places; p > 0; p--) {
        const d = v128.load(delta + at)
        const v = v128.load(z + at)
        const right = f32x4.gt(v, zero)
        sum = v128.bitselect(sum, f32x4.add(sum, f32x4.mul(d, v)), right)
        storeFirst(delta + at, v128.bitselect(d, f32x4.mul(d, slope), right), units - j)
        at += place
      }
      const to = slopeGradient + 4 * j
      storeFirst(to, f32x4.add(v128.load(to), sum), units - j)
    }
    delta += <usize>places * place
    z += <usize>places * place
  }
}
