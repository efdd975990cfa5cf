import { layerStat, layerStatFields, type Metrics } from '../../protocol/frame.ts'
import type { RunHistory } from '../../store/history.ts'
import { BoundedSeries } from '../../store/history.ts'

/** What a history takes of a frame. */
interface Measured {
  header: { metrics: Metrics }
  sections: { layerStats?: Float32Array | null }
}

/** Appends a frame's figures to the run's history, once for each step that was measured. */
export function recordFrame(history: RunHistory, { header, sections }: Measured): void {
  const { metrics } = header
  recordDead(history, metrics.step, sections.layerStats)
  if (metrics.step <= history.lastStep) return
  history.lastStep = metrics.step
  history.trainLoss.push(metrics.step, metrics.loss.train)
  history.testLoss.push(metrics.step, metrics.loss.test)
  if (metrics.loss.validation !== undefined)
    history.validationLoss.push(metrics.step, metrics.loss.validation)
  history.penalty.push(metrics.step, metrics.loss.penalty)
  if (metrics.accuracy) {
    history.trainAccuracy.push(metrics.step, metrics.accuracy.train)
    history.testAccuracy.push(metrics.step, metrics.accuracy.test)
    if (metrics.accuracy.validation !== undefined)
      history.validationAccuracy.push(metrics.step, metrics.accuracy.validation)
  }
}

/** Dead units have a last step of their own: a panel that opens at rest asks for them at a step that is recorded already. */
function recordDead(history: RunHistory, step: number, stats: Float32Array | null | undefined): void {
  if (!stats || step <= history.lastDeadStep) return
  history.lastDeadStep = step
  const layers = stats.length / layerStatFields
  while (history.dead.length < layers) history.dead.push(new BoundedSeries())
  for (let layer = 0; layer < layers; layer++) history.dead[layer].push(step, layerStat(stats, layer, 'dead'))
}

/** Forgets what came after the step that the run went back to. */
export function rewindHistory(history: RunHistory, step: number): void {
  const { dead, lastStep, lastDeadStep, ...figures } = history
  for (const series of [...Object.values(figures), ...dead]) series.dropAfter(step)
  history.lastStep = Math.min(lastStep, step)
  history.lastDeadStep = Math.min(lastDeadStep, step)
}
