const f = Math.fround

/**
 * Pre-activations of a layer; see Kernels.dense. A tile is four units by two rows: eight sums run side by side, each
 * in its own written order, which is what keeps the processor's adders busy. Units that are left over go four rows
 * at a time.
 */
export function dense(
  inputs: Float32Array,
  weights: Float32Array,
  biases: Float32Array,
  out: Float32Array,
  rows: number,
  width: number,
  units: number,
): void {
  const tiled = units - (units % 4)
  const paired = rows - (rows % 2)
  for (let j = 0; j < tiled; j += 4) {
    for (let r = 0; r < paired; r += 2) tileOfTwo(inputs, weights, biases, out, r, j, width, units)
    if (paired < rows) tileOfOne(inputs, weights, biases, out, paired, j, width, units)
  }
  const fours = rows - (rows % 4)
  for (let j = tiled; j < units; j++) {
    for (let r = 0; r < fours; r += 4) fourRows(inputs, weights, biases, out, r, j, width, units)
    for (let r = fours; r < rows; r++) single(inputs, weights, biases, out, r, j, width, units)
  }
}

function tileOfTwo(
  x: Float32Array,
  w: Float32Array,
  b: Float32Array,
  out: Float32Array,
  r: number,
  j: number,
  width: number,
  units: number,
): void {
  let a0 = b[j]
  let a1 = b[j + 1]
  let a2 = b[j + 2]
  let a3 = b[j + 3]
  let c0 = a0
  let c1 = a1
  let c2 = a2
  let c3 = a3
  const p = r * width
  const q = p + width
  let k = j
  for (let i = 0; i < width; i++) {
    const s = x[p + i]
    const t = x[q + i]
    const w0 = w[k]
    const w1 = w[k + 1]
    const w2 = w[k + 2]
    const w3 = w[k + 3]
    a0 = f(a0 + f(s * w0))
    a1 = f(a1 + f(s * w1))
    a2 = f(a2 + f(s * w2))
    a3 = f(a3 + f(s * w3))
    c0 = f(c0 + f(t * w0))
    c1 = f(c1 + f(t * w1))
    c2 = f(c2 + f(t * w2))
    c3 = f(c3 + f(t * w3))
    k += units
  }
  const o = r * units + j
  out[o] = a0
  out[o + 1] = a1
  out[o + 2] = a2
  out[o + 3] = a3
  out[o + units] = c0
  out[o + units + 1] = c1
  out[o + units + 2] = c2
  out[o + units + 3] = c3
}

function tileOfOne(
  x: Float32Array,
  w: Float32Array,
  b: Float32Array,
  out: Float32Array,
  r: number,
  j: number,
  width: number,
  units: number,
): void {
  let a0 = b[j]
  let a1 = b[j + 1]
  let a2 = b[j + 2]
  let a3 = b[j + 3]
  const p = r * width
  let k = j
  for (let i = 0; i < width; i++) {
    const s = x[p + i]
    a0 = f(a0 + f(s * w[k]))
    a1 = f(a1 + f(s * w[k + 1]))
    a2 = f(a2 + f(s * w[k + 2]))
    a3 = f(a3 + f(s * w[k + 3]))
    k += units
  }
  const o = r * units + j
  out[o] = a0
  out[o + 1] = a1
  out[o + 2] = a2
  out[o + 3] = a3
}

function fourRows(
  x: Float32Array,
  w: Float32Array,
  b: Float32Array,
  out: Float32Array,
  r: number,
  j: number,
  width: number,
  units: number,
): void {
  let a0 = b[j]
  let a1 = a0
  let a2 = a0
  let a3 = a0
  let p = r * width
  let k = j
  for (let i = 0; i < width; i++) {
    const s = w[k]
    a0 = f(a0 + f(x[p] * s))
    a1 = f(a1 + f(x[p + width] * s))
    a2 = f(a2 + f(x[p + 2 * width] * s))
    a3 = f(a3 + f(x[p + 3 * width] * s))
    p += 1
    k += units
  }
  const o = r * units + j
  out[o] = a0
  out[o + units] = a1
  out[o + 2 * units] = a2
  out[o + 3 * units] = a3
}

function single(
  x: Float32Array,
  w: Float32Array,
  b: Float32Array,
  out: Float32Array,
  r: number,
  j: number,
  width: number,
  units: number,
): void {
  let a = b[j]
  const p = r * width
  for (let i = 0, k = j; i < width; i++, k += units) a = f(a + f(x[p + i] * w[k]))
  out[r * units + j] = a
}
