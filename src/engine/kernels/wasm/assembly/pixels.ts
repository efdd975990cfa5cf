// Images stay bytes until a network needs them.

/** See Kernels.normalizePixels; `length` is a multiple of 3. */
export function normalizePixels(
  bytes: usize,
  out: usize,
  length: i32,
  m0: f32,
  m1: f32,
  m2: f32,
  s0: f32,
  s1: f32,
  s2: f32,
): void {
  // the channels of three vectors, after which they come again
  const meansA = f32x4(m0, m1, m2, m0)
  const meansB = f32x4(m1, m2, m0, m1)
  const meansC = f32x4(m2, m0, m1, m2)
  const scalesA = f32x4(s0, s1, s2, s0)
  const scalesB = f32x4(s1, s2, s0, s1)
  const scalesC = f32x4(s2, s0, s1, s2)
  for (; length >= 12; length -= 12) {
    v128.store(out, normalized(bytes, meansA, scalesA))
    v128.store(out, normalized(bytes + 4, meansB, scalesB), 16)
    v128.store(out, normalized(bytes + 8, meansC, scalesC), 32)
    bytes += 12
    out += 48
  }
  for (; length > 0; length -= 3) {
    store<f32>(out, (<f32>load<u8>(bytes) - m0) * s0)
    store<f32>(out, (<f32>load<u8>(bytes, 1) - m1) * s1, 4)
    store<f32>(out, (<f32>load<u8>(bytes, 2) - m2) * s2, 8)
    bytes += 3
    out += 12
  }
}

@inline
function normalized(bytes: usize, means: v128, scales: v128): v128 {
  const words = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(bytes)))
  return f32x4.mul(f32x4.sub(f32x4.convert_i32x4_s(words), means), scales)
}
