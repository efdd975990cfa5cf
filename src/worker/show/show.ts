import { unitCounts } from '../../engine/probes/units.ts'
import type { FrameRequest, Metrics } from '../../protocol/frame.ts'
import type { Experiment } from '../run/experiment.ts'
import { Frozen } from '../run/frozen.ts'
import { showShares } from '../run/scheduler.ts'
import type { BestPatches } from './bestPatches.ts'
import type { Extents } from './extents.ts'
import type { Foremost } from './foremost.ts'
import type { FrameWriter } from './frameWriter.ts'
import { type Extent, Measurer } from './measure.ts'
import { copyParameters, drawnOnDemand, drawPictures, type PictureJob } from './pictures.ts'
import { Sections } from './sections.ts'
import { finest, rowsOf, SizeChooser, type Sizes } from './sizes.ts'

/** Between two frames, at least, in ms: a screen's 60 a second. */
const frameGap = 15
/** While figures take longer than this, the step goes up in frames of its own. */
const longestSilence = 100
/** So long after a person's last touch the full pictures follow. */
const settling = 250
/** Pictures of more than so many ms are drawn coarsely first. */
const promptly = 120
/** Wanted time for the figures and pictures of one frame at full speed: 20 frames a second. */
const cycleTime = 50 * showShares.points

/** What a frame says of the run beside its pictures. */
export interface RunFigures {
  playing: boolean
  updatesPerSecond: number
  /** share of the time that training takes now, 0…1 */
  trainShare: number
  /** share of the time that there is for figures and pictures meanwhile, 0…1 */
  showShare: number
}

/** What the last round was of. */
interface Shown {
  version: number
  request: FrameRequest | null
  playing: boolean
  /** as fine as was asked for */
  full: boolean
}

/**
 * Shows one experiment: freezes its network, computes what the page wants in pieces, and sends it. While it runs, and
 * right after a touch, as coarse as the time allows; then once as fine as was asked for, and nothing until something
 * changes.
 */
export class Show {
  private readonly experiment: Experiment
  private readonly writer: FrameWriter
  private readonly figures: () => RunFigures
  private readonly frozen: Frozen
  private readonly sections = new Sections()
  private readonly measurer: Measurer
  private readonly best: BestPatches | null
  private readonly foremost: Foremost | null
  private readonly extents: Extents | null
  private readonly sizes = new SizeChooser()
  private request: FrameRequest
  private metrics: Metrics | null = null
  private work: Generator<void, void> | null = null
  /** versions of the run that are frozen, measured (and whether over all examples), and drawn to the end */
  private frozenVersion = -1
  private measuredVersion = -1
  private measured: Extent = 'first'
  private shown: Shown = { version: -1, request: null, playing: false, full: false }
  private startedAt = Number.NEGATIVE_INFINITY
  private sentAt = Number.NEGATIVE_INFINITY
  private sentStep = -1
  private touchedAt = Number.NEGATIVE_INFINITY
  private mustSend = false
  /** something else is looked at, and nothing has been said of it yet */
  private looksElsewhere = false
  /** measured cost of a row through the network, in ms */
  private rowMs: number
  private workRows = 0
  private workMs = 0

  constructor(experiment: Experiment, writer: FrameWriter, request: FrameRequest, figures: () => RunFigures) {
    this.experiment = experiment
    this.writer = writer
    this.request = request
    this.figures = figures
    this.frozen = new Frozen(experiment.trainer)
    const { images, data } = experiment
    this.measurer = new Measurer(data, this.frozen, this.sections)
    const { frozen, sections, measurer } = this
    this.extents = images && new images.Extents(measurer)
    this.best = images && new images.BestPatches(data, frozen, sections)
    this.foremost =
      this.best && images && new images.Foremost({ experiment, frozen, sections, measurer, best: this.best })
    this.rowMs = experiment.trainer.network.rowCost * 1e-6
  }

