import { canDie } from '../../domain/activations.ts'
import { histogramBins, writeLayerStats } from '../../domain/layers/layerStats.ts'
import type { Layer, LayerValues } from '../kernels/arrays.ts'
import type { Network } from '../network/network.ts'
import { inactiveRanges, type Range, saturatedRanges } from '../network/saturation.ts'
import { evaluateSplit } from '../results/evaluation.ts'
import type { Trainer } from '../training/trainer.ts'
import type { Workspace } from '../training/workspace.ts'
import type { Split } from '../types.ts'
import { Histogram } from './histogram.ts'

/** Sections of a frame; those that are there are written. L layers with the output, U hidden and output units. */
export interface LayerSections {
  /** [L × 9] by name: see domain/layers/layerStats.ts */
  layerStats?: Float32Array
  /** [L × 32] counts of activations */
  histograms?: Float32Array
  /** [U] 1 = dead */
  deadUnits?: Uint8Array
}

/** What is known of a layer so far. */
interface Gathered {
  /** [units] 1: not dead */
  alive: Uint8Array
  /** pre-activations that count as saturated, and as inactive; in float32 */
  saturatedRanges: Range[]
  inactiveRanges: Range[]
  saturated: number
  inactive: number
  histogram: Histogram
  /** [units] where PReLU's backward kernel puts what is not wanted here */
  slopeGradient: Float32Array
}

/**
 * Dead, saturated and inactive units and histograms over a set of examples, gathered while something else (evaluateSplit's
 * `observe`) runs the network over them.
 *
 * - A unit is dead when for every example both its activation and its derivative are 0: nothing passes it, forward or
 *   backward. In which layers that may be: `canDie`. The output layer has no activation and is never dead.
 * - A (unit, example) pair of a function that levels off is saturated when |f′| is below 5% of that function's largest
 *   value: told by the pre-activation, see saturation.ts.
 * - A pair of relu, leaky-relu or prelu is inactive when its pre-activation is negative (0 is not); one of maxout, when the
 *   second piece is the larger one.
 */
export class LayerStatistics {
  readonly #network: Network
  readonly #layers: Gathered[]
  #examples = 0

  constructor(network: Network) {
    this.#network = network
    this.#layers = network.layers.map((layer) => ({
      alive: new Uint8Array(layer.units),
      saturatedRanges: layer.output ? [] : saturatedRanges(layer.activation, layer.alpha).map(rounded),
      inactiveRanges: layer.output ? [] : inactiveRanges(layer.activation).map(rounded),
      saturated: 0,
      inactive: 0,
      histogram: new Histogram(histogramBins),
      slopeGradient: layer.slopes ? new Float32Array(layer.units) : empty,
    }))
  }

  /** Forgets everything observed. */
  begin(): void {
    this.#examples = 0
    for (const gathered of this.#layers) {
      gathered.alive.fill(0)
      gathered.saturated = gathered.inactive = 0
      gathered.histogram.clear()
    }
  }

  /** Takes in the first `count` rows of the workspace, after a forward pass without dropout. Overwrites its deltas. */
  readonly observe = (workspace: Workspace, count: number): void => {
    this.#examples += count
    const { kernels, layers } = this.#network
    for (const [l, layer] of layers.entries()) {
      const values = workspace.layers[l]
      const gathered = this.#layers[l]
      const { activations, deltas, preActivations } = values
      const [z, second] = preActivations
      const length = count * layer.width
      gathered.histogram.addAll(activations, length, kernels)
      for (const range of gathered.saturatedRanges)
        gathered.saturated += kernels.countBetween(z, length, ...range)
      for (const range of gathered.inactiveRanges)
        gathered.inactive += kernels.countBetween(z, length, ...range)
      if (second) gathered.inactive += kernels.countBelow(z, second, length)
      if (!isJudged(layer)) continue
      this.#derivatives(layer, values, count, gathered.slopeGradient)
      kernels.judge(deltas[0], activations, count * layer.positions, layer.units, gathered.alive)
    }
  }

  /** Puts f′(z) in the layer's deltas: the backward kernel on a gradient of ones. */
  #derivatives(layer: Layer, values: LayerValues, count: number, unusedGradient: Float32Array): void {
    const { kernels } = this.#network
    const { activation, alpha, positions, units, width, slopes } = layer
    const [z] = values.preActivations
    const [delta] = values.deltas
    delta.fill(1, 0, count * width)
    if (slopes) kernels.preluBackward(z, slopes, delta, delta, unusedGradient, count * positions, units)
    else if (activation !== 'maxout' && activation !== 'prelu') {
      kernels.activateBackward(activation, alpha, z, values.activations, delta, delta, count * width)
    }
  }

  /** Dead units of a layer, as indices; none as long as no example was observed. */
  deadUnits(l: number): number[] {
    const dead: number[] = []
    if (this.#examples === 0 || !isJudged(this.#network.layers[l])) return dead
    for (const [j, alive] of this.#layers[l].alive.entries()) if (!alive) dead.push(j)
    return dead
  }

  saturatedFraction(l: number): number {
    return this.#shareOf(l, this.#layers[l].saturated)
  }

  inactiveFraction(l: number): number {
    return this.#shareOf(l, this.#layers[l].inactive)
  }

  #shareOf(l: number, count: number): number {
    const pairs = this.#examples * this.#network.layers[l].width
    return pairs > 0 ? count / pairs : 0
  }

  /** Writes a frame's sections. Gradient norm and update ratio are those of the trainer's last update. */
  write(
    { gradientNorms, updateRatios }: Pick<Trainer, 'gradientNorms' | 'updateRatios'>,
    { layerStats, histograms, deadUnits }: LayerSections,
  ): void {
    const { layers, kernels } = this.#network
    const counts = histograms ?? new Float32Array(layers.length * histogramBins)
    deadUnits?.fill(0)
    let firstUnit = 0
    for (const [l, { units, weights }] of layers.entries()) {
      const dead = this.deadUnits(l)
      if (deadUnits) for (const j of dead) deadUnits[firstUnit + j] = 1
      firstUnit += units
      const { low, high } = this.#layers[l].histogram.write(counts, l * histogramBins)
      if (!layerStats) continue
      writeLayerStats(layerStats, l, {
        dead: dead.length,
        units,
        saturated: this.saturatedFraction(l),
        gradientNorm: gradientNorms[l],
        updateRatio: updateRatios[l],
        weightNorm: Math.sqrt(kernels.sumOfSquares(weights, weights.length)),
        low,
        high,
        inactive: this.inactiveFraction(l),
      })
    }
  }
}

const empty = new Float32Array(0)

/** Bounds as the kernels compare with them. */
const rounded = ([low, high]: Range): Range => [Math.fround(low), Math.fround(high)]

/** The output layer passes on its raw scores, and is never dead. */
const isJudged = (layer: Layer): boolean => !layer.output && canDie(layer)

/** LayerStatistics over a split, or over `rows` of it, in one go: yields like evaluateSplit. */
export function* layerStatistics(
  trainer: Trainer,
  split: Split,
  rows: Int32Array | undefined,
  sections: LayerSections,
): Generator<void, void> {
  const statistics = new LayerStatistics(trainer.network)
  yield* evaluateSplit(trainer.network, trainer.config.loss, split, { rows, observe: statistics.observe })
  statistics.write(trainer, sections)
}
