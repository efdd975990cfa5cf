/** A unit's function as TeX and as plain text. Sources: course definitions; gelu is its tanh form. */

import type { ActivationName } from '../../../config/types.ts'
import { weightFigure } from '../../../domain/figures.ts'
import { numberFormats } from '../../../i18n/numbers.ts'

const forms: Record<ActivationName, { tex: string; plain: string }> = {
  linear: { tex: 'z', plain: 'z' },
  sigmoid: { tex: '\\frac{1}{1+e^{-z}}', plain: '1 / (1 + e^−z)' },
  tanh: { tex: '\\tanh z', plain: 'tanh z' },
  relu: { tex: '\\max(0, z)', plain: 'max(0, z)' },
  'leaky-relu': {
    tex: '\\begin{cases}z & z>0\\\\ \\alpha z & z\\le 0\\end{cases}',
    plain: 'z > 0 ? z : αz',
  },
  prelu: {
    tex: '\\begin{cases}z & z>0\\\\ \\alpha z & z\\le 0\\end{cases}',
    plain: 'z > 0 ? z : αz',
  },
  maxout: { tex: '\\max(z_1, z_2)', plain: 'max(z1, z2)' },
  elu: {
    tex: '\\begin{cases}z & z>0\\\\ \\alpha(e^{z}-1) & z\\le 0\\end{cases}',
    plain: 'z > 0 ? z : α(e^z − 1)',
  },
  gelu: {
    tex: '\\tfrac{z}{2}\\left(1+\\tanh\\sqrt{\\tfrac{2}{\\pi}}\\,(z+0.0447z^3)\\right)',
    plain: 'z/2 (1 + tanh(√(2/π)(z + 0.0447z³)))',
  },
  silu: { tex: 'z\\,\\sigma(z)', plain: 'z σ(z)' },
  softplus: { tex: '\\ln(1+e^{z})', plain: 'ln(1 + e^z)' },
}

export interface UnitFormula {
  tex: string
  plain: string
}

/** The activation of a hidden unit over its pre-activation z; the output's score is z itself. */
export function activationFormula(
  activation: ActivationName,
  alpha: number | undefined,
  output: boolean,
): UnitFormula {
  const left = output ? 's' : 'a'
  const { tex, plain } = forms[activation]
  const known = alpha === undefined ? '' : `,\\; \\alpha = ${inTex(weightFigure(alpha))}`
  return {
    tex: `${left} = ${tex}${known}`,
    plain: `${left} = ${plain}${alpha === undefined ? '' : `, α = ${weightFigure(alpha)}`}`,
  }
}

const mostTerms = 4

/** The pre-activation with its numbers while they are few: z = 0.12 + 0.84 x − 0.31 y. `names` are the inputs' signs in TeX. */
export function sumFormula(
  piece: number | null,
  bias: number,
  weights: readonly number[],
  names: readonly string[],
  ofInputs: boolean,
): UnitFormula {
  const x = ofInputs ? 'x' : 'a'
  const z = piece === null ? 'z' : `z_${piece + 1}`
  const start = weightFigure(bias)
  if (weights.length > mostTerms) {
    const n = numberFormats('en').whole(weights.length)
    return {
      tex: `${z} = ${inTex(start)} + \\sum_{i=1}^{${n.replace(',', '{,}')}} w_i\\,${x}_i`,
      plain: `${z.replace('_', '')} = ${start} + Σ wi ${x}i (${n})`,
    }
  }
  const terms = weights.map((weight, i) => ({
    sign: weight < 0 ? '−' : '+',
    size: weightFigure(Math.abs(weight)),
    name: names[i],
  }))
  return {
    tex: `${z} = ${inTex(start)}${terms.map(({ sign, size, name }) => ` ${inTex(sign)} ${inTex(size)}\\,${name}`).join('')}`,
    plain: `${z.replace('_', '')} = ${start}${terms.map(({ sign, size, name }) => ` ${sign} ${size} ${plainName(name)}`).join('')}`,
  }
}

/** A figure in TeX, which has the raised figures too. */
const inTex = (text: string) => text.replace('−', '-').replace('·', '\\cdot ')
const plainName = (name: string) => name.replace(/\\|[{}_^]/g, '')

const featureTex: Record<string, string> = {
  x: 'x',
  y: 'y',
  'x^2': 'x^2',
  'y^2': 'y^2',
  xy: 'xy',
  'sin(x)': '\\sin x',
  'sin(y)': '\\sin y',
}

/** The sign of an input in TeX: a feature, or the activation of a unit of the layer before. */
export const inputTex = (features: readonly string[], layer: number, input: number): string =>
  layer === 0 ? (featureTex[features[input]] ?? `x_{${input + 1}}`) : `a_{${input + 1}}`
