import type { ActivationName, ExperimentConfig, LossName, OptimizerName } from '../../config/types.ts'
import type { Layer, LayerValues, UpdateSettings } from './arrays.ts'
import type { PlaneKernels } from './planes.ts'

/** Activations that work on one value at a time; maxout and PReLU have kernels of their own. */
export type ElementwiseActivation = Exclude<ActivationName, 'maxout' | 'prelu'>

/**
 * The numeric kernels: what a network's time is spent in. The plain ones (plain.ts) are the specification; others
 * must give the same bits.
 *
 * All values are float32 and every + − × ÷ √ is rounded to float32 at once. Matrices are row-major. Each output
 * element is ONE sequential sum in the order written beside its kernel, whatever runs in parallel goes across
 * outputs. Lengths come as arguments: arrays may be longer than what is used of them. Arrays come from `allocate`, or
 * are views of such; others are worked on as well, but slowly. Kernels allocate nothing.
 */
export interface Kernels {
  readonly name: 'plain' | 'wasm-simd'

  /** of layers over planes, in the same memory; not there: the plain ones do (plain/planes.ts) */
  readonly planes?: PlaneKernels

  /** A zeroed array in the memory that the kernels work on. */
  allocate(length: number): Float32Array

  /**
   * Passes through a whole network in one call each, for kernels that gain by it; what they do is written in
   * network.ts, backpropagation.ts and updater.ts, kernel by kernel. null where an array is not the kernels' own.
   */
  passes?(work: PassesWork): Passes | null

  /** Whole updates of a small network in one call; null where there is no room, or an array is not the kernels' own. */
  steps?(work: StepsWork): Steps | null

  /** out[r,j] = biases[j], then + inputs[r,i]·weights[i,j] for i ascending. inputs [rows × width], weights [width × units]. */
  dense(
    inputs: Float32Array,
    weights: Float32Array,
    biases: Float32Array,
    out: Float32Array,
    rows: number,
    width: number,
    units: number,
  ): void

  /** gradient[i,j] += inputs[r,i]·delta[r,j] for r ascending. gradient [width × units]. */
  weightGradient(
    inputs: Float32Array,
    delta: Float32Array,
    gradient: Float32Array,
    rows: number,
    width: number,
    units: number,
  ): void

  /** gradient[j] += delta[r,j] for r ascending. */
  biasGradient(delta: Float32Array, gradient: Float32Array, rows: number, units: number): void

  /** out[r,i] = 0 (or out[r,i] itself if `continued`), then + delta[r,j]·weights[i,j] for j ascending. */
  inputGradient(
    delta: Float32Array,
    weights: Float32Array,
    out: Float32Array,
    rows: number,
    width: number,
    units: number,
    continued: boolean,
  ): void

  /** out = f(z). `alpha` is the slope of leaky-relu and the α of elu; the others ignore it. */
  activate(
    name: ElementwiseActivation,
    alpha: number,
    z: Float32Array,
    out: Float32Array,
    length: number,
  ): void

  /** out = delta · f′(z), with activation = f(z) as `activate` left it; out may be delta. */
  activateBackward(
    name: ElementwiseActivation,
    alpha: number,
    z: Float32Array,
    activation: Float32Array,
    delta: Float32Array,
    out: Float32Array,
    length: number,
  ): void

  /** out[r,j] = z[r,j] if positive, else slopes[j]·z[r,j]. */
  prelu(z: Float32Array, slopes: Float32Array, out: Float32Array, rows: number, units: number): void

  /** out = delta · f′(z) (out may be delta); slopeGradient[j] += delta[r,j]·min(z[r,j], 0) for r ascending. */
  preluBackward(
    z: Float32Array,
    slopes: Float32Array,
    delta: Float32Array,
    out: Float32Array,
    slopeGradient: Float32Array,
    rows: number,
    units: number,
  ): void

  /** out = first < second ? second : first: a tie goes to the first piece. */
  maxout(first: Float32Array, second: Float32Array, out: Float32Array, length: number): void

  /** delta goes to the piece that won, 0 to the other one; outFirst may be delta. */
  maxoutBackward(
    first: Float32Array,
    second: Float32Array,
    delta: Float32Array,
    outFirst: Float32Array,
    outSecond: Float32Array,
    length: number,
  ): void

  /** out = a · b, element by element; out may be a or b. */
  multiply(a: Float32Array, b: Float32Array, out: Float32Array, length: number): void

