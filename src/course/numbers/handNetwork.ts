/** Backpropagation by hand: one example through a small network, as the lines that a blackboard would have. */
import type { ActivationName } from '../../config/types.ts'
import { Random } from '../../engine/random.ts'
import { derivative } from '../../engine/reference/activations.ts'
import { exp } from '../../engine/reference/elementary.ts'
import { checkGradient } from '../../engine/reference/gradientCheck.ts'
import {
  forward,
  lossAndGradient,
  type ReferenceProblem,
  referenceLayers,
} from '../../engine/reference/network.ts'

/** Two inputs, one hidden layer, two classes with softmax. */
export interface HandNetwork {
  units: number
  activation: ActivationName
  inputs: readonly number[]
  target: number
  /** hidden weights [2 × units], hidden biases, output weights [units × 2], output biases */
  parameters: readonly number[]
}

export interface HandLine {
  stage: 'forward' | 'backward' | 'update' | 'check'
  tex: string
  /** what of the drawn network it is about: x1, h1, s1, w11 (from x1 to h1), v12 (from h1 to s2), L */
  at: readonly string[]
  /** the number that it finds, and where that is written from then on: forward above, backward below */
  found: { at: string; value: string; way: 'forward' | 'backward' } | null
}

const handRate = 0.1

const handParameterCount = (units: number): number => 2 * units + units + 2 * units + 2

/** First parameters of one digit after the point, so that they can be reckoned with by hand. */
export function handParameters(units: number, seed: number): number[] {
  const random = new Random(seed, 'data')
  return Array.from({ length: handParameterCount(units) }, () => Number(random.normal().toFixed(1)))
}

/** Names of the parameters, in order, as plain text. */
export function handNames(units: number): string[] {
  const list = Array.from({ length: units }, (_, j) => j + 1)
  return [
    ...[1, 2].flatMap((i) => list.map((j) => `w${i}${j}`)),
    ...list.map((j) => `b${j}`),
    ...list.flatMap((j) => [1, 2].map((k) => `v${j}${k}`)),
    ...[1, 2].map((k) => `c${k}`),
  ]
}

const problemOf = ({ units, activation, inputs, target }: HandNetwork): ReferenceProblem => ({
  layers: referenceLayers({ layers: [{ units, activation }] }, 2, 2),
  loss: 'softmax',
  l1: 0,
  l2: 0,
  inputs: [[...inputs]],
  targets: [target],
})

/** A number as the lines have it. A negative one in brackets. */
const n = (value: number) => String(Number(value.toFixed(4)))
const p = (value: number) => (value < 0 ? `(${n(value)})` : n(value))

