const f = Math.fround

/** Adding it and taking it away again rounds to a whole number. */
const rounder = 12582912 // 1.5 · 2²³

/** See Kernels.collect. */
export function collect(
  values: Float32Array,
  rows: number,
  width: number,
  out: Float32Array,
  length: number,
  at: number,
  most: Float32Array,
): void {
  for (let j = 0; j < width; j++) {
    let largest = most[j]
    for (let r = 0, k = j, to = j * length + at; r < rows; r++, k += width, to++) {
      const value = values[k]
      out[to] = value
      const size = Math.abs(value)
      if (size > largest && size < Number.POSITIVE_INFINITY) largest = size
    }
    most[j] = largest
  }
}

/** See Kernels.quantize. */
export function quantize(
  values: Float32Array,
  rows: number,
  length: number,
  ranges: Float32Array,
  out: Int8Array,
): void {
  for (let u = 0, k = 0; u < rows; u++) {
    if (ranges[u] === 0) ranges[u] = 1
    const scale = f(127 / ranges[u])
    for (const end = k + length; k < end; k++) {
      const scaled = f(values[k] * scale)
      const limited = scaled > 127 ? 127 : scaled < -127 ? -127 : scaled
      out[k] = f(limited + rounder) - rounder
    }
  }
}
