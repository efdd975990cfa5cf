/** How numbers of any size come to lie on the stage. */
import { stageAxis } from '../config/normalize/normalizeNames.ts'
import { pointExtent } from '../config/schema.ts'
import type { AxisConfig } from '../config/types.ts'

/** Numbers are fitted to −reach…reach of the stage, values to −1…1: targets that are learned at the usual rates. */
const reach = 2.6
const valueReach = 1
/** What lies within the stage already and fills this much of it stays as it is. */
const enough = 1

export interface Span {
  min: number
  max: number
}

export const spanOf = (values: Iterable<number>): Span => {
  const span = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }
  for (const value of values) {
    span.min = Math.min(span.min, value)
    span.max = Math.max(span.max, value)
  }
  return span
}

const sizeOf = ({ min, max }: Span) => Math.max(Math.abs(min), Math.abs(max))
const isOnStage = (span: Span) => sizeOf(span) <= pointExtent && span.max - span.min >= enough

/** own = offset + factor · stage, for each span: the stage's own units where all of them suit it as they are. */
export function fitAxes(spans: readonly Span[]): Array<{ offset: number; factor: number }> {
  if (spans.every(isOnStage)) return spans.map(() => ({ offset: stageAxis.offset, factor: stageAxis.factor }))
  return spans.map((span) => fitted(span, reach))
}

/** The same for the values of a regression. */
export const fitValue = (span: Span): { offset: number; factor: number } =>
  sizeOf(span) <= 1.6 && sizeOf(span) >= 0.4
    ? { offset: stageAxis.offset, factor: stageAxis.factor }
    : fitted(span, valueReach)

/** Two digits for the factor, rounded up, and an offset no finer than a tenth of it: short in a link, and to be read. */
function fitted({ min, max }: Span, to: number): { offset: number; factor: number } {
  const middle = min / 2 + max / 2
  const half = max / 2 - min / 2
  const size = half > 1e-9 * Math.abs(middle) ? half / to : Math.max(Math.abs(middle) / 10, 1e-3)
  const factor = Math.max(1e-9, roundedUp(size))
  const grain = Number(`1e${Number(factor.toExponential().split('e')[1]) - 1}`)
  return { offset: Number((Math.round(middle / grain) * grain).toPrecision(9)), factor }
}

/** The next number of two digits. */
function roundedUp(value: number): number {
  const [digits, power] = value.toExponential(12).split('e')
  return Number(`${Math.ceil(Number(digits) * 10 - 1e-9)}e${Number(power) - 1}`)
}

/** A file's own number as the stage's. */
export const toStage = (own: number, { offset, factor }: Pick<AxisConfig, 'offset' | 'factor'>): number =>
  (own - offset) / factor
