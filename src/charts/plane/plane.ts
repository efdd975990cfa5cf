/** The stage's plane: what the network says everywhere, its decision boundary, and the data. */
import { ticks } from 'd3-array'
import type { ContourMultiPolygon } from 'd3-contour'
import { classAreas, divergingPoint } from '../base/colors.ts'
import { chartFontReady, drawEdgeTicks } from '../base/edgeTicks.ts'
import { KeptLayer } from '../base/raster.ts'
import type { ChartTheme } from '../base/theme.ts'
import type { ScalarGrid } from './contour.ts'
import { FieldPainter } from './field.ts'
import {
  type Box,
  type Extent,
  type PlaneScale,
  planeScale,
  pointRadius,
  squareBox,
  type Units,
} from './planeScale.ts'
import { type DrawnPoints, drawMistakes, drawPlanePoints } from './points.ts'

export interface CanvasBox {
  width: number
  height: number
  ratio: number
}

/** Everything a picture of the plane depends on. Grids are [gridSize × gridSize], row 0 on top. */
export interface PlanePicture {
  theme: ChartTheme
  extent: Extent
  /** number of classes; 0: regression */
  classes: number
  train: DrawnPoints
  /** half filled, where there are some */
  validation?: DrawnPoints
  /** null: not shown */
  test: DrawnPoints | null
  grid: { size: number; classes?: Uint8Array; margins?: Float32Array; values?: Float32Array } | null
  trainClass?: Uint8Array
  validationClass?: Uint8Array
  testClass?: Uint8Array
  /** hard class areas instead of smooth color */
  flat: boolean
  /** the value at the ends of the diverging scale */
  limit: number
  /** training runs: contours may be computed on a coarser grid */
  hurried: boolean
  /** a point that is being dragged, left out */
  skip: { x: number; y: number } | null
  /** what the axes say; none: the picture's own coordinates */
  units?: Units
}

/** A picture with the lines that are drawn of its grid. */
interface Ground extends PlanePicture {
  boundaries: ContourMultiPolygon[]
  /** of the grid that they were found in */
  boundarySize: number
  levels: ContourMultiPolygon[]
}

/** What finds and traces level lines: contour.ts, in a file of its own. */
export type Lines = Pick<typeof import('./contour.ts'), 'ScalarGrid' | 'traceAreas' | 'traceLines'>

/** Margins whose level lines are drawn faintly: 1 is also where the hinge loss of a right answer ends. */
const marginLevels = [1, 3]

/** d3-contour takes about 1.5 ms a class on 200 × 200: above this many cells in all, cells are averaged while running. */
const hurriedCells = 100_000

/** Where the plane lies on a canvas of this size. */
const planeOf = (extent: Extent, size: { width: number; height: number }): PlaneScale =>
  planeScale(extent, squareBox(size.width, size.height))

export class PlanePainter {
  readonly #field: FieldPainter
  readonly #lines: (Lines & { signed: ScalarGrid; levels: ScalarGrid }) | null
  #pointLayer = new KeptLayer()
  #made: Ground | null = null
  #madeOf: Float32Array | undefined

  /**
   * `lines`: null while they are fetched; field and points are drawn without. `under`: a canvas of the page, as large as the
   * plane, that lies under what is drawn, for the field.
   */
  constructor(lines: Lines | null, under?: HTMLCanvasElement) {
    this.#field = new FieldPainter(under)
    this.#lines = lines && { ...lines, signed: new lines.ScalarGrid(), levels: new lines.ScalarGrid() }
  }

  /** The whole picture. */
  draw(context: CanvasRenderingContext2D, size: CanvasBox, picture: PlanePicture): void {
    this.drawGround(context, size, picture)
    this.drawData(context, size, picture)
  }

