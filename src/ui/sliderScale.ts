/** Where a value stands on a slider, and back. Pure: no page, no React. */

export interface SliderRange {
  min: number
  max: number
  /** least change on a linear slider; 1: whole numbers */
  step: number
  /** equal ratios take equal room. With `min` 0 the lowest place is 0 ("off") and the rest is log from `logMin` up */
  log?: boolean
  /** the least value above 0 on a log slider that starts at 0 */
  logMin?: number
}

/** Places of a log slider: fine enough for a drag, coarse enough for the arrow keys. */
export const logPlaces = 200

/** The places of the native range input: 0…places. */
export const places = (range: SliderRange): number =>
  range.log ? logPlaces : Math.round((range.max - range.min) / range.step)

const lowest = (range: SliderRange): number => (range.min > 0 ? range.min : (range.logMin ?? range.max / 1e5))

/** The place 0…places nearest to the value. */
export function toPlace(value: number, range: SliderRange): number {
  const last = places(range)
  const clamped = Math.min(range.max, Math.max(range.min, value))
  if (!range.log) return Math.round((clamped - range.min) / range.step)
  if (clamped <= 0) return 0
  const low = lowest(range)
  const share = Math.log(Math.max(clamped, low) / low) / Math.log(range.max / low)
  const first = range.min > 0 ? 0 : 1
  return Math.round(first + share * (last - first))
}

/** The value of a place: two significant figures on a log slider, a multiple of the step on a linear one. */
export function fromPlace(place: number, range: SliderRange): number {
  const last = places(range)
  if (!range.log) return tidy(Math.min(range.max, range.min + place * range.step), 9)
  if (place <= 0) return range.min
  if (place >= last) return range.max
  const low = lowest(range)
  const first = range.min > 0 ? 0 : 1
  const share = (place - first) / (last - first)
  const whole = Number.isInteger(range.min) && range.step >= 1
  const value = tidy(low * (range.max / low) ** share, whole ? 3 : 2)
  return Math.min(range.max, Math.max(range.min, whole ? Math.round(value) : value))
}

/** The next place up or down whose value differs: on a log slider two places may round to one value. */
export function nudge(value: number, range: SliderRange, direction: 1 | -1): number {
  const last = places(range)
  for (let place = toPlace(value, range) + direction; place >= 0 && place <= last; place += direction) {
    const next = fromPlace(place, range)
    if (direction * (next - value) > 0) return next
  }
  return direction > 0 ? range.max : range.min
}

const tidy = (value: number, figures: number): number => Number(value.toPrecision(figures))

/** A number as a person writes it: 0.03, 1e-5, 1,000 without the comma. */
export function writeNumber(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size < 1e-3) return value.toExponential().replace('e+', 'e')
  return String(Number(value.toPrecision(6)))
}

/** What a person typed, or null. A comma is a decimal point where there is no other. */
export function readNumber(text: string): number | null {
  const trimmed = text
    .trim()
    .replace('−', '-')
    .replace(/^(-?\d*),(\d+)$/, '$1.$2')
  if (trimmed === '') return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}