/** Every line of the computation, in its order: forward, the loss, backward by the chain rule, the update, the check. */
export function handLines(network: HandNetwork): HandLine[] {
  const { units, activation, inputs, target } = network
  const parameters = [...network.parameters]
  const problem = problemOf(network)
  const [hidden, output] = forward(problem, parameters, 0)
  const { loss, gradient } = lossAndGradient(problem, parameters)
  const z = hidden.preActivations[0]
  const h = hidden.outputs
  const s = output.outputs
  const w = (i: number, j: number) => parameters[i * units + j]
  const b = (j: number) => parameters[2 * units + j]
  const vAt = (j: number, k: number) => 3 * units + 2 * j + k
  const c = (k: number) => parameters[5 * units + k]
  const powers = s.map((score) => exp(score - Math.max(...s)))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const shares = powers.map((power) => power / total)
  // by the scores the gradient is the output biases' one
  const scoreGradient = [gradient[5 * units], gradient[5 * units + 1]]
  const lines: HandLine[] = []
  const add = (
    stage: HandLine['stage'],
    tex: string,
    at: readonly string[],
    found: readonly [at: string, value: number] | null = null,
  ) => {
    const way = stage === 'forward' ? 'forward' : 'backward'
    lines.push({ stage, tex, at, found: found && { at: found[0], value: n(found[1]), way } })
  }
  const each = Array.from({ length: units }, (_, j) => j)

  for (const j of each) {
    add(
      'forward',
      `z_${j + 1}=w_{1${j + 1}}x_1+w_{2${j + 1}}x_2+b_${j + 1}=${p(w(0, j))}\\cdot${p(inputs[0])}+${p(w(1, j))}\\cdot${p(inputs[1])}+${p(b(j))}=${n(z[j])}`,
      ['x1', 'x2', `w1${j + 1}`, `w2${j + 1}`, `h${j + 1}`],
    )
    add('forward', `h_${j + 1}=f(z_${j + 1})=f(${n(z[j])})=${n(h[j])}`, [`h${j + 1}`], [`h${j + 1}`, h[j]])
  }
  for (const k of [0, 1]) {
    const terms = each.map((j) => `${p(parameters[vAt(j, k)])}\\cdot${p(h[j])}`).join('+')
    add(
      'forward',
      `s_${k + 1}=\\textstyle\\sum_j v_{j${k + 1}}h_j+c_${k + 1}=${terms}+${p(c(k))}=${n(s[k])}`,
      [...each.flatMap((j) => [`h${j + 1}`, `v${j + 1}${k + 1}`]), `s${k + 1}`],
      [`s${k + 1}`, s[k]],
    )
  }
  add('forward', `p_1=\\frac{e^{s_1}}{e^{s_1}+e^{s_2}}=${n(shares[0])},\\quad p_2=${n(shares[1])}`, [
    's1',
    's2',
  ])
  add('forward', `L=-\\ln p_${target + 1}=${n(loss)}`, [`s${target + 1}`, 'L'], ['L', loss])
  for (const k of [0, 1]) {
    const one = k === target ? '-1' : ''
    add(
      'backward',
      `\\frac{\\partial L}{\\partial s_${k + 1}}=p_${k + 1}${one}=${n(scoreGradient[k])}=\\frac{\\partial L}{\\partial c_${k + 1}}`,
      ['L', `s${k + 1}`],
      [`s${k + 1}`, scoreGradient[k]],
    )
  }
  for (const j of each) {
    for (const k of [0, 1]) {
      add(
        'backward',
        `\\frac{\\partial L}{\\partial v_{${j + 1}${k + 1}}}=\\frac{\\partial L}{\\partial s_${k + 1}}h_${j + 1}=${p(scoreGradient[k])}\\cdot${p(h[j])}=${n(gradient[vAt(j, k)])}`,
        [`s${k + 1}`, `v${j + 1}${k + 1}`, `h${j + 1}`],
        [`v${j + 1}${k + 1}`, gradient[vAt(j, k)]],
      )
    }
  }
  for (const j of each) {
    const back = [0, 1].map((k) => `${p(scoreGradient[k])}\\cdot${p(parameters[vAt(j, k)])}`).join('+')
    const behind = scoreGradient[0] * parameters[vAt(j, 0)] + scoreGradient[1] * parameters[vAt(j, 1)]
    const slope = derivative(activation, z[j], problem.layers[0].alpha)
    add(
      'backward',
      `\\frac{\\partial L}{\\partial h_${j + 1}}=\\textstyle\\sum_k \\frac{\\partial L}{\\partial s_k}v_{${j + 1}k}=${back}=${n(behind)}`,
      ['s1', 's2', `v${j + 1}1`, `v${j + 1}2`, `h${j + 1}`],
    )
    add(
      'backward',
      `\\delta_${j + 1}=\\frac{\\partial L}{\\partial z_${j + 1}}=\\frac{\\partial L}{\\partial h_${j + 1}}f'(z_${j + 1})=${p(behind)}\\cdot${p(slope)}=${n(gradient[2 * units + j])}=\\frac{\\partial L}{\\partial b_${j + 1}}`,
      [`h${j + 1}`],
      [`h${j + 1}`, gradient[2 * units + j]],
    )
    for (const i of [0, 1]) {
      add(
        'backward',
        `\\frac{\\partial L}{\\partial w_{${i + 1}${j + 1}}}=\\delta_${j + 1}x_${i + 1}=${p(gradient[2 * units + j])}\\cdot${p(inputs[i])}=${n(gradient[i * units + j])}`,
        [`h${j + 1}`, `w${i + 1}${j + 1}`, `x${i + 1}`],
        [`w${i + 1}${j + 1}`, gradient[i * units + j]],
      )
    }
  }
  add(
    'update',
    `w_{11}\\leftarrow w_{11}-\\eta\\frac{\\partial L}{\\partial w_{11}}=${n(w(0, 0))}-${handRate}\\cdot${p(gradient[0])}=${n(w(0, 0) - handRate * gradient[0])}`,
    ['w11'],
  )
  const after = parameters.map((value, k) => value - handRate * gradient[k])
  add('update', `L:\\;${n(loss)}\\to ${n(lossAndGradient(problem, after).loss)}`, ['L'])
  const index = 2 * units
  const [checked] = checkGradient(problem, parameters, [index])
  add(
    'check',
    `\\frac{L(b_1+\\varepsilon)-L(b_1-\\varepsilon)}{2\\varepsilon}=${n(checked.numeric)}\\approx\\frac{\\partial L}{\\partial b_1}=${n(checked.analytic)}`,
    ['h1', 'L'],
  )
  return lines
}

/** The largest relative error of all its gradients against central differences. */
export function handError(network: HandNetwork): number {
  const checked = checkGradient(problemOf(network), [...network.parameters])
  return Math.max(...checked.map(({ relativeError }) => relativeError))
}

/** The parameters after one update. */
export function handUpdate(network: HandNetwork): number[] {
  const { gradient } = lossAndGradient(problemOf(network), [...network.parameters])
  return network.parameters.map((value, k) => value - handRate * gradient[k])
}
