import { noFigure, percentFigure, shortFigure, signedFigure } from '../../../domain/figures.ts'
import { configOf } from '../../../store/compared.ts'
import type { Run } from '../../../store/run.ts'
import { deadText } from './deadText.ts'

/** The figures of a compared run now, as its card has them. */
export function runFigures(run: Run, whole: (n: number) => string) {
  const { frame } = run.state.getState()
  const metrics = frame?.header.metrics
  return {
    train: metrics ? shortFigure(metrics.loss.train) : noFigure,
    validation: metrics?.loss.validation === undefined ? noFigure : shortFigure(metrics.loss.validation),
    test: metrics ? shortFigure(metrics.loss.test) : noFigure,
    gap: metrics ? signedFigure(metrics.loss.test - metrics.loss.train) : noFigure,
    accuracy: metrics?.accuracy ? `${percentFigure(metrics.accuracy.test)}%` : noFigure,
    dead: deadText(frame?.sections.layerStats, configOf(run), whole),
    // that of the figures: measuring a large run takes longer than a step of it
    step: whole(metrics?.step ?? frame?.header.step ?? 0),
  }
}
