/** What the compiled module exports (assembly/index.ts). Every array is an address, in bytes. */
type Address = number

export interface KernelExports {
  /** whole passes, see ../kernels.ts; `table` is what passes.ts writes */
  forward(table: Address, count: number, inputs: Address, rows: number): void
  /** distances in bytes; most: 0, or the lines' largest sizes */
  columns(table: Address, count: number, lines: Address, line: number, points: number, most: Address): void
  lossSum(table: Address, count: number, rows: number, loss: number, targets: Address, sum: number): number
  backpropagate(
    table: Address,
    count: number,
    inputs: Address,
    rows: number,
    loss: number,
    targets: Address,
    scale: number,
    fresh: 0 | 1,
    sum: number,
  ): number
  measureGradient(table: Address, count: number, l1: number, l2: number, norms: Address): number
  update(
    table: Address,
    count: number,
    optimizer: number,
    rate: number,
    momentum: number,
    firstScale: number,
    secondScale: number,
    maxNorm: number,
    norms: Address,
    ratios: Address,
  ): number
  /** whole updates, see steps.ts; `run` is what it writes. Returns how many were done */
  steps(run: Address, count: number): number
  dense(
    inputs: Address,
    weights: Address,
    biases: Address,
    out: Address,
    rows: number,
    width: number,
    units: number,
  ): void
  weightGradient(
    inputs: Address,
    delta: Address,
    gradient: Address,
    rows: number,
    width: number,
    units: number,
  ): void
  biasGradient(delta: Address, gradient: Address, rows: number, units: number): void
  inputGradient(
    delta: Address,
    weights: Address,
    out: Address,
    rows: number,
    width: number,
    units: number,
    continued: 0 | 1,
  ): void
  activate(kind: number, alpha: number, z: Address, out: Address, length: number): void
  activateBackward(
    kind: number,
    alpha: number,
    z: Address,
    activation: Address,
    delta: Address,
    out: Address,
    length: number,
  ): void
  prelu(z: Address, slopes: Address, out: Address, rows: number, units: number): void
  preluBackward(
    z: Address,
    slopes: Address,
    delta: Address,
    out: Address,
    slopeGradient: Address,
    rows: number,
    units: number,
  ): void
  maxout(first: Address, second: Address, out: Address, length: number): void
  maxoutBackward(
    first: Address,
    second: Address,
    delta: Address,
    outFirst: Address,
    outSecond: Address,
    length: number,
  ): void
  multiply(a: Address, b: Address, out: Address, length: number): void
  addPenalty(gradient: Address, weights: Address, l1: number, l2: number, length: number): void
  sumOfSquares(values: Address, length: number): number
  squaredNorm(values: Address, length: number): number
  /** writes two values */
  extremes(values: Address, length: number, out: Address): void
  /** writes whole numbers to the scratch memory */
  countBins(values: Address, length: number, perWidth: number, first: number, bins: number): void
  /** alive in whole vectors, as words */
  judge(derivatives: Address, activations: Address, rows: number, units: number, alive: Address): void
  countBetween(values: Address, length: number, low: number, high: number): number
  countBelow(values: Address, others: Address, length: number): number
  /** a class takes a byte */
  decide(
    scores: Address,
    outputs: number,
    stride: number,
    count: number,
    classes: Address,
    margins: Address,
  ): void
  /** writes the bytes over the values, from their start on */
  quantize(values: Address, rows: number, stride: number, length: number, ranges: Address): void
  normalizePixels(
    bytes: Address,
    out: Address,
    length: number,
    m0: number,
    m1: number,
    m2: number,
    s0: number,
    s1: number,
    s2: number,
  ): void
  sgd(w: Address, g: Address, rate: number, length: number): void
  momentum(w: Address, g: Address, v: Address, rate: number, mu: number, length: number): void
  nesterov(w: Address, g: Address, v: Address, rate: number, mu: number, length: number): void
  adagrad(w: Address, g: Address, cache: Address, rate: number, length: number): void
  rmsprop(w: Address, g: Address, cache: Address, rate: number, length: number): void
  adam(
    w: Address,
    g: Address,
    first: Address,
    second: Address,
    rate: number,
    firstScale: number,
    secondScale: number,
    length: number,
  ): void
  limitNorms(weights: Address, norms: Address, bound: number, width: number, units: number): void
}