  /** What the frames are to have from now on: a new object, which begins a round. */
  watch(request: FrameRequest): void {
    const { pickedImage, pixels, focusUnit } = this.request
    const { layer, unit } = request.focusUnit ?? {}
    this.looksElsewhere ||=
      request.pickedImage !== pickedImage ||
      request.pixels !== pixels ||
      layer !== focusUnit?.layer ||
      unit !== focusUnit?.unit
    this.request = request
    this.foremost?.watch(request, this.frozenVersion, this.extent(false))
    // What nobody looked at for a while must not come back as it was then.
    this.sections.remove(...drawnOnDemand.filter((name) => !request.sections.includes(name)))
  }

  /** The run was changed by hand, and may be again at once: a value that is dragged. */
  touch(now: number): void {
    this.touchedAt = now
    this.interrupt()
  }

  /** Something changed: full pictures, which may take long, are not drawn to the end. Coarse ones are, or none would ever be. */
  interrupt(): void {
    if (this.shown.full) this.drop()
  }

  /** The run went back: what was measured is of a run that is no more. */
  forget(): void {
    this.drop()
    this.foremost?.forget()
    this.metrics = null
    this.mustSend = false
  }

  private drop(): void {
    if (this.work) this.shown.version = -1
    this.work = null
  }

  /** What another shown image or focused unit is goes up at once, of the state that the run is in; false: there is none, or no way yet. */
  answerLook(now: number): boolean {
    if (!this.looksElsewhere || !this.writer.ready || !this.metrics || this.frozenVersion < 0) return false
    this.looksElsewhere = false
    if (!this.foremost) return false
    this.foremost.renew(this.request, now, this.frozenVersion)
    return this.trySend(now)
  }

  /** A bounded piece of work; false: there is none now. */
  piece(now: () => number): boolean {
    const begun = now()
    if (this.mustSend && this.trySend(begun)) return true
    if (!this.looksFirst(now)) {
      if (!this.work && !this.begin(begun)) return false
      const done = this.work?.next().done ?? true
      this.workMs += now() - begun
      if (done) this.finish()
    }
    const after = now()
    if (this.mustSend) this.trySend(after)
    else if (after - this.sentAt > longestSilence && this.sentStep !== this.experiment.trainer.step)
      this.trySend(after)
    return true
  }

  /** A piece of what a person looks at, once there are figures that it can go up with. */
  private looksFirst(clock: () => number): boolean {
    if (!this.foremost || !this.metrics || this.frozenVersion < 0) return false
    const sends = this.foremost.piece(this.request, clock, this.frozenVersion, this.work !== null)
    this.mustSend ||= sends === true
    return sends !== null
  }

  /** ms until `piece` may have something to do by itself; Infinity: not before something changes. */
  after(now: number): number {
    if (!this.writer.ready) return Number.POSITIVE_INFINITY
    if (this.isNew()) return Math.max(0, this.startedAt + frameGap - now)
    if (!this.shown.full && !this.figures().playing) return Math.max(0, this.touchedAt + settling - now)
    return Number.POSITIVE_INFINITY
  }

  private isNew(): boolean {
    const { version, request, playing } = this.shown
    return (
      version !== this.experiment.version || request !== this.request || playing !== this.figures().playing
    )
  }

  /** Starts a round of figures and pictures, if there is a reason, a buffer, and it is time. */
  private begin(now: number): boolean {
    if (!this.writer.ready || this.mustSend) return false
    const { playing } = this.figures()
    const hurried = playing || now - this.touchedAt < settling
    const isNew = this.isNew()
    if (isNew ? now - this.startedAt < frameGap : hurried || this.shown.full) return false
    const fine = !hurried && (!isNew || this.fullMs() < promptly)
    const sizes = fine
      ? this.sizes.refine(this.request, this.rowsIn(promptly))
      : this.sizes.choose(this.request, this.affordableRows())
    const full = fine && (this.experiment.data.domain !== 'plane' || sizes.grid === this.request.gridSize)
    this.shown = { version: this.experiment.version, request: this.request, playing, full }
    this.startedAt = now
    if (this.sentAt < 0) this.sentAt = now
    this.workMs = this.workRows = 0
    this.work = this.round(fine, sizes)
    return true
  }

