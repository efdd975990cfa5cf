/** What is known of the activation functions as values: names, α, constants, and where they pass nothing on. */

export const activationNames = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'prelu',
  'maxout',
  'elu',
  'gelu',
  'silu',
  'softplus',
] as const
export type ActivationName = (typeof activationNames)[number]

/** An activation as a layer has it. */
export interface Activation {
  activation: ActivationName
  /** slope for x < 0 of leaky-relu (0.01), starting slope of prelu (0.25), α of elu (1) */
  alpha?: number
}

/** α of the activations that have one, where a layer does not give it. */
export const defaultAlpha = { 'leaky-relu': 0.01, prelu: 0.25, elu: 1 } as const satisfies Partial<
  Record<ActivationName, number>
>
export const hasAlpha = (name: ActivationName): name is keyof typeof defaultAlpha =>
  Object.hasOwn(defaultAlpha, name)

/** The α in force; 0 where the activation has none. */
export const alphaOf = ({ activation, alpha }: Activation): number =>
  hasAlpha(activation) ? (alpha ?? defaultAlpha[activation]) : 0

/** The factor of z³ in gelu's tanh form, ½z(1 + tanh(√(2/π)(z + 0.044715z³))) (Hendrycks and Gimpel 2016). */
export const geluCubic = 0.044715

/** What is told of the pairs (example, unit) that pass on little: they are saturated, inactive, or on maxout's second piece. */
export type Quiet = 'saturated' | 'inactive' | 'second'

/** A unit is saturated on an example when |f′| is below this share of its largest value. */
export const saturationShare = 0.05

const quiets: Readonly<Partial<Record<ActivationName, Quiet>>> = {
  relu: 'inactive',
  'leaky-relu': 'inactive',
  prelu: 'inactive',
  maxout: 'second',
  sigmoid: 'saturated',
  tanh: 'saturated',
  elu: 'saturated',
  gelu: 'saturated',
  silu: 'saturated',
  softplus: 'saturated',
}
export const quietOf = (name: ActivationName): Quiet | null => quiets[name] ?? null

/**
 * Where a function and its derivative are both exactly 0, so that nothing passes, forward or backward:
 * - 'flat': over a whole range of ordinary pre-activations. ReLU for z ≤ 0; PReLU, when it learns a slope of 0; GELU, whose
 *   tanh form is exactly 0 in float32 below about −6
 * - 'leak': so when α is 0, else nowhere
 * - 'underflow': only where float32 can go no lower, below about −90
 * Of the others nowhere: tanh's derivative is 1 where it is 0, maxout passes the gradient to one of its pieces.
 */
const zeros: Readonly<Partial<Record<ActivationName, 'flat' | 'leak' | 'underflow'>>> = {
  relu: 'flat',
  prelu: 'flat',
  gelu: 'flat',
  'leaky-relu': 'leak',
  elu: 'leak',
  sigmoid: 'underflow',
  silu: 'underflow',
  softplus: 'underflow',
}

/** Whether units of such a layer can come to be 0, with a derivative of 0: dead ones are looked for. */
export const canDie = (layer: Activation): boolean =>
  layer.activation in zeros && (zeros[layer.activation] !== 'leak' || alphaOf(layer) === 0)

/** Whether dying is what happens to such units: the page has a figure for it. Underflow alone is no reason. */
export const isMortal = (layer: Activation): boolean =>
  canDie(layer) && zeros[layer.activation] !== 'underflow'