  /** gradient = (gradient + l2·w) + l1·sign(w), with sign(0) = 0: the penalty's part of the gradient. */
  addPenalty(gradient: Float32Array, weights: Float32Array, l1: number, l2: number, length: number): void

  /**
   * Sum of squares in float64: four partial sums by index mod 4, ascending, then (s₀ + s₁) + (s₂ + s₃). Not finite
   * exactly when an element is not: float32 squares cannot overflow it.
   */
  sumOfSquares(values: Float32Array, length: number): number

  /**
   * The same to about seven digits, quicker: the float64 sum of blocks of 4096, ascending. Of a block sixteen float32
   * sums are taken by index mod 16, ascending; then for p = 0…3 the float32 (s_p + s_p₊₄) + (s_p₊₈ + s_p₊₁₂) = c_p, and
   * the float64 (c₀ + c₁) + (c₂ + c₃). Where that is below 10⁻³⁰ or not finite, sumOfSquares of the block takes its
   * place. So it is not finite exactly when an element is not.
   */
  squaredNorm(values: Float32Array, length: number): number

  /**
   * out[at + k] = (bytes[k] − means[k mod 3]) · scales[k mod 3], the difference rounded, then the product: the pixels
   * of an image as the network gets them. A whole number of pixels, at most 2¹⁸ of them.
   */
  normalizePixels(
    bytes: Uint8Array,
    means: Float32Array,
    scales: Float32Array,
    out: Float32Array,
    at: number,
  ): void

  /** out = [smallest, largest] finite value, [∞, −∞] where there is none. Zeros may have either sign. */
  extremes(values: Float32Array, length: number, out: Float32Array): void

  /**
   * counts[⌊value · perWidth⌋ − first] += 1 for the finite values, all of which must have a place there; at most 63 bins.
   * perWidth is a power of two whose products with the values are below 2¹²⁸, first a float32 value.
   */
  countBins(values: Float32Array, length: number, perWidth: number, first: number, counts: Float64Array): void

  /** Of derivatives and activations [rows × units]: alive[j] = 1 where one of unit j's is not 0. */
  judge(
    derivatives: Float32Array,
    activations: Float32Array,
    rows: number,
    units: number,
    alive: Uint8Array,
  ): void

  /** How many values lie between two float32 bounds, which may be infinite; neither bound is. */
  countBetween(values: Float32Array, length: number, low: number, high: number): number

  /** How many values are smaller than the other array's at their place. */
  countBelow(values: Float32Array, others: Float32Array, length: number): number

  /**
   * The winning class of each of `count` points, the first one of equals, and its score's margin over the second best,
   * 0 where there is no other above −∞. Class j's scores are scores[j · stride…].
   */
  decide(
    scores: Float32Array,
    outputs: number,
    stride: number,
    count: number,
    classes: Uint8Array,
    margins: Float32Array,
  ): void

  /**
   * The first `length` values of each row of values [rows × stride] as whole numbers: out [rows × length] = 127 ÷ range
   * (rounded) · value, limited to ±127 and rounded to the nearest, ties to even, NaN to 0. A range of 0 becomes 1.
   * `values` is spent.
   */
  quantize(
    values: Float32Array,
    rows: number,
    stride: number,
    length: number,
    ranges: Float32Array,
    out: Int8Array,
  ): void

  /**
   * The updates (formulas in optimizers.ts), element by element. Afterwards g holds the steps Δw that were added to w,
   * so that their norm can be taken.
   */
  sgd(w: Float32Array, g: Float32Array, rate: number, length: number): void
  momentum(w: Float32Array, g: Float32Array, v: Float32Array, rate: number, mu: number, length: number): void
  nesterov(w: Float32Array, g: Float32Array, v: Float32Array, rate: number, mu: number, length: number): void
  adagrad(w: Float32Array, g: Float32Array, cache: Float32Array, rate: number, length: number): void
  rmsprop(w: Float32Array, g: Float32Array, cache: Float32Array, rate: number, length: number): void
  /** firstScale = 1/(1 − β₁ᵗ) and secondScale = 1/(1 − β₂ᵗ), the bias corrections. */
  adam(
    w: Float32Array,
    g: Float32Array,
    first: Float32Array,
    second: Float32Array,
    rate: number,
    firstScale: number,
    secondScale: number,
    length: number,
  ): void

