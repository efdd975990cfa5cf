const f = Math.fround

/** See Kernels.normalizePixels. */
export function normalizePixels(
  bytes: Uint8Array,
  means: Float32Array,
  scales: Float32Array,
  out: Float32Array,
  at: number,
): void {
  const [m0, m1, m2] = means
  const [s0, s1, s2] = scales
  for (let k = 0; k < bytes.length; k += 3) {
    out[at + k] = f(bytes[k] - m0) * s0
    out[at + k + 1] = f(bytes[k + 1] - m1) * s1
    out[at + k + 2] = f(bytes[k + 2] - m2) * s2
  }
}
