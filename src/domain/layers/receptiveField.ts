/** What a place of a layer sees: of the plane below, and through all layers of the network's input. */
import type { LayerGeometry } from './geometry.ts'
import type { Shape } from './shape.ts'
import type { Windowed } from './windows.ts'

/** A place of a plane, counted from its top left corner. */
export interface Place {
  readonly y: number
  readonly x: number
}

/** A rectangle of a plane's places, counted in places. */
export interface PlaneArea {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
}

/** What of a layer says where it looks; one without a window looks at everything below. */
export type Looking = Pick<LayerGeometry, 'below' | 'field'>

export const areaOfPlace = ({ y, x }: Place): PlaneArea => ({ top: y, left: x, height: 1, width: 1 })

const wholePlane = ({ height, width }: Shape): PlaneArea => ({ top: 0, left: 0, height, width })

/** The layer with its window, if it has one. */
const isWindowed = <L extends Looking>(layer: L): layer is L & Pick<Windowed, 'field'> =>
  layer.field !== undefined

/** Where a place's window lies on the plane below; where there is padding, parts of it are outside. */
export const windowAt = ({ field }: Pick<Windowed, 'field'>, { y, x }: Place): PlaneArea => ({
  top: y * field.stride - field.padding,
  left: x * field.stride - field.padding,
  height: field.height,
  width: field.width,
})

/** Whether a plane has this place. */
export const isOn = ({ height, width }: Shape, { y, x }: Place): boolean =>
  y >= 0 && y < height && x >= 0 && x < width

/** The part of an area that is on the plane. */
function clipped({ top, left, height, width }: PlaneArea, plane: Shape): PlaneArea {
  const [y, x] = [Math.max(0, top), Math.max(0, left)]
  return {
    top: y,
    left: x,
    height: Math.max(0, Math.min(plane.height, top + height) - y),
    width: Math.max(0, Math.min(plane.width, left + width) - x),
  }
}

/** What the windows of an area's places cover below: everything, where the layer has none. Where there is padding, parts of it are outside. */
function windowsOf(layer: Looking, { top, left, height, width }: PlaneArea): PlaneArea {
  if (!isWindowed(layer)) return wholePlane(layer.below)
  const first = windowAt(layer, { y: top, x: left })
  const { stride } = layer.field
  return {
    ...first,
    height: first.height + (height - 1) * stride,
    width: first.width + (width - 1) * stride,
  }
}

/** The smallest area of the plane below with all that an area of the layer's places reads. */
export const areaBelow = (layer: Looking, area: PlaneArea): PlaneArea =>
  clipped(windowsOf(layer, area), layer.below)

/**
 * The receptive field of a layer's place: the smallest area of the input of layers[0] with all that the place depends on. With a
 * stride above the window's size there are places in it that nothing reads.
 */
export function receptiveField(layers: readonly Looking[], layer: number, place: Place): PlaneArea {
  let area = areaOfPlace(place)
  for (let l = layer; l >= 0; l--) area = areaBelow(layers[l], area)
  return area
}

/** The receptive field as large as it is for every place of the layer: it may hang over the border. */
export function wholeField(layers: readonly Looking[], layer: number, place: Place): PlaneArea {
  let area = areaOfPlace(place)
  for (let l = layer; l >= 0; l--) area = windowsOf(layers[l], area)
  return area
}
