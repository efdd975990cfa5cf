/** Any weight’s gradient by backpropagation and by central difference, f′ right or wrong on purpose: the textbook's float64. */
import type { ActivationName, ExperimentConfig } from '../../config/types.ts'
import { rowCostOf } from '../../domain/layers/geometry.ts'
import { Random } from '../../engine/random.ts'
import { derivative } from '../../engine/reference/activations.ts'
import { type CheckedGradient, checkGradient } from '../../engine/reference/gradientCheck.ts'
import {
  type ReferenceLayer,
  type ReferenceProblem,
  referenceLayers,
} from '../../engine/reference/network.ts'
import type { Snapshot } from '../../protocol/snapshot.ts'
import { parametersOf } from './parameters.ts'

/** What backpropagation takes for f′ of the hidden layers: the right one, 1, the right one with the wrong sign, a little too much. */
export const derivatives = ['right', 'one', 'sign', 'little'] as const
export type DerivativeUsed = (typeof derivatives)[number]

const spoiled: Record<DerivativeUsed, (slope: number) => number> = {
  right: (slope) => slope,
  one: () => 1,
  sign: (slope) => -slope,
  little: (slope) => 1.01 * slope,
}

/** The same problem, whose backpropagation makes this mistake. The output layer has no activation, and is left alone. */
export const mistaken = (problem: ReferenceProblem, used: DerivativeUsed): ReferenceProblem => ({
  ...problem,
  derivative: (name: ActivationName, z, slope) =>
    name === 'linear' ? 1 : spoiled[used](derivative(name, z, slope)),
})

/** The distances that are tried: 10⁻¹ … 10⁻¹². */
export const distances: readonly number[] = Array.from({ length: 12 }, (_, k) => 1 / 10 ** (k + 1))

/** Examples that are checked with, and multiply-adds of all that is computed at once, about. */
const examples = 20
const budget = 2e6

/** How many of `count` examples: fewer for a large network, so that the page does not wait. */
export const examplesFor = (layers: readonly ReferenceLayer[], count: number): number =>
  Math.max(1, Math.min(examples, count, Math.floor(budget / (2 * distances.length * rowCostOf(layers)))))

/** Where the weight from an input (or, at their number, the bias) to a unit lies among the parameters. */
export const indexOf = (
  { inputs, units, weightsFrom, biasesFrom }: ReferenceLayer,
  from: number,
  to: number,
) => (from < inputs ? weightsFrom + from * units + to : biasesFrom + to)

/** The check of one parameter at every distance. */
export const checksOf = (
  problem: ReferenceProblem,
  parameters: number[],
  index: number,
  used: DerivativeUsed,
): CheckedGradient[] => {
  const wrong = mistaken(problem, used)
  return distances.map((h) => checkGradient(wrong, parameters, [index], undefined, h)[0])
}

/** Points of the plane and classes for them, drawn once, to check a network with that learned others. */
function drawnExamples(classes: number): Pick<ReferenceProblem, 'inputs' | 'targets'> {
  const random = new Random(1, 'data')
  const inputs = Array.from({ length: examples }, () => [2 * random.uniform() - 1, 2 * random.uniform() - 1])
  return { inputs, targets: inputs.map((_, k) => k % classes) }
}

/** The largest relative errors of the weights of a network over the plane: of its hidden layers, and of its output layer. */
export function worstErrors(
  { layers: shown }: Pick<Snapshot, 'layers'>,
  used: DerivativeUsed,
): { hidden: number; output: number } {
  const hidden = shown.slice(0, -1).map(({ units, activation }) => ({ units, activation }))
  const classes = shown[shown.length - 1].units
  const layers = referenceLayers({ layers: hidden as ExperimentConfig['layers'] }, shown[0].inputs, classes)
  const problem: ReferenceProblem = { layers, loss: 'softmax', l1: 0, l2: 0, ...drawnExamples(classes) }
  const parameters = parametersOf({ layers: shown })
  const errors = checkGradient(mistaken(problem, used), parameters).map(({ relativeError }) => relativeError)
  const last = layers[layers.length - 1]
  const weightErrors = (some: readonly ReferenceLayer[]) =>
    Math.max(...some.flatMap(({ weightsFrom, biasesFrom }) => errors.slice(weightsFrom, biasesFrom)))
  return { hidden: weightErrors(layers.slice(0, -1)), output: weightErrors([last]) }
}