  private finish(): void {
    this.work = null
    this.mustSend = true
    if (this.workRows > 0 && this.workMs > 0) this.rowMs += 0.3 * (this.workMs / this.workRows - this.rowMs)
  }

  private *round(fine: boolean, sizes: Sizes): Generator<void, void> {
    const { experiment, measurer, frozen, sections, request } = this
    const { data } = experiment
    this.freeze()
    const version = this.frozenVersion
    const job: PictureJob = { data, frozen, sections, request, version }
    const copy = experiment.images?.copyOfImages ?? copyParameters
    copy(job)
    yield
    const extent = this.extent(fine)
    const observe = this.best?.begin(request)
    if (this.measuredVersion !== version || (extent === 'whole' && this.measured !== 'whole')) {
      this.metrics = yield* measurer.run(experiment.trainer.config, version, extent, observe)
      this.foremost?.finish()
      this.measuredVersion = version
      this.measured = extent
      this.workRows += measurer.rows(extent)
      if (this.sentStep < 0 && this.rowMs * rowsOf(request, sizes) > promptly) this.mustSend = true
      yield
    }
    if (this.best) this.workRows += yield* this.best.look(version, extent, measurer.testRows(extent))
    this.workRows += yield* drawPictures(job, sizes)
  }

  /** Figures of the run as it is, in pieces, while nothing else is computed: what is shown knows nothing of them. */
  *figuresNow(): Generator<void, { metrics: Metrics; layerStats: Float32Array }> {
    const { experiment, measurer, sections } = this
    this.freeze()
    const extent = experiment.data.domain === 'image' ? 'probe' : 'whole'
    const metrics = yield* measurer.run(experiment.trainer.config, this.frozenVersion, extent)
    return { metrics, layerStats: Float32Array.from(sections.get('layerStats') ?? []) }
  }

  /** Points are few: always all of them. Of images all when there is time. */
  private extent(fine: boolean): Extent {
    if (fine || !this.extents) return 'whole'
    const { playing, showShare } = this.figures()
    return this.extents.choose(this.rowMs, playing ? showShare : 1, this.metrics === null)
  }

  /** Takes the run as it is now, unless it has diverged: then what was last finite stays. */
  private freeze(): void {
    const { experiment, frozen } = this
    const { trainer, divergence, version } = experiment
    const first = this.frozenVersion < 0
    if (this.frozenVersion === version || (divergence && !first)) return
    frozen.take(trainer)
    this.frozenVersion = version
  }

  private fullMs(): number {
    const { data } = this.experiment
    if (data.domain === 'line') return 0
    const pictures = data.domain === 'plane' ? rowsOf(this.request, finest(this.request)) : 0
    return this.rowMs * (pictures + this.measurer.rows('whole'))
  }

  /** Rows of pictures that there is time for in a frame. */
  private affordableRows(): number {
    const { playing, trainShare } = this.figures()
    const ms = playing ? Math.max(cycleTime, 33 * (1 - trainShare)) : promptly / 2
    return this.rowsIn(ms - this.rowMs * this.measurer.rows('whole'))
  }

  private rowsIn(ms: number): number {
    return Math.max(0, ms / this.rowMs)
  }

  private trySend(now: number): boolean {
    if (!this.metrics || !this.writer.ready) return false
    const { experiment, metrics, sections, request } = this
    const { trainer, generation, data } = experiment
    const { playing, updatesPerSecond } = this.figures()
    const { step, epoch, learningRate } = trainer
    const counts = unitCounts(trainer.network)
    const figures = {
      generation,
      step,
      epoch,
      playing,
      updatesPerSecond,
      learningRate,
      computing: experiment.computing,
      metrics,
      unitCounts: counts,
      moment: experiment.moment,
      answers: this.work || this.isNew() ? undefined : request,
    }
    this.writer.send(figures, sections, request.sections, data.domain === 'line')
    this.mustSend = false
    this.sentAt = now
    this.sentStep = step
    return true
  }
}
