/** Custom points in a link: base64url digits, two for a coordinate or a value and one for a label. */
import { gridPerUnit } from '../normalize/normalizePoints.ts'
import type { Notes } from '../notes.ts'
import { bounds, pointExtent, pointLimit } from '../schema.ts'
import { kindOf, type PointKind } from '../shape.ts'
import type { CustomPoint } from '../types.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** −3…3 is 0…3000, which 12 bits hold. */
const middle = pointExtent * gridPerUnit
const lastLabel = bounds.data.classes.max - 1

const sizes: Readonly<Record<PointKind, number>> = { plane: 5, line: 4, surface: 6 }

function packCoordinate(value: number): string {
  const place = Math.round(value * gridPerUnit) + middle
  return digits[place >> 6] + digits[place & 63]
}

/** The coordinate of two digits; NaN where they are none or lie outside. */
function unpackCoordinate(text: string): number {
  const high = digits.indexOf(text[0])
  const low = digits.indexOf(text[1])
  const place = high * 64 + low
  if (high < 0 || low < 0 || place > 2 * middle) return Number.NaN
  return (place - middle) / gridPerUnit
}

/** Five digits for each point with a class, four for a value over the line, six over the plane. They lie on the grid of 1/500. */
export const packPoints = (points: readonly CustomPoint[]): string => points.map(packPoint).join('')

function packPoint(point: CustomPoint): string {
  const place = packCoordinate(point.x) + ('y' in point ? packCoordinate(point.y) : '')
  return place + ('label' in point ? digits[point.label] : packCoordinate(point.value))
}

/** The kind of a list of points; nothing is in an empty one. */
export const kindOfPoints = ([first]: readonly CustomPoint[]): PointKind =>
  first === undefined ? 'plane' : kindOf(first)

/** The points in any text at all. A damaged one is listed and left out; one too many is kept for the caller to list. */
export function unpackPoints(text: string, kind: PointKind, notes: Notes): CustomPoint[] {
  const size = sizes[kind]
  const points: CustomPoint[] = []
  for (let at = 0; at < text.length && points.length <= pointLimit; at += size) {
    const code = text.slice(at, at + size)
    const point = code.length === size ? unpackPoint(code, kind) : null
    if (point) points.push(point)
    else notes.add(`data.points[${at / size}]`, 'malformed', code)
  }
  return points
}

function unpackPoint(code: string, kind: PointKind): CustomPoint | null {
  const x = unpackCoordinate(code.slice(0, 2))
  const second = unpackCoordinate(code.slice(2, 4))
  if (Number.isNaN(x) || Number.isNaN(second)) return null
  if (kind === 'line') return { x, value: second }
  if (kind === 'surface') {
    const value = unpackCoordinate(code.slice(4, 6))
    return Number.isNaN(value) ? null : { x, y: second, value }
  }
  const label = digits.indexOf(code[4])
  return label >= 0 && label <= lastLabel ? { x, y: second, label } : null
}
