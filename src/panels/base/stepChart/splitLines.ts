import type { ChartTheme } from '../../../charts/base/theme.ts'
import type { Buckets } from '../../../charts/series/buckets.ts'
import type { SeriesLine } from '../../../charts/series/series.ts'

interface Splits<T> {
  train: T
  validation: T
  test: T
}

/** One figure's lines over the steps of a run, told apart by dash and name beside color. Validation is drawn where it has values. */
export function splitLines(
  figures: Splits<Buckets>,
  labels: Splits<string>,
  theme: ChartTheme,
): SeriesLine[] {
  const line = (split: keyof Splits<unknown>, dash: readonly number[]): SeriesLine => ({
    buckets: figures[split],
    label: labels[split],
    color: theme[split],
    dash,
    width: 2,
  })
  return [
    line('train', []),
    ...(figures.validation.length > 0 ? [line('validation', [9, 3, 2, 3])] : []),
    line('test', [6, 3]),
  ]
}
