import type { Extent, Measurer } from './measure.ts'

/** So long may a round of figures take while a network of images trains, in ms; a first impression much less. */
const longest = { round: 3000, first: 120 }

/** Of how many images the figures are while it trains: as many as there is time for, so that they do not stand still for long. */
export class Extents {
  private readonly measurer: Pick<Measurer, 'rows'>
  private few = false

  constructor(measurer: Pick<Measurer, 'rows'>) {
    this.measurer = measurer
  }

  /**
   * @param rowMs cost of an image, in ms of computing
   * @param share of the time that there is for it
   * @param isFirst there are no figures yet
   */
  choose(rowMs: number, share: number, isFirst: boolean): Extent {
    const ms = rowMs * this.measurer.rows('probe')
    if (isFirst && ms > longest.first) return 'first'
    // not to and fro between the two
    this.few = ms / share > (this.few ? 0.8 : 1.25) * longest.round
    return this.few ? 'few' : 'probe'
  }
}
