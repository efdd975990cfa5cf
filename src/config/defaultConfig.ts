import type { ExperimentConfig } from './types.ts'

/** The experiment the page opens on. Deeply frozen. */
export const defaultConfig: ExperimentConfig = freeze({
  data: { set: 'spiral', samples: 400, noise: 0.1, testShare: 0.3, classes: 3, seed: 1 },
  features: ['x', 'y'],
  layers: [
    { units: 8, activation: 'relu' },
    { units: 8, activation: 'relu' },
  ],
  initialization: { weights: 'he', scale: 1, bias: 0, seed: 1 },
  loss: 'softmax',
  optimizer: { name: 'adam', learningRate: 0.03, momentum: 0.9, schedule: 'constant', scheduleSteps: 10_000 },
  batchSize: 20,
  regularization: { l1: 0, l2: 0, dropout: 0, inputNoise: 0, maxNorm: 0 },
})

/** The same value, with all that is in it, never to be changed. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) freeze(part)
  }
  return value
}