  /** Finds the lines of `drawGround` in a turn of their own; true: they are there. */
  ready(picture: PlanePicture): boolean {
    if (this.#made) return true
    const { grid } = picture
    this.#madeOf = valuesOf(picture)
    this.#made = this.#make({
      ...picture,
      grid: grid && {
        size: grid.size,
        classes: grid.classes?.slice(),
        margins: grid.margins?.slice(),
        values: grid.values?.slice(),
      },
    })
    return false
  }

  /** What the network says everywhere: as it was when the lines were found, if they were. True: it says more by now. */
  drawGround(context: CanvasRenderingContext2D, size: CanvasBox, now: PlanePicture): boolean {
    const made = this.#made
    this.#made = null
    const looksAlike =
      made?.theme === now.theme && made.flat === now.flat && made.train === now.train && Boolean(now.grid)
    const picture = looksAlike ? made : this.#make(now)
    const { box } = planeOf(picture.extent, size)
    clip(context, box)
    if (!this.#field.under || !hasField(picture)) {
      context.fillStyle = picture.theme.zero
      context.fillRect(box.x, box.y, box.width, box.height)
    }
    if (picture.classes > 0) this.#drawClasses(context, box, picture)
    else this.#drawValues(context, box, picture)
    context.restore()
    return looksAlike && this.#madeOf !== valuesOf(now)
  }

  /** The points, and rings around those that are misclassified. */
  drawData(context: CanvasRenderingContext2D, size: CanvasBox, picture: PlanePicture): void {
    const { theme, extent, train, validation, test, skip, units } = picture
    const scale = planeOf(extent, size)
    const { box } = scale
    clip(context, box)
    this.#pointLayer.paint(
      context,
      size,
      [theme, train, validation, test, skip, extent, units, chartFontReady()],
      (layer) => {
        drawEdgeTicks(layer, extent, scale, theme, units)
        this.#drawPoints(layer, scale, picture)
      },
    )
    if (picture.classes > 0) {
      const radius = pointRadius(box.width)
      if (picture.trainClass) drawMistakes(context, train, picture.trainClass, scale, radius, theme)
      if (validation && picture.validationClass)
        drawMistakes(context, validation, picture.validationClass, scale, radius, theme)
      if (test && picture.testClass) drawMistakes(context, test, picture.testClass, scale, radius, theme)
    }
    context.restore()
  }

  #drawPoints(context: CanvasRenderingContext2D, scale: PlaneScale, picture: PlanePicture): void {
    const { theme, classes, limit, train, validation, test, skip } = picture
    const radius = pointRadius(scale.box.width)
    const colorOf =
      classes > 0
        ? (target: number) => theme.classes[target % theme.classes.length]
        : (target: number) => divergingPoint(theme, target / limit)
    if (test) drawPlanePoints(context, test, scale, radius, 'hollow', colorOf, classes > 0, theme, skip)
    if (validation)
      drawPlanePoints(context, validation, scale, radius, 'half', colorOf, classes > 0, theme, skip)
    drawPlanePoints(context, train, scale, radius, 'filled', colorOf, classes > 0, theme, skip)
  }

  #make(picture: PlanePicture): Ground {
    const { grid, classes, flat, limit } = picture
    const ground: Ground = { ...picture, boundaries: [], boundarySize: 0, levels: [] }
    const values = valuesOf(picture)
    const lines = this.#lines
    if (!lines || !grid || !values || (classes > 0 && !grid.classes)) return ground
    if (classes > 0) {
      ground.boundaries = boundariesOf(picture, lines.signed)
      ground.boundarySize = lines.signed.size
      if (flat) return ground
    }
    lines.levels.set(values, grid.size, grid.size > 128 ? 2 : 1)
    const levels = classes > 0 ? marginLevels : ticks(-limit, limit, 8).filter((level) => level !== 0)
    ground.levels = levels.map((level) => lines.levels.contour(level))
    if (classes === 0) {
      ground.boundaries = [lines.levels.contour(0)]
      ground.boundarySize = lines.levels.size
    }
    return ground
  }

  #drawClasses(context: CanvasRenderingContext2D, box: Box, picture: Ground): void {
    const { grid, theme, classes, flat } = picture
    if (!grid?.classes || !grid.margins) return
    if (!flat) {
      const cells = { classes: grid.classes, margins: grid.margins, size: grid.size }
      this.#field.drawClasses(context, box, cells, theme, classes)
    }
    if (flat) this.#fillAreas(context, box, picture)
    else this.#drawLevels(context, box, picture, 0.16)
    if (this.#lines) strokeBoundaries(context, box, picture, this.#lines)
  }

  #fillAreas(context: CanvasRenderingContext2D, box: Box, { boundaries, boundarySize, theme }: Ground): void {
    const lines = this.#lines
    if (!lines) return
    const areas = classAreas(theme, boundaries.length + 1)
    context.fillStyle = areas[boundaries.length]
    context.fillRect(box.x, box.y, box.width, box.height)
    boundaries.forEach((boundary, label) => {
      context.beginPath()
      lines.traceAreas(context, boundary, boundarySize, box)
      context.fillStyle = areas[label]
      context.fill()
    })
  }

  #drawLevels(context: CanvasRenderingContext2D, box: Box, { levels, theme }: Ground, opacity: number): void {
    const lines = this.#lines
    if (!lines) return
    context.beginPath()
    for (const level of levels) lines.traceLines(context, level, lines.levels.size, box)
    context.strokeStyle = theme.text
    context.lineWidth = 1
    context.globalAlpha = opacity
    context.stroke()
    context.globalAlpha = 1
  }

  #drawValues(context: CanvasRenderingContext2D, box: Box, picture: Ground): void {
    const { grid, theme, limit } = picture
    if (!grid?.values) return
    this.#field.drawValues(context, box, { values: grid.values, size: grid.size }, theme, limit)
    this.#drawLevels(context, box, picture, 0.3)
    if (this.#lines) strokeBoundaries(context, box, picture, this.#lines)
  }
}