  /**
   * Scales each unit's incoming weights (a column of weights [width × units]) back to norm `bound` where their norm
   * is above it: s = Σ w² for i ascending from 0, w · (bound ÷ √s). norms: scratch of at least `units` values.
   */
  limitNorms(weights: Float32Array, norms: Float32Array, bound: number, width: number, units: number): void
}

/** The arrays that passes work on. Without gradient and moments there is a forward pass alone. */
export interface PassesWork {
  readonly layers: readonly Layer[]
  readonly values: readonly LayerValues[]
  readonly gradient?: readonly Layer[]
  /** the optimizer's memory, laid out like the parameters */
  readonly moments?: ReadonlyArray<readonly Layer[]>
}

/** Whole passes, with the results of the kernel-by-kernel ones bit for bit. */
export interface Passes {
  /** whether there is a gradient to go back with: without it, forward() alone may be called */
  readonly trains: boolean
  /** `values` has other masks and outputs now: dropout was switched. Whether these are the kernels' own too. */
  refresh(): boolean
  /** Network.forward. */
  forward(inputs: Float32Array, rows: number): void
  /**
   * Network.forward for pictures, a point a column, without dropout. The lines of the inputs' values are given, those of
   * all units are filled: lines[u · stride + at…at+points), points in whole fours. most[u] grows to the largest finite
   * |value| of line u. Returns false, and does nothing, where the lines are not the kernels' own.
   */
  columns(lines: Float32Array, stride: number, at: number, points: number, most: Float32Array | null): boolean
  /** backpropagate(), which says what is what. */
  backpropagate(
    inputs: Float32Array,
    rows: number,
    loss: LossName,
    targets: Float32Array,
    scale: number,
    fresh: boolean,
    sum: number,
  ): number
  /** Sum of the losses after forward(), from `sum` on: exampleLoss of every row in turn. Overwrites the output's deltas */
  losses(rows: number, loss: LossName, targets: Float32Array, sum: number): number
  /** Updater's first half: penalties, and each layer's norm into norms. Whether all is finite. */
  measureGradient(l1: number, l2: number, norms: Float32Array): boolean
  /** Updater's second half: each layer's ‖Δw‖ ÷ ‖w‖ into ratios; norms is scratch, see limitNorms. Whether all is finite. */
  update(settings: UpdateSettings, maxNorm: number, norms: Float32Array, ratios: Float32Array): boolean
}

/** What decides how much room whole updates take. */
export interface StepsShape {
  readonly layers: ReadonlyArray<
    Pick<Layer, 'activation' | 'pieces' | 'inputs' | 'units' | 'slopesFrom' | 'end'>
  >
  /** training examples */
  readonly examples: number
  /** arrays of the optimizer's memory */
  readonly memories: number
}

/** The arrays that whole updates work on. */
export interface StepsWork extends StepsShape {
  readonly layers: readonly Layer[]
  readonly parameters: Float32Array
  /** the optimizer's memory, laid out like the parameters */
  readonly moments: readonly Float32Array[]
  /** of the random streams */
  readonly seed: number
}

/** Where a run is: completed updates and epochs, and the examples of the epoch that are behind. */
export interface StepsPlace {
  step: number
  epoch: number
  position: number
}

/** What may change while a run goes on. */
export interface StepsSettings {
  batchSize: number
  loss: LossName
  optimizer: OptimizerName
  momentum: number
  regularization: ExperimentConfig['regularization']
}

/**
 * Whole updates, with the results of Trainer.update() bit for bit, but for the norms of gradients and updates, which
 * are not taken.
 */
export interface Steps {
  /** the training examples [examples × inputs] and their targets, to be filled once */
  readonly inputs: Float32Array
  readonly targets: Float32Array
  /** the permutation of the examples, and the epoch that it is of */
  readonly order: Int32Array
  readonly orderEpoch: number
  /** learning rate and Adam's two bias corrections of each coming update, to be filled before `run` */
  readonly rates: Float32Array
  /** the largest batch */
  readonly rows: number
  set(settings: StepsSettings): void
  /**
   * Does up to `count` updates from a place, and moves it on. Returns how many: fewer where one needs a closer look,
   * because it may meet a value that is not finite. That one, and the one before it, are left to be done.
   */
  run(place: StepsPlace, orderEpoch: number, count: number): number
}
