import type { ExperimentConfig } from '../../config/types.ts'
import { cos, exp } from '../math.ts'

const f = Math.fround

/**
 * The learning rate of the update after `step` updates, float32, with t = step and T = scheduleSteps: constant η;
 * step η·½^⌊t/T⌋; exponential η·e^(−t/T); inverse η/(1 + t/T); cosine η·½(1 + cos(πt/T)), 0 from T on.
 */
export function scheduledRate(optimizer: ExperimentConfig['optimizer'], step: number): number {
  const { learningRate, schedule, scheduleSteps } = optimizer
  return f(f(learningRate) * factor(schedule, step / scheduleSteps))
}

function factor(schedule: ExperimentConfig['optimizer']['schedule'], time: number): number {
  switch (schedule) {
    case 'constant':
      return 1
    case 'step': {
      let share = 1
      for (let halvings = Math.min(200, Math.floor(time)); halvings > 0; halvings--) share *= 0.5
      return share
    }
    case 'exponential':
      return exp(f(-time))
    case 'inverse':
      return f(1 / f(1 + f(time)))
    case 'cosine':
      return time >= 1 ? 0 : f(0.5 * f(1 + cos(f(Math.PI * time))))
  }
}
