/** See Kernels.extremes. */
export function extremes(values: Float32Array, length: number, out: Float32Array): void {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let k = 0; k < length; k++) {
    const value = values[k]
    if (value < low && value > Number.NEGATIVE_INFINITY) low = value
    if (value > high && value < Number.POSITIVE_INFINITY) high = value
  }
  out[0] = low
  out[1] = high
}

/** See Kernels.countBins. */
export function countBins(
  values: Float32Array,
  length: number,
  perWidth: number,
  first: number,
  counts: Float64Array,
): void {
  for (let k = 0; k < length; k++) {
    if (Math.abs(values[k]) < Number.POSITIVE_INFINITY) counts[Math.floor(values[k] * perWidth) - first] += 1
  }
}

/** See Kernels.judge. */
export function judge(
  derivatives: Float32Array,
  activations: Float32Array,
  rows: number,
  units: number,
  alive: Uint8Array,
): void {
  for (let j = 0; j < units; j++) {
    for (let r = 0, k = j; r < rows; r++, k += units) {
      if (derivatives[k] !== 0 || activations[k] !== 0) alive[j] = 1
    }
  }
}

/** See Kernels.countBetween. */
export function countBetween(values: Float32Array, length: number, low: number, high: number): number {
  let count = 0
  for (let k = 0; k < length; k++) if (values[k] > low && values[k] < high) count += 1
  return count
}

/** See Kernels.countBelow. */
export function countBelow(values: Float32Array, others: Float32Array, length: number): number {
  let count = 0
  for (let k = 0; k < length; k++) if (values[k] < others[k]) count += 1
  return count
}
