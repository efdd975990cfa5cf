import type { FrameRequest } from '../../protocol/frame.ts'

/** Sides of the pictures, from the coarsest to what was asked for. */
export interface Sizes {
  grid: number
  map: number
  detail: number
}

const mapSides = [16, 24, 40]
const detailSides = [50, 100]
const smallestGrid = 50

/** Points over a line: cheap, so always as fine as a screen shows. */
export const lineSizes: Sizes = { grid: 401, map: 64, detail: 201 }

export const finest = (request: FrameRequest): Sizes => ({ grid: request.gridSize, map: 40, detail: 100 })

/** What the sizes cost, in rows run through the network. */
export function rowsOf(request: FrameRequest, { grid, map, detail }: Sizes): number {
  const wants = (name: string) => request.sections.some((section) => section.startsWith(name))
  return (
    (wants('grid') ? grid * grid : 0) +
    (wants('unitMaps') || wants('unitRange') ? map * map : 0) +
    (wants('detail') && request.focusUnit ? detail * detail : 0)
  )
}

/** Chooses how fine the pictures can be for a given time, slowly enough that they do not flicker between two sizes. */
export class SizeChooser {
  private level = 0

  /** @param rows how many rows of pictures fit the time there is */
  choose(request: FrameRequest, rows: number): Sizes {
    const levels = levelsOf(request)
    this.level = Math.min(this.level, levels.length - 1)
    while (this.level > 0 && rowsOf(request, levels[this.level]) > 1.25 * rows) this.level -= 1
    while (this.level < levels.length - 1 && rowsOf(request, levels[this.level + 1]) < 0.8 * rows)
      this.level += 1
    return levels[this.level]
  }

  /** The next finer sizes than the last ones, or the finest that `rows` has room for. */
  refine(request: FrameRequest, rows: number): Sizes {
    const levels = levelsOf(request)
    this.level = Math.min(this.level + 1, levels.length - 1)
    while (this.level < levels.length - 1 && rowsOf(request, levels[this.level + 1]) <= rows) this.level += 1
    return levels[this.level]
  }
}

function levelsOf(request: FrameRequest): Sizes[] {
  const grids = [request.gridSize]
  while (grids[0] / 2 >= smallestGrid) grids.unshift(Math.round(grids[0] / 2))
  while (grids.length < mapSides.length) grids.unshift(grids[0])
  return grids.map((grid, level) => ({
    grid,
    map: mapSides[Math.min(level, mapSides.length - 1)],
    detail: detailSides[Math.min(level, detailSides.length - 1)],
  }))
}
