/** Where the pictures of deeper filters lie in one array: page and worker take it from here. */
import type { LayerGeometry } from './geometry.ts'

/** Of a layer of filters: each one's slice for one channel below, [units × side × side] from `from` on. */
interface FilterSlices {
  readonly layer: number
  readonly side: number
  readonly from: number
}

export interface FilterSlicePlaces {
  readonly blocks: readonly FilterSlices[]
  readonly length: number
}

/** Of the layers of a network: those with filters, but the first layer, whose filters are pictures in color. */
export function filterSlicePlaces(
  layers: ReadonlyArray<Pick<LayerGeometry, 'field' | 'weights' | 'units'>>,
): FilterSlicePlaces {
  const blocks: FilterSlices[] = []
  let length = 0
  layers.forEach(({ field, weights, units }, layer) => {
    if (!field || weights === 0 || layer === 0) return
    blocks.push({ layer, side: field.height, from: length })
    length += units * field.height * field.width
  })
  return { blocks, length }
}
