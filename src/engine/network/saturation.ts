import { type ActivationName, saturationShare } from '../../domain/activations.ts'
import { log } from '../math.ts'

/** An open interval of pre-activations. */
export type Range = readonly [low: number, high: number]

/** ln 19: where the logistic function is 5% */
const softplusBound = 2.9444389791664403
/** artanh √0.95; the sigmoid is a tanh of half its argument */
const tanhBound = 2.178272210300875

/**
 * The pre-activations at which an activation is saturated: |f′| below 5% of its largest value. gelu and silu are so in
 * two places: far below 0, where they level off, and about their lowest point. None for the functions that never level
 * off (relu and its leaky kin are inactive instead, see `inactiveRanges`). `alpha` is elu's, whose largest |f′| is the larger
 * of 1 and α.
 */
export function saturatedRanges(activation: ActivationName, alpha: number): readonly Range[] {
  switch (activation) {
    case 'sigmoid':
      return bothEnds(2 * tanhBound)
    case 'tanh':
      return bothEnds(tanhBound)
    case 'softplus':
      return [below(-softplusBound)]
    case 'elu':
      return [below(eluBound(alpha))]
    case 'gelu':
      return [below(-2.285700066268005), [-0.9043919491182473, -0.6338564485583655]]
    case 'silu':
      return [below(-3.9298973160971538), [-1.5950734909601532, -1.0591201596378903]]
    default:
      return []
  }
}

/** The negative pre-activations of relu, leaky-relu and prelu, at which a unit is inactive; 0 itself is not one of them. */
export function inactiveRanges(activation: ActivationName): readonly Range[] {
  switch (activation) {
    case 'relu':
    case 'leaky-relu':
    case 'prelu':
      return [below(0)]
    default:
      return []
  }
}

const below = (high: number): Range => [Number.NEGATIVE_INFINITY, high]
const bothEnds = (bound: number): Range[] => [below(-bound), [bound, Number.POSITIVE_INFINITY]]

/** α·eᶻ < 5% of the largest |f′|: for all z < 0 where α itself is that small. */
function eluBound(alpha: number): number {
  const bound = saturationShare * Math.max(1, alpha)
  return alpha > bound ? log(Math.fround(bound / alpha)) : 0
}
