import type { ExperimentConfig, WeightInitName } from '../../config/types.ts'
import type { Layer } from '../kernels/arrays.ts'
import { Random } from '../random.ts'

/**
 * Spread of a layer's first weights: a standard deviation, or half the width for 'uniform'. he: He et al. 2015;
 * xavier: Glorot and Bengio 2010.
 */
function weightSpread(name: WeightInitName, scale: number, inputs: number, units: number): number {
  if (name === 'he') return scale * Math.sqrt(2 / inputs)
  if (name === 'xavier') return scale * Math.sqrt(2 / (inputs + units))
  return name === 'zeros' ? 0 : scale
}

/**
 * Writes the first parameters. Each layer draws from its own stream, in the order of its weights, so that a layer's
 * draws do not depend on the others, and the scale scales the same draws.
 */
export function initialize(
  { weights, scale, bias, seed }: ExperimentConfig['initialization'],
  layers: readonly Layer[],
): void {
  const random = new Random(seed, 'initialization')
  layers.forEach((layer, index) => {
    random.reseed(seed, 'initialization', index)
    const spread = Math.fround(weightSpread(weights, scale, layer.inputs, layer.units))
    for (let k = 0; k < layer.weights.length; k++) {
      const draw = weights === 'uniform' ? 2 * random.uniform() - 1 : random.normal()
      // + 0: the first weights of 'zeros' are 0, not −0
      layer.weights[k] = spread * draw + 0
    }
    layer.biases.fill(bias)
    layer.slopes?.fill(layer.alpha)
  })
}
