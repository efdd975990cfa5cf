/** The gradient of every layer of a deep network of random weights, by the textbook reference. */
import { defaultConfig } from '../../config/schema.ts'
import type { ActivationName, WeightInitName } from '../../config/types.ts'
import { Random } from '../../engine/random.ts'
import { lossAndGradient, referenceLayers } from '../../engine/reference/network.ts'

const width = 8
const examples = 4

/** Standard deviation of a layer's first weights, as the engine defines it with scale 1 (0.1 for 'normal'). */
function deviation(name: WeightInitName, inputs: number, units: number): number {
  if (name === 'he') return Math.sqrt(2 / inputs)
  if (name === 'xavier') return Math.sqrt(2 / (inputs + units))
  return 0.1
}

/** L2 norm of the weight gradient, layer by layer, the output layer last: two classes, four examples of two inputs. */
export function depthGradients(
  depth: number,
  activation: ActivationName,
  weights: WeightInitName,
  seed: number,
): number[] {
  const random = new Random(seed, 'data')
  const layers = referenceLayers(
    {
      layers: Array.from({ length: depth }, () => ({ ...defaultConfig.layers[0], units: width, activation })),
    },
    2,
    2,
  )
  const parameters: number[] = []
  for (const layer of layers) {
    const scale = deviation(weights, layer.inputs, layer.units)
    for (let k = layer.weightsFrom; k < layer.biasesFrom; k++) parameters.push(scale * random.normal())
    while (parameters.length < layer.slopesFrom) parameters.push(0)
  }
  const inputs = Array.from({ length: examples }, () => [random.normal(), random.normal()])
  const targets = inputs.map((_, k) => k % 2)
  const { gradient } = lossAndGradient({ layers, loss: 'softmax', l1: 0, l2: 0, inputs, targets }, parameters)
  return layers.map(({ weightsFrom, biasesFrom }) =>
    Math.sqrt(gradient.slice(weightsFrom, biasesFrom).reduce((sum, g) => sum + g * g, 0)),
  )
}
