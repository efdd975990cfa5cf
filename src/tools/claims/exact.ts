import type { exactClaims } from '../../course/claims/exact.ts'
import { net342, net3441 } from '../../course/setups.ts'
import { Random } from '../../engine/random.ts'
import { checkGradient } from '../../engine/reference/gradientCheck.ts'
import { type ReferenceProblem, referenceLayers } from '../../engine/reference/network.ts'
import type { Measure } from './measures.ts'

/** The worst relative error over every parameter of three networks with weights and examples drawn by the seed. */
function worstError(seed: number): number {
  const random = new Random(seed, 'data')
  return Math.max(
    ...(['sigmoid', 'tanh', 'softplus'] as const).map((activation) => {
      const layers = referenceLayers({ layers: [{ units: 4, activation }] }, 2, 3)
      const problem: ReferenceProblem = {
        layers,
        loss: 'softmax',
        l1: 0,
        l2: 0,
        inputs: Array.from({ length: 5 }, () => [random.normal(), random.normal()]),
        targets: [0, 1, 2, 0, 1],
      }
      const parameters = Array.from({ length: layers[1].slopesFrom }, () => random.normal())
      return Math.max(...checkGradient(problem, parameters).map(({ relativeError }) => relativeError))
    }),
  )
}

export const exactMeasures: Record<keyof typeof exactClaims, Measure> = {
  'gradient-check': (_, seed) => worstError(seed),
  'size-342': (replay) => replay.trainer(net342, 1).network.parameterCount,
  'size-3441': (replay) => replay.trainer(net3441, 1).network.parameterCount,
}
