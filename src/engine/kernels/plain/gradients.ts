const f = Math.fround

/** Adds a chunk's part of the weight gradient; see Kernels.weightGradient. Tiles of four units by two inputs; left-over units go four inputs at a time. */
export function weightGradient(
  inputs: Float32Array,
  delta: Float32Array,
  gradient: Float32Array,
  rows: number,
  width: number,
  units: number,
): void {
  const tiled = units - (units % 4)
  const paired = width - (width % 2)
  for (let i = 0; i < paired; i += 2) {
    for (let j = 0; j < tiled; j += 4) weightTile(inputs, delta, gradient, rows, i, j, width, units)
  }
  if (paired < width) {
    for (let j = 0; j < tiled; j++) weightSum(inputs, delta, gradient, rows, paired, j, width, units)
  }
  const fours = width - (width % 4)
  for (let j = tiled; j < units; j++) {
    for (let i = 0; i < fours; i += 4) fourInputs(inputs, delta, gradient, rows, i, j, width, units)
    for (let i = fours; i < width; i++) weightSum(inputs, delta, gradient, rows, i, j, width, units)
  }
}

function weightTile(
  x: Float32Array,
  d: Float32Array,
  g: Float32Array,
  rows: number,
  i: number,
  j: number,
  width: number,
  units: number,
): void {
  const o = i * units + j
  const q = o + units
  let a0 = g[o]
  let a1 = g[o + 1]
  let a2 = g[o + 2]
  let a3 = g[o + 3]
  let c0 = g[q]
  let c1 = g[q + 1]
  let c2 = g[q + 2]
  let c3 = g[q + 3]
  let p = i
  let k = j
  for (let r = 0; r < rows; r++) {
    const s = x[p]
    const t = x[p + 1]
    const d0 = d[k]
    const d1 = d[k + 1]
    const d2 = d[k + 2]
    const d3 = d[k + 3]
    a0 = f(a0 + f(s * d0))
    a1 = f(a1 + f(s * d1))
    a2 = f(a2 + f(s * d2))
    a3 = f(a3 + f(s * d3))
    c0 = f(c0 + f(t * d0))
    c1 = f(c1 + f(t * d1))
    c2 = f(c2 + f(t * d2))
    c3 = f(c3 + f(t * d3))
    p += width
    k += units
  }
  g[o] = a0
  g[o + 1] = a1
  g[o + 2] = a2
  g[o + 3] = a3
  g[q] = c0
  g[q + 1] = c1
  g[q + 2] = c2
  g[q + 3] = c3
}

function fourInputs(
  x: Float32Array,
  d: Float32Array,
  g: Float32Array,
  rows: number,
  i: number,
  j: number,
  width: number,
  units: number,
): void {
  const o = i * units + j
  let a0 = g[o]
  let a1 = g[o + units]
  let a2 = g[o + 2 * units]
  let a3 = g[o + 3 * units]
  let p = i
  let k = j
  for (let r = 0; r < rows; r++) {
    const s = d[k]
    a0 = f(a0 + f(x[p] * s))
    a1 = f(a1 + f(x[p + 1] * s))
    a2 = f(a2 + f(x[p + 2] * s))
    a3 = f(a3 + f(x[p + 3] * s))
    p += width
    k += units
  }
  g[o] = a0
  g[o + units] = a1
  g[o + 2 * units] = a2
  g[o + 3 * units] = a3
}

function weightSum(
  x: Float32Array,
  d: Float32Array,
  g: Float32Array,
  rows: number,
  i: number,
  j: number,
  width: number,
  units: number,
): void {
  const o = i * units + j
  let a = g[o]
  for (let r = 0, p = i, k = j; r < rows; r++, p += width, k += units) a = f(a + f(x[p] * d[k]))
  g[o] = a
}

/** Adds a chunk's part of the bias gradient; see Kernels.biasGradient. */
export function biasGradient(delta: Float32Array, gradient: Float32Array, rows: number, units: number): void {
  for (let r = 0, k = 0; r < rows; r++) {
    for (let j = 0; j < units; j++, k++) gradient[j] = f(gradient[j] + delta[k])
  }
}

/** Gradient by a layer's inputs; see Kernels.inputGradient. Tiles of two inputs by two rows. */
export function inputGradient(
  delta: Float32Array,
  weights: Float32Array,
  out: Float32Array,
  rows: number,
  width: number,
  units: number,
  continued: boolean,
): void {
  if (!continued) out.fill(0, 0, rows * width)
  const pairedRows = rows - (rows % 2)
  const pairedWidth = width - (width % 2)
  for (let r = 0; r < pairedRows; r += 2) {
    for (let i = 0; i < pairedWidth; i += 2) inputTile(delta, weights, out, r, i, width, units)
    if (pairedWidth < width) {
      inputSum(delta, weights, out, r, pairedWidth, width, units)
      inputSum(delta, weights, out, r + 1, pairedWidth, width, units)
    }
  }
  if (pairedRows < rows) {
    for (let i = 0; i < width; i++) inputSum(delta, weights, out, pairedRows, i, width, units)
  }
}

function inputTile(
  d: Float32Array,
  w: Float32Array,
  out: Float32Array,
  r: number,
  i: number,
  width: number,
  units: number,
): void {
  const o = r * width + i
  let a0 = out[o]
  let a1 = out[o + 1]
  let c0 = out[o + width]
  let c1 = out[o + width + 1]
  const p = r * units
  const q = i * units
  for (let j = 0; j < units; j++) {
    const s = d[p + j]
    const t = d[p + units + j]
    const w0 = w[q + j]
    const w1 = w[q + units + j]
    a0 = f(a0 + f(s * w0))
    a1 = f(a1 + f(s * w1))
    c0 = f(c0 + f(t * w0))
    c1 = f(c1 + f(t * w1))
  }
  out[o] = a0
  out[o + 1] = a1
  out[o + width] = c0
  out[o + width + 1] = c1
}

function inputSum(
  d: Float32Array,
  w: Float32Array,
  out: Float32Array,
  r: number,
  i: number,
  width: number,
  units: number,
): void {
  let a = out[r * width + i]
  for (let j = 0, p = r * units, q = i * units; j < units; j++) a = f(a + f(d[p + j] * w[q + j]))
  out[r * width + i] = a
}
