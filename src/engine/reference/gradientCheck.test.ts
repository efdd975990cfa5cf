import { describe, expect, test } from 'vitest'
import { activationNames, type LossName, lossNames } from '../../config/types.ts'
import { Random } from '../random.ts'
import { checkGradient } from './gradientCheck.ts'
import { type ReferenceProblem, referenceLayers } from './network.ts'

/** A 3-5-4-2 (or -1) network on six examples; parameters drawn at random. */
function problemOf(
  activation: (typeof activationNames)[number],
  loss: LossName,
  change: Partial<ReferenceProblem> = {},
): { problem: ReferenceProblem; parameters: number[] } {
  const random = new Random(11, 'data')
  const outputs = loss === 'squared' ? 1 : 3
  const layers = referenceLayers({ layers: [5, 4].map((units) => ({ units, activation })) }, 3, outputs)
  const last = layers[layers.length - 1]
  const inputs = Array.from({ length: 6 }, () => Array.from({ length: 3 }, () => random.normal()))
  const targets = inputs.map((_, k) => (loss === 'squared' ? random.normal() : k % outputs))
  const parameters = Array.from({ length: last.slopesFrom }, () => 0.7 * random.normal())
  return { problem: { layers, loss, l1: 0, l2: 0, inputs, targets, ...change }, parameters }
}

const worst = ({ problem, parameters }: ReturnType<typeof problemOf>): number =>
  Math.max(...checkGradient(problem, parameters).map((checked) => checked.relativeError))

describe.each(lossNames)('reference gradients agree with central differences to 1e-6, %s loss', (loss) => {
  test.each(activationNames)('%s', (activation) => {
    expect(worst(problemOf(activation, loss))).toBeLessThan(1e-6)
  })

  test.each(activationNames)('%s with L1 and L2', (activation) => {
    expect(worst(problemOf(activation, loss, { l1: 0.03, l2: 0.2 }))).toBeLessThan(1e-6)
  })

  test.each(activationNames)('%s with a fixed dropout mask', (activation) => {
    const masks = [5, 4].map((units, l) =>
      Array.from({ length: 6 }, (_, r) =>
        Array.from({ length: units }, (_, j) => ((r + j + l) % 3 === 0 ? 0 : 1.5)),
      ),
    )
    expect(worst(problemOf(activation, loss, { masks }))).toBeLessThan(1e-6)
  })
})

test('a wrong gradient is found', () => {
  const { problem, parameters } = problemOf('tanh', 'softmax')
  const [checked] = checkGradient({ ...problem, l2: 0.1 }, parameters, [0])
  const [other] = checkGradient(problem, parameters, [0])
  expect(Math.abs(checked.numeric - other.analytic) / Math.abs(other.analytic)).toBeGreaterThan(1e-3)
})
