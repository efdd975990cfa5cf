/** One drawing of the loss chart after 1,000 and after 100,000 points: it must cost the same. */
import { bench } from 'vitest'
import { createRecorder } from '../../charts/base/recorder.ts'
import { darkTheme } from '../../charts/base/theme.ts'
import { SeriesPainter } from '../../charts/series/series.ts'
import { BoundedSeries } from '../../store/history.ts'

const nothing = createRecorder().context
Object.assign(nothing, { moveTo: () => {}, lineTo: () => {}, fillText: () => {} })

for (const points of [1_000, 10_000, 100_000]) {
  const lines = [0.03, 0.05, 0.001].map((floor, i) => {
    const buckets = new BoundedSeries()
    for (let step = 0; step < points; step++) {
      buckets.push(step, floor + Math.exp((-step * 9) / points) * (1 + 0.1 * Math.sin(step)))
    }
    return { buckets, label: String(i), color: '#fff', dash: [], width: 2 }
  })
  const painter = new SeriesPainter()
  bench(`${points} points`, () => {
    painter.draw(
      nothing,
      { width: 400, height: 160 },
      {
        theme: darkTheme,
        lines,
        scale: 'log',
        domain: null,
        cursor: null,
        fontSize: 11,
        stepName: 'step',
        stepText: String,
        valueText: String,
      },
    )
  })
}
