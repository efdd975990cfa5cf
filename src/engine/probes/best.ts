import type { Network } from '../network/network.ts'
import type { Workspace } from '../training/workspace.ts'

/** How many examples are kept. */
export const bestCount = 9

/** One that excites the unit: which example, at which place (row by row), and what the unit gives there. */
export interface Excited {
  example: number
  place: number
  value: number
}

/**
 * The examples that excite one unit most, the strongest first: each at the place where the unit gives most, of equal places the
 * first one. Of equal examples the first one seen stands before, and a value that is no number excites nothing. Layer as in
 * `network.layers`, the output among them.
 */
export class BestExamples {
  readonly layer: number
  readonly unit: number
  /** the best of those seen so far, the strongest first */
  readonly best: Excited[] = []
  /** how many examples were seen */
  seen = 0
  private readonly width: number
  private readonly units: number

  constructor(network: Network, layer: number, unit: number) {
    this.layer = layer
    this.unit = unit
    this.width = network.layers[layer].width
    this.units = network.layers[layer].units
  }

  /** Sees the first `count` rows that were run through; they are the examples after those seen before. */
  readonly observe = ({ layers }: Pick<Workspace, 'layers'>, count: number): void => {
    const { width, units, unit } = this
    const { activations } = layers[this.layer]
    for (let r = 0; r < count; r++) {
      let value = Number.NEGATIVE_INFINITY
      let at = -1
      for (let k = r * width + unit; k < (r + 1) * width; k += units) {
        if (activations[k] > value) {
          value = activations[k]
          at = k
        }
      }
      if (at >= 0) this.take(this.seen + r, Math.floor((at - r * width) / units), value)
    }
    this.seen += count
  }

  private take(example: number, place: number, value: number): void {
    const { best } = this
    let rank = best.length
    while (rank > 0 && best[rank - 1].value < value) rank -= 1
    if (rank >= bestCount) return
    best.splice(rank, 0, { example, place, value })
    if (best.length > bestCount) best.pop()
  }
}
