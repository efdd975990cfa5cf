import type { FrameRequest, SectionName } from '../../protocol/frame.ts'
import type { Experiment } from '../run/experiment.ts'
import type { Frozen } from '../run/frozen.ts'
import type { BestPatches } from './bestPatches.ts'
import { writeLooked } from './imagePictures.ts'
import type { Extent, Measurer } from './measure.ts'
import type { Sections } from './sections.ts'
import { keepVerdicts } from './verdicts.ts'

/** While a round of figures takes long, what is looked at is renewed so often, in ms. */
const renewal = 250
/** Where no unit is, the shown image alone is renewed, which may take this share of the time: the figures wait meanwhile. */
const shownShare = 0.005
const ofShown: readonly SectionName[] = ['activations', 'channelMaps', 'contributions']

/** What a frame shows, and of which state. */
interface Shown {
  experiment: Experiment
  frozen: Frozen
  sections: Sections
  measurer: Measurer
  best: BestPatches
}

/**
 * What a person looks at comes before what is shown of the whole network: the parameters of the focused unit and what the network
 * makes of the shown image, which cost next to nothing, at once and while a round of figures goes on; what excites the unit, of a
 * few images first. It takes its time from what the figures have.
 */
export class Foremost {
  private readonly shown: Shown
  private glance: Generator<void, void> | null = null
  /** parameters of the round that goes on, while those of now stand in */
  private kept = new Float32Array(0)
  private renewedVersion = -1
  private renewedAt = Number.NEGATIVE_INFINITY
  /** what renewing took last, in ms */
  private took = 0

  constructor(shown: Shown) {
    this.shown = shown
  }

  /** Something else is wanted; of the frozen state `version`, −1: there is none yet. `extent`: so many images there is time for. */
  watch(request: FrameRequest, version: number, extent: Extent): void {
    const { best, measurer } = this.shown
    const another = best.attend(request)
    if (!another || version < 0) this.glance = null
    else
      this.glance = best.glance(version, [
        ['first', measurer.testCount('first')],
        [extent, measurer.testCount(extent)],
      ])
  }

  /** The run went back. */
  forget(): void {
    this.glance = null
    this.renewedVersion = -1
  }

  /** A round has its figures: of what was renewed meanwhile it says nothing older. */
  finish(): void {
    keepVerdicts(this.shown.sections)
  }

  /** Writes what costs next to nothing, of the state that the run is in now, or was in when it was last finite. */
  renew(request: FrameRequest, now: number, version: number): void {
    const { experiment, frozen, sections } = this.shown
    const { data, trainer, divergence } = experiment
    this.renewedAt = now
    this.renewedVersion = experiment.version
    const { parameters } = frozen.network
    const isNow = divergence !== null || version === experiment.version
    if (!isNow) {
      if (this.kept.length !== parameters.length) this.kept = new Float32Array(parameters.length)
      this.kept.set(parameters)
      parameters.set(trainer.network.parameters)
    }
    writeLooked({ data, frozen, sections, request, version: isNow ? version : experiment.version })
    if (!isNow) parameters.set(this.kept)
  }

  /** A piece of what comes first while a round `goesOn`; whether there is something to send, null: there was nothing to do. */
  piece(request: FrameRequest, clock: () => number, version: number, goesOn: boolean): boolean | null {
    const { best, experiment } = this.shown
    const { glance } = this
    const now = clock()
    const isDue = (goesOn || glance !== null) && now - this.renewedAt >= this.gap(request)
    if (!isDue || experiment.version === Math.max(version, this.renewedVersion)) {
      if (!glance) return null
      const before = best.published
      if (glance.next().done) this.glance = null
      return best.published !== before
    }
    this.renew(request, now, version)
    this.took = clock() - now
    return true
  }

  /** ms between two renewals of what the page looks at; Infinity: at nothing. */
  private gap({ focusUnit, sections }: FrameRequest): number {
    if (focusUnit) return renewal
    return sections.some((name) => ofShown.includes(name))
      ? Math.max(renewal, this.took / shownShare)
      : Number.POSITIVE_INFINITY
  }
}
