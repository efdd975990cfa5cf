import { bestHead, bestRow } from '../../../protocol/frame.ts'
import type { Run } from '../../../store/run.ts'
import { frameOf } from '../frame.ts'
import type { NetworkModel, UnitAddress } from '../model.ts'

/** The test images that excite a unit most, the strongest first. */
export interface Best {
  /** how many were looked at */
  looked: number
  patches: ReadonlyArray<{
    image: number
    /** of the unit's map, row by row */
    place: number
    value: number
  }>
  /** of all patches in their order, [n × 3072] */
  pixels: Uint8Array
}

/** What the frame says of the unit; null: it is of another one, or there is nothing yet. */
export function bestOf(run: Run, model: NetworkModel, { layer, unit }: UnitAddress): Best | null {
  const { bestPatches: figures, bestImages: pixels } = frameOf(run, model)?.sections ?? {}
  if (!figures || !pixels || figures[0] !== layer || figures[1] !== unit) return null
  const patches = Array.from({ length: figures[3] }, (_, k) => {
    const [image, place, value] = figures.subarray(bestHead + k * bestRow)
    return { image, place, value }
  })
  return { looked: figures[2], patches, pixels }
}
