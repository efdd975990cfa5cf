import { imageSize } from '../../domain/imageFormat.ts'
import { BestExamples, bestCount } from '../../engine/probes/best.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import type { Workspace } from '../../engine/training/workspace.ts'
import type { DataSet } from '../../engine/types.ts'
import { bestHead, bestRow, type FrameRequest } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import type { Extent } from './measure.ts'
import type { Sections } from './sections.ts'

type Looked = { readonly layer: number; readonly unit: number }
type Observe = (workspace: Workspace, count: number) => void

const isOf = (found: Looked, wanted: Looked | null): boolean =>
  found.layer === wanted?.layer && found.unit === wanted.unit

/** Of the test images those that excite the focused unit most. What is measured anyway is looked at on the way. */
export class BestPatches {
  private readonly data: DataSet
  private readonly frozen: Frozen
  private readonly sections: Sections
  private found: BestExamples | null = null
  /** the unit that is looked at now: a round that began before may have been of another */
  private wanted: FrameRequest['focusUnit'] = null
  /** counts what was published */
  published = 0
  /** what the published ones are of */
  private shown = { version: -1, layer: -1, unit: -1, extent: 'first' as Extent }

  constructor(data: DataSet, frozen: Frozen, sections: Sections) {
    this.data = data
    this.frozen = frozen
    this.sections = sections
  }

  /** Whether what the frames want now is another unit's than what there is. */
  attend(request: FrameRequest): boolean {
    this.wanted = this.wantedOf(request)
    const { wanted, shown, sections } = this
    return wanted !== null && !(sections.get('bestPatches') && isOf(wanted, shown))
  }

  /** Begins anew for the unit that is asked for; undefined: none is. What it returns is to be shown all examples in their order. */
  begin(request: FrameRequest): Observe | undefined {
    const wanted = this.wantedOf(request)
    this.wanted = wanted
    this.found = wanted && new BestExamples(this.frozen.network, wanted.layer, wanted.unit)
    return this.found?.observe
  }

  private wantedOf({ sections, focusUnit }: FrameRequest): FrameRequest['focusUnit'] {
    if (!focusUnit || !sections.includes('bestPatches')) return null
    const { layer, unit } = focusUnit
    return layer >= 0 && unit < (this.frozen.network.layers[layer]?.units ?? 0) ? focusUnit : null
  }

  /** A first look at the unit that is looked at: at the first test images of each extent, which are published in turn. */
  *glance(version: number, extents: ReadonlyArray<readonly [Extent, number]>): Generator<void, void> {
    const { wanted, data, frozen } = this
    if (!wanted) return
    const { network } = frozen
    const found = new BestExamples(network, wanted.layer, wanted.unit)
    for (const [extent, count] of extents) {
      const from = found.seen
      const rows = Int32Array.from({ length: count - from }, (_, k) => from + k)
      yield* evaluateSplit(network, network.config.loss, data.test, { rows, observe: found.observe })
      if (!isOf(found, this.wanted)) return
      this.publish(found, version, extent)
      yield
    }
  }

  /** Looks at the examples of that extent, unless they were: publishes what is best. Returns how many were run through. */
  *look(version: number, extent: Extent, rows?: Int32Array): Generator<void, number> {
    const { found, data, frozen } = this
    if (!found || !isOf(found, this.wanted) || this.isShown(found, version, extent)) return 0
    let ran = 0
    if (found.seen === 0) {
      const { network } = frozen
      yield* evaluateSplit(network, network.config.loss, data.test, { rows, observe: found.observe })
      ran = found.seen
    }
    this.publish(found, version, extent)
    return ran
  }

  private isShown({ layer, unit }: BestExamples, version: number, extent: Extent): boolean {
    const { shown, sections } = this
    if (!sections.get('bestPatches')) return false
    const same = shown.version === version && shown.layer === layer && shown.unit === unit
    return same && (shown.extent === 'whole' || shown.extent === extent)
  }

  private publish({ layer, unit, best, seen }: BestExamples, version: number, extent: Extent): void {
    const { sections, data } = this
    this.published += 1
    const figures = sections.draft('bestPatches', bestHead + bestCount * bestRow)
    const images = sections.draft('bestImages', bestCount * imageSize)
    figures.fill(0)
    figures.set([layer, unit, seen, best.length])
    for (const [k, { example, place, value }] of best.entries()) {
      figures.set([example, place, value], bestHead + k * bestRow)
      const pixels = data.test.pixels?.subarray(example * imageSize, (example + 1) * imageSize)
      if (pixels) images.set(pixels, k * imageSize)
    }
    sections.publish(version, 'bestPatches', 'bestImages')
    this.shown = { version, layer, unit, extent }
  }
}
