/** Drawing a function over a line: from one list of knots to the next. Pure. */
import { pointExtent as reach } from '../../config/schema.ts'
import { type Place, round } from './points/editing.ts'

/** A knot of a drawn function. */
export interface Knot {
  x: number
  value: number
}

/** Knots of a drawn function: equally spaced, so that a stroke over a part changes that part alone. */
export const knotCount = 41

export const knotX = (i: number): number => round(-reach + (2 * reach * i) / (knotCount - 1))

/** The function that runs straight from knot to knot, and level beyond the ends; 0 without knots. */
export function heightAt(knots: readonly Knot[], x: number): number {
  if (knots.length === 0) return 0
  const right = knots.findIndex((knot) => knot.x >= x)
  if (right === 0) return knots[0].value
  if (right < 0) return knots[knots.length - 1].value
  const a = knots[right - 1]
  const b = knots[right]
  return a.value + ((x - a.x) / (b.x - a.x || 1)) * (b.value - a.value)
}

/** The knots after a stroke from one place to another: those under it take its height, the others stay. */
export function strokeKnots(knots: readonly Knot[], from: Place, to: Place, limit: number): Knot[] {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from]
  const half = reach / (knotCount - 1)
  return Array.from({ length: knotCount }, (_, i) => {
    const x = knotX(i)
    if (x < a.x - half || x > b.x + half) return { x, value: round(heightAt(knots, x)) }
    const t = b.x > a.x ? Math.max(0, Math.min(1, (x - a.x) / (b.x - a.x))) : 1
    const value = a.y + t * (b.y - a.y)
    return { x, value: round(Math.max(-limit, Math.min(limit, value))) }
  })
}
