const f = Math.fround

/** See Kernels.prelu. */
export function prelu(
  z: Float32Array,
  slopes: Float32Array,
  out: Float32Array,
  rows: number,
  units: number,
): void {
  for (let r = 0, k = 0; r < rows; r++) {
    for (let j = 0; j < units; j++, k++) out[k] = z[k] < 0 ? slopes[j] * z[k] : z[k]
  }
}

/** See Kernels.preluBackward. At 0 the derivative is the slope. */
export function preluBackward(
  z: Float32Array,
  slopes: Float32Array,
  delta: Float32Array,
  out: Float32Array,
  slopeGradient: Float32Array,
  rows: number,
  units: number,
): void {
  for (let r = 0, k = 0; r < rows; r++) {
    for (let j = 0; j < units; j++, k++) {
      const d = delta[k]
      if (z[k] > 0) {
        out[k] = d
      } else {
        out[k] = d * slopes[j]
        slopeGradient[j] = f(slopeGradient[j] + f(d * z[k]))
      }
    }
  }
}

/** See Kernels.maxout. */
export function maxout(first: Float32Array, second: Float32Array, out: Float32Array, length: number): void {
  for (let k = 0; k < length; k++) out[k] = first[k] < second[k] ? second[k] : first[k]
}

/** See Kernels.maxoutBackward. */
export function maxoutBackward(
  first: Float32Array,
  second: Float32Array,
  delta: Float32Array,
  outFirst: Float32Array,
  outSecond: Float32Array,
  length: number,
): void {
  for (let k = 0; k < length; k++) {
    const d = delta[k]
    const secondWins = first[k] < second[k]
    outFirst[k] = secondWins ? 0 : d
    outSecond[k] = secondWins ? d : 0
  }
}
