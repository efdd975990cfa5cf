import { imageSize } from '../../domain/images.ts'
import { BestExamples, bestCount } from '../../engine/probes/best.ts'
import { evaluateSplit } from '../../engine/results/evaluation.ts'
import type { Workspace } from '../../engine/training/workspace.ts'
import type { DataSet } from '../../engine/types.ts'
import { bestHead, bestRow, type FrameRequest } from '../../protocol/frame.ts'
import type { Frozen } from '../run/frozen.ts'
import type { Extent } from './measure.ts'
import type { Sections } from './sections.ts'

type Observe = (workspace: Workspace, count: number) => void

/** Of the test images those that excite the focused unit most. What is measured anyway is looked at on the way. */
export class BestPatches {
  private readonly data: DataSet
  private readonly frozen: Frozen
  private readonly sections: Sections
  private found: BestExamples | null = null
  /** what the published ones are of */
  private shown = { version: -1, layer: -1, unit: -1, extent: 'first' as Extent }

  constructor(data: DataSet, frozen: Frozen, sections: Sections) {
    this.data = data
    this.frozen = frozen
    this.sections = sections
  }

  /** Begins anew for the unit that is asked for; undefined: none is. What it returns is to be shown all examples in their order. */
  begin({ sections, focusUnit }: FrameRequest): Observe | undefined {
    this.found = null
    const { network } = this.frozen
    if (!focusUnit || !sections.includes('bestPatches')) return undefined
    const { layer, unit } = focusUnit
    if (layer < 0 || !(unit < (network.layers[layer]?.units ?? 0))) return undefined
    this.found = new BestExamples(network, layer, unit)
    return this.found.observe
  }

  /** Looks at the examples of that extent, unless they were: publishes what is best. Returns how many were run through. */
  *look(version: number, extent: Extent, rows?: Int32Array): Generator<void, number> {
    const { found, data, frozen } = this
    if (!found || this.isShown(found, version, extent)) return 0
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
