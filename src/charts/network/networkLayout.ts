/** Where every unit of a network stands: one block of square tiles a layer, wide layers folded into columns. */

export interface LayoutRequest {
  /** tiles of each layer, from the inputs to the output; at least two layers of at least one tile */
  counts: readonly number[]
  /** the box, CSS pixels */
  width: number
  height: number
  /** room left of the inputs and right of the outputs for their labels */
  labelLeft: number
  labelRight: number
  /** least distance between the middles of two layers: a caption's width */
  leastSlot: number
  /** largest pitch of the inputs' tiles, where it is not that of the others: an image wants room */
  firstPitch?: number
  /** layers whose units are pictures with places: their tiles are as large as they fit, and larger where a layer has few */
  pictures?: readonly boolean[]
}

/** One layer's tiles, filled row by row (a single column: from top to bottom). */
export interface LayerBlock {
  x: number
  y: number
  width: number
  height: number
  columns: number
  rows: number
  tile: number
  /** distance from one tile to the next */
  pitchX: number
  pitchY: number
  /** number of the layer's first unit when all units are counted in drawing order */
  first: number
  count: number
  /** the part of the width that is this layer's, for its caption */
  slotX: number
  slotWidth: number
}

export interface NetworkLayout {
  /** at least what was asked for; more only where even the smallest tiles do not fit, then the view scrolls */
  width: number
  height: number
  layers: LayerBlock[]
  unitCount: number
  /** left and top edge of every tile, [unitCount] */
  x: Float32Array
  y: Float32Array
}

const smallestPitch = 5
/** Smaller pictures show nothing: sooner the view scrolls. */
const smallestPicture = 14
/** Tiles this far apart are read without effort: folding stops here. */
const easyPitch = 24
/** Up to this many units a layer stays one column while its tiles are at least `columnPitch` apart. */
const columnUnits = 12
const columnPitch = 16

/** Inputs and outputs are few and have labels: they stay larger than a wide layer's tiles. */
const leastEndPitch = 26

interface Fold {
  columns: number
  rows: number
  pitch: number
}

/** A layer of fewer pictures than this has larger ones, up to twice as large. */
const manyPictures = 16
const pictureLimit = (limit: number, count: number) =>
  limit * Math.max(1, Math.min(2, Math.sqrt(manyPictures / count)))
/** Beside pictures, tiles that are one color. */
const flatPitch = 34

/** The fewest columns whose tiles are `easy` to read, or as far apart as `limit`; else the columns with the largest tiles. */
function fold(count: number, height: number, limit: number, single: boolean, easy = easyPitch): Fold {
  const column = { columns: 1, rows: count, pitch: Math.min(limit, height / count) }
  const enough = easy === easyPitch && count <= columnUnits ? columnPitch : Math.min(limit, easy)
  if (single || height / count >= enough) return column
  let best = column
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns)
    if (columns > 2 * rows + 1) break
    const pitch = Math.min(limit, height / rows)
    if (pitch > best.pitch) best = { columns: Math.ceil(count / rows), rows, pitch }
    if (best.pitch >= Math.min(limit, easy)) break
  }
  return best
}

/** Room between neighboring tiles. */
const gapOf = (pitch: number) => Math.max(1, Math.min(8, 0.14 * pitch))

/** Finds the largest tiles with which all layers and some room for their lines fit into the box. */
export function networkLayout(request: LayoutRequest): NetworkLayout {
  const { counts, width, height } = request
  const usable = Math.max(0, width - request.labelLeft - request.labelRight)
  const { pictures } = request
  const leastGap = Math.max(10, ((pictures ? 0.12 : 0.31) * usable) / counts.length)
  const slotOf = (f: Fold) => Math.max(f.columns * f.pitch + leastGap, request.leastSlot)
  const foldAll = (limit: number) =>
    counts.map((count, l) => {
      const isEnd = l === 0 || l === counts.length - 1
      if (pictures?.[l] && !isEnd)
        return fold(count, height, pictureLimit(limit, count), false, Number.POSITIVE_INFINITY)
      const most = pictures ? Math.min(limit, flatPitch) : limit
      const own = l === 0 && request.firstPitch ? request.firstPitch : Math.max(most, leastEndPitch)
      return fold(count, height, isEnd ? own : most, isEnd)
    })

  const largestPitch = pictures
    ? Math.max(36, Math.min(240, 0.6 * height))
    : Math.max(36, Math.min(96, 0.32 * height))
  let folds = foldAll(largestPitch)
  for (let limit = largestPitch; limit > (pictures ? smallestPicture : smallestPitch); limit -= 0.5) {
    folds = foldAll(limit)
    if (sum(folds.map(slotOf)) <= usable) break
  }

  const slots = folds.map(slotOf)
  const needed = sum(slots)
  const spread = Math.min(Math.max(0, usable - needed) / counts.length, 1.5 * height)
  const drawn = needed + spread * counts.length
  const total = Math.max(width, needed + request.labelLeft + request.labelRight)
  return place(
    folds,
    slots,
    spread,
    request.labelLeft + Math.max(0, usable - drawn) / 2,
    total,
    height,
    counts,
  )
}

