/** The state of a run as scripts and tests see it. Names are fixed by the scripting interface. */
export interface Snapshot {
  step: number
  /** completed passes over the training examples */
  epoch: number
  /** mean data loss over each whole split, without dropout and input noise; the regularization term apart */
  loss: { train: number; test: number; penalty: number }
  /** shares 0…1; null for regression */
  accuracy: { train: number; test: number } | null
  /** the hidden layers, then the output layer */
  layers: LayerSnapshot[]
  parameterCount: number
  /** SHA-256, hex, of all parameters as little-endian float32, layer by layer: weights, biases, slopes */
  digest: string
}

interface LayerSnapshot {
  kind: 'dense' | 'maxout'
  activation: string
  inputs: number
  units: number
  /** [inputs × units], row-major: weights[i * units + j] joins input i to unit j; maxout: [pieces × inputs × units] */
  weights: Float32Array
  /** [units]; maxout: [pieces × units] */
  biases: Float32Array
  /** PReLU, [units] */
  slopes: Float32Array | null
  /** units that are 0 for every training example */
  deadUnits: number[]
  /** share of (example, unit) pairs with |f′| below 5% of its largest value */
  saturatedFraction: number
  /** L2 norm of the last mini-batch's weight gradient */
  gradientNorm: number
  /** ‖Δw‖ / ‖w‖ of the last update */
  updateRatio: number
}
