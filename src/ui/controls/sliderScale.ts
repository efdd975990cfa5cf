/** Where a value stands on a slider, and back. Pure: no page, no React. */

export interface SliderRange {
  min: number
  max: number
  /** least change on a linear slider; 1: whole numbers */
  step: number
  /** round figures at nearly equal ratios. With `min` 0 the lowest place is 0 ("off") and the next is `logMin` */
  log?: boolean
  /** the least value above 0 on a log slider that starts at 0 */
  logMin?: number
}

/** Whole numbers alone. */
export const isWhole = (range: SliderRange): boolean => Number.isInteger(range.min) && range.step >= 1

/** The figures of a log slider in each decade: said easily, about a fifth apart. */
const figures = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/** Every value that a log slider stops at, ascending; both ends are among them. */
function stops(range: SliderRange): number[] {
  const low = range.min > 0 ? range.min : (range.logMin ?? range.max / 1e5)
  const inside: number[] = []
  for (let decade = Math.floor(Math.log10(low)); decade <= Math.log10(range.max); decade++) {
    for (const figure of figures) {
      const value = Number(`${figure}e${decade}`)
      if (value > low && value < range.max && !(isWhole(range) && !Number.isInteger(value)))
        inside.push(value)
    }
  }
  return range.min > 0 ? [low, ...inside, range.max] : [range.min, low, ...inside, range.max]
}

/** The highest place of the native range input: it has the places 0…lastPlace. */
export const lastPlace = (range: SliderRange): number =>
  range.log ? stops(range).length - 1 : Math.round((range.max - range.min) / range.step)

/** The place 0…lastPlace nearest to the value: in difference, or in ratio on a log slider. */
export function toPlace(value: number, range: SliderRange): number {
  const clamped = Math.min(range.max, Math.max(range.min, value))
  if (!range.log) return Math.round((clamped - range.min) / range.step)
  if (clamped <= 0) return 0
  const distances = stops(range).map((stop) => (stop > 0 ? Math.abs(Math.log(clamped / stop)) : Infinity))
  return distances.indexOf(Math.min(...distances))
}

/** The value of a place. */
export function fromPlace(place: number, range: SliderRange): number {
  if (range.log) return stops(range)[Math.min(lastPlace(range), Math.max(0, place))]
  return Number(Math.min(range.max, range.min + place * range.step).toPrecision(9))
}

/** The next value up or down that the slider stops at, also from a value that was typed between two stops. */
export function nudge(value: number, range: SliderRange, direction: 1 | -1): number {
  const last = lastPlace(range)
  for (let place = toPlace(value, range); place >= 0 && place <= last; place += direction) {
    const next = fromPlace(place, range)
    if (direction * (next - value) > 0) return next
  }
  return direction > 0 ? range.max : range.min
}

/** A number as a person writes it: 0.03, 1e-5, 1240. */
export function writeNumber(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size < 1e-3 || size >= 1e7) return Number(value.toPrecision(6)).toExponential().replace('e+', 'e')
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
