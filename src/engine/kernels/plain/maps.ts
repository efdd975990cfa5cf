const f = Math.fround

/** Adding it and taking it away again rounds to a whole number. */
const rounder = 12582912 // 1.5 · 2²³

/** See Kernels.decide. */
export function decide(
  scores: Float32Array,
  outputs: number,
  stride: number,
  count: number,
  classes: Uint8Array,
  margins: Float32Array,
): void {
  for (let p = 0; p < count; p++) {
    let best = scores[p]
    let second = Number.NEGATIVE_INFINITY
    let winner = 0
    for (let j = 1; j < outputs; j++) {
      const score = scores[j * stride + p]
      const better = score > best
      const loser = better ? best : score
      if (loser > second) second = loser
      if (!better) continue
      best = score
      winner = j
    }
    classes[p] = winner
    margins[p] = second === Number.NEGATIVE_INFINITY ? 0 : best - second
  }
}

/** See Kernels.quantize. */
export function quantize(
  values: Float32Array,
  rows: number,
  stride: number,
  length: number,
  ranges: Float32Array,
  out: Int8Array,
): void {
  for (let u = 0, to = 0; u < rows; u++) {
    if (ranges[u] === 0) ranges[u] = 1
    const scale = f(127 / ranges[u])
    for (let k = u * stride, end = k + length; k < end; k++, to++) {
      const scaled = f(values[k] * scale)
      const limited = scaled > 127 ? 127 : scaled < -127 ? -127 : scaled
      out[to] = f(limited + rounder) - rounder
    }
  }
}
