/** Level lines of a grid, by d3-contour, drawn onto a canvas. */
import { type ContourMultiPolygon, contours } from 'd3-contour'
import type { Box } from './planeScale.ts'

/** What a path is written to: a canvas context, or a recorder in tests. */
export type PathSink = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'>

/** A square grid that keeps its array: `values[row * size + column]`, row 0 on top. */
export class ScalarGrid {
  size = 0
  values: number[] = []
  private generator = contours()

  /**
   * The signed margin of one class: + where it wins, − elsewhere, so that its zero line is the class's decision
   * boundary. `fold` cells each way are averaged into one.
   */
  setSignedMargin(
    classes: Uint8Array,
    margins: Float32Array,
    side: number,
    label: number,
    fold: number,
  ): void {
    this.fill(side, fold, (i) => (classes[i] === label ? margins[i] : -margins[i]))
  }

  set(values: Float32Array, side: number, fold: number): void {
    this.fill(side, fold, (i) => values[i])
  }

  /** The areas at and above a level, in grid units: 0…size, a value stands at the middle of its cell. */
  contour(level: number): ContourMultiPolygon {
    return this.generator.contour(this.values, level)
  }

  private fill(side: number, fold: number, at: (index: number) => number): void {
    const size = Math.floor(side / fold)
    if (size !== this.size) {
      this.size = size
      this.values = new Array<number>(size * size).fill(0)
      this.generator = contours().size([size, size])
    }
    const { values } = this
    if (fold === 1) {
      for (let i = 0; i < values.length; i++) values[i] = at(i)
      return
    }
    const share = 1 / (fold * fold)
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        let sum = 0
        for (let r = 0; r < fold; r++) {
          const start = (row * fold + r) * side + column * fold
          for (let c = 0; c < fold; c++) sum += at(start + c)
        }
        values[row * size + column] = sum * share
      }
    }
  }
}

/** Adds the areas' outlines as closed paths, for filling. */
export function traceAreas(sink: PathSink, areas: ContourMultiPolygon, size: number, box: Box): void {
  const scale = box.width / size
  for (const polygon of areas.coordinates) {
    for (const ring of polygon) {
      for (let i = 0; i < ring.length - 1; i++) {
        const x = box.x + ring[i][0] * scale
        const y = box.y + ring[i][1] * scale
        if (i === 0) sink.moveTo(x, y)
        else sink.lineTo(x, y)
      }
      sink.closePath()
    }
  }
}

/**
 * Adds the level lines alone: d3-contour closes an area along the grid's border, which is no level line. Where a line
 * meets the border it goes straight to it.
 */
export function traceLines(sink: PathSink, areas: ContourMultiPolygon, size: number, box: Box): void {
  const scale = box.width / size
  const onBorder = (x: number, y: number) => x === 0 || y === 0 || x === size || y === size
  const put = (x: number, y: number, start: boolean) => {
    if (start) sink.moveTo(box.x + x * scale, box.y + y * scale)
    else sink.lineTo(box.x + x * scale, box.y + y * scale)
  }
  for (const polygon of areas.coordinates) {
    for (const ring of polygon) {
      let drawing = false
      for (let i = 1; i < ring.length; i++) {
        const [x0, y0] = ring[i - 1]
        const [x1, y1] = ring[i]
        const from = onBorder(x0, y0)
        const to = onBorder(x1, y1)
        if (from && to) {
          drawing = false
          continue
        }
        if (from) put(...meet(x0, y0, x1, y1, size), true)
        else if (!drawing) put(x0, y0, true)
        if (to) put(...meet(x1, y1, x0, y0, size), false)
        else put(x1, y1, false)
        drawing = !to
      }
    }
  }
}

/** The point of the border that lies straight across from the inner point. */
function meet(
  borderX: number,
  borderY: number,
  innerX: number,
  innerY: number,
  size: number,
): [number, number] {
  if (borderX === 0 || borderX === size) return [borderX, innerY]
  return [innerX, borderY]
}