/** One boundary a class but the last: every boundary has another class on its other side. */
function boundariesOf({ grid, classes, hurried }: PlanePicture, signed: ScalarGrid): ContourMultiPolygon[] {
  if (!grid?.classes || !grid.margins) return []
  const fold = hurried && grid.size ** 2 * (classes - 1) > hurriedCells ? 2 : 1
  const found: ContourMultiPolygon[] = []
  for (let label = 0; label < classes - 1; label++) {
    signed.setSignedMargin(grid.classes, grid.margins, grid.size, label, fold)
    found.push(signed.contour(0))
  }
  return found
}

/** What the lines are level lines of. */
const valuesOf = ({ classes, grid }: PlanePicture) => (classes > 0 ? grid?.margins : grid?.values)

/** Whether the plane is colored cell by cell. */
const hasField = ({ grid, classes, flat }: PlanePicture): boolean =>
  classes > 0 ? !flat && Boolean(grid?.classes && grid.margins) : Boolean(grid?.values)

/** Until `restore`, nothing outside of the box is drawn. */
function clip(context: CanvasRenderingContext2D, box: Box): void {
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  context.clip()
}

/** The one line to see from the back row: the theme's ink with a soft shadow of the ground. */
function strokeBoundaries(
  context: CanvasRenderingContext2D,
  box: Box,
  { boundaries, boundarySize, theme }: Ground,
  { traceLines }: Lines,
): void {
  context.beginPath()
  for (const boundary of boundaries) traceLines(context, boundary, boundarySize, box)
  const width = Math.max(1.6, Math.min(5, box.width / 260))
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.strokeStyle = theme.background
  context.globalAlpha = 0.4
  context.lineWidth = width * 2.4
  context.stroke()
  context.globalAlpha = 1
  context.strokeStyle = theme.text
  context.lineWidth = width
  context.stroke()
}