function place(
  folds: Fold[],
  slots: number[],
  spread: number,
  start: number,
  width: number,
  height: number,
  counts: readonly number[],
): NetworkLayout {
  const unitCount = sum(counts)
  const x = new Float32Array(unitCount)
  const y = new Float32Array(unitCount)
  let slotX = start
  let first = 0
  const layers = folds.map(({ columns, rows, pitch }, l): LayerBlock => {
    const gap = gapOf(pitch)
    const tile = pitch - gap
    const pitchY = columns === 1 ? Math.min(height / rows, 1.3 * pitch) : pitch
    const slotWidth = slots[l] + spread
    const blockWidth = columns * pitch - gap
    const blockHeight = (rows - 1) * pitchY + tile
    const block: LayerBlock = {
      x: slotX + (slotWidth - blockWidth) / 2,
      y: (height - blockHeight) / 2,
      width: blockWidth,
      height: blockHeight,
      columns,
      rows,
      tile,
      pitchX: pitch,
      pitchY,
      first,
      count: counts[l],
      slotX,
      slotWidth,
    }
    for (let j = 0; j < block.count; j++) {
      x[first + j] = block.x + (j % columns) * pitch
      y[first + j] = block.y + Math.floor(j / columns) * pitchY
    }
    slotX += slotWidth
    first += block.count
    return block
  })
  return { width, height, layers, unitCount, x, y }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** The unit whose tile (with half of the gap around it) is at this place, counted in drawing order; −1: none. */
export function unitAt(layout: NetworkLayout, x: number, y: number): number {
  for (const block of layout.layers) {
    const halfX = (block.pitchX - block.tile) / 2
    const halfY = (block.pitchY - block.tile) / 2
    const column = Math.floor((x - block.x + halfX) / block.pitchX)
    const row = Math.floor((y - block.y + halfY) / block.pitchY)
    if (column < 0 || column >= block.columns || row < 0) continue
    const unit = row * block.columns + column
    if (unit < block.count) return block.first + unit
  }
  return -1
}

/** The layer that a unit belongs to. */
export function layerOf(layout: NetworkLayout, unit: number): number {
  return layout.layers.findIndex((block) => unit < block.first + block.count)
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'previousLayer' | 'nextLayer'

/** The unit that an arrow key leads to; the same unit where there is none. */
export function neighbor(layout: NetworkLayout, unit: number, direction: Direction): number {
  const l = layerOf(layout, unit)
  const block = layout.layers[l]
  const j = unit - block.first
  const column = j % block.columns
  const within = (k: number) => (k >= 0 && k < block.count ? block.first + k : unit)
  switch (direction) {
    case 'up':
      return within(j - block.columns)
    case 'down':
      return within(j + block.columns)
    case 'left':
      return column > 0 ? unit - 1 : across(layout, unit, l - 1, 'right')
    case 'right':
      return column < block.columns - 1 && j + 1 < block.count
        ? unit + 1
        : across(layout, unit, l + 1, 'left')
    case 'first':
      return block.first
    case 'last':
      return block.first + block.count - 1
    case 'previousLayer':
      return across(layout, unit, l - 1, 'right')
    case 'nextLayer':
      return across(layout, unit, l + 1, 'left')
  }
}

/** The unit of the other layer at that edge of its block which stands most nearly at the same height. */
function across(layout: NetworkLayout, unit: number, l: number, edge: 'left' | 'right'): number {
  const block = layout.layers[l]
  if (!block) return unit
  const middle = layout.y[unit] + layout.layers[layerOf(layout, unit)].tile / 2
  const row = Math.max(
    0,
    Math.min(block.rows - 1, Math.round((middle - block.y - block.tile / 2) / block.pitchY)),
  )
  const column = edge === 'left' ? 0 : block.columns - 1
  return block.first + Math.min(block.count - 1, row * block.columns + column)
}
