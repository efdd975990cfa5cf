import katex from 'katex'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../config/schema.ts'
import { type ActivationName, activationNames, type ExperimentConfig } from '../../config/types.ts'
import { networkLine, spokenFormula } from './spoken.ts'
import { symbolsOf } from './symbols.ts'
import { definitionsOf, formulaOf } from './tex.ts'

const net = (...activations: ActivationName[]): ExperimentConfig => ({
  ...defaultConfig,
  layers: activations.map((activation) => ({ units: 8, activation })),
})
const images = (config: ExperimentConfig): ExperimentConfig => ({
  ...config,
  data: { ...config.data, set: 'cifar10' },
  layers: config.layers.map((layer) => ({ ...layer, units: 100 })),
})

test('the lecture’s networks are written as the lecture writes them', () => {
  expect(formulaOf(net())).toBe('s = W x')
  expect(formulaOf(net('relu'))).toBe('s = W_2 \\max(0, W_1 x)')
  expect(formulaOf(net('relu', 'relu'))).toBe('s = W_3 \\max(0, W_2 \\max(0, W_1 x))')
})

test('with biases every weight layer adds its own', () => {
  expect(formulaOf(net(), { biases: true })).toBe('s = W x + b')
  expect(formulaOf(net('relu'), { biases: true })).toBe('s = W_2 \\max(0, W_1 x + b_1) + b_2')
  expect(formulaOf(net('linear'), { biases: true })).toBe('s = W_2 (W_1 x + b_1) + b_2')
})

test('linear layers are a product of matrices', () => {
  expect(formulaOf(net('linear', 'linear'))).toBe('s = W_3 W_2 W_1 x')
})

const written: Record<ActivationName, string> = {
  linear: 's = W_2 W_1 x',
  sigmoid: 's = W_2 \\sigma(W_1 x)',
  tanh: 's = W_2 \\tanh(W_1 x)',
  relu: 's = W_2 \\max(0, W_1 x)',
  'leaky-relu': 's = W_2 \\operatorname{LReLU}(W_1 x)',
  prelu: 's = W_2 \\operatorname{PReLU}(W_1 x)',
  maxout: "s = W_2 \\max(W_1 x, W_1' x)",
  elu: 's = W_2 \\operatorname{ELU}(W_1 x)',
  gelu: 's = W_2 \\operatorname{GELU}(W_1 x)',
  silu: 's = W_2 \\operatorname{SiLU}(W_1 x)',
  softplus: 's = W_2 \\operatorname{softplus}(W_1 x)',
}

for (const activation of activationNames) {
  test(`${activation} is written and defined in TeX that KaTeX sets, at every depth`, () => {
    expect(formulaOf(net(activation))).toBe(written[activation])
    for (const depth of [1, 2, 3, 4, 12]) {
      const config = net(...Array<ActivationName>(depth).fill(activation))
      for (const biases of [false, true]) {
        for (const tex of [formulaOf(config, { biases }), ...definitionsOf(config)]) {
          expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow()
        }
      }
    }
  })
}

test('maxout above the first layer is written layer by layer, so that nothing is said twice', () => {
  expect(formulaOf(net('relu', 'maxout'))).toBe(
    "h_1 = \\max(0, W_1 x),\\;\\; h_2 = \\max(W_2 h_1, W_2' h_1),\\;\\; s = W_3 h_2",
  )
})

test('twelve layers are elided to the first, the last and the scores', () => {
  expect(formulaOf(net(...Array<ActivationName>(12).fill('relu')))).toBe(
    'h_1 = \\max(0, W_1 x),\\;\\; \\dots,\\;\\; h_{12} = \\max(0, W_{12} h_{11}),\\;\\; s = W_{13} h_{12}',
  )
})

test('layers of another activation are never hidden by the dots, unless they alternate', () => {
  const mixed = net('relu', 'relu', 'relu', 'relu', 'tanh', 'relu', 'relu')
  expect(formulaOf(mixed)).toContain('h_5 = \\tanh(W_5 h_4)')
  const alternating = net(...Array.from({ length: 12 }, (_, i): ActivationName => (i % 2 ? 'tanh' : 'relu')))
  expect(formulaOf(alternating).match(/h_\{?\d+\}? =/g)).toHaveLength(2)
})

test('α is in the definition, and in the name where layers differ in it', () => {
  expect(definitionsOf(net('leaky-relu'))).toEqual(['\\operatorname{LReLU}(z) = \\max(0.01z, z)'])
  const steep: ExperimentConfig = {
    ...net(),
    layers: [
      { units: 4, activation: 'leaky-relu', alpha: 0.1 },
      { units: 4, activation: 'leaky-relu', alpha: 2 },
    ],
  }
  expect(definitionsOf(steep)).toEqual([
    '\\operatorname{LReLU}_{0.1}(z) = \\max(0.1z, z)',
    '\\operatorname{LReLU}_{2}(z) = \\max(0, z) + 2\\min(0, z)',
  ])
})

for (const language of ['ko', 'en'] as const) {
  test(`symbols and spoken formula have no word missing (${language})`, () => {
    for (const activation of activationNames) {
      const config = net(activation, 'relu')
      expect(spokenFormula(config, { biases: true }, language)).not.toMatch(/undefined|null|\\/)
      const symbols = symbolsOf(config, { biases: true }, language, String)
      expect(new Set(symbols.map(({ key }) => key)).size).toBe(symbols.length)
      expect(symbols.every(({ explanation }) => explanation.length > 0)).toBe(true)
    }
  })
}

test('shapes are those of the lecture: W₁ 100 × 3072, W₂ 10 × 100', () => {
  const symbols = symbolsOf(images(net('relu')), {}, 'en', String)
  expect(symbols.map(({ letter, index, shape }) => `${letter}${index ?? ''} ${shape}`.trim())).toEqual([
    'x 3072',
    'W1 100 × 3072',
    'W2 10 × 100',
    's 10',
    'ReLU',
  ])
})

test('the network is said in one line, equal layers counted', () => {
  expect(networkLine(images(net('relu')), 'en', String)).toBe(
    '2-layer network: 3072 inputs → 100 ReLU → 10 scores',
  )
  expect(networkLine(net('relu', 'relu', 'tanh'), 'en', String)).toBe(
    '4-layer network: 2 inputs → 2 × 8 ReLU → 8 Tanh → 2 scores',
  )
  expect(spokenFormula(net('relu'), {}, 'en')).toBe('s equals W 2 times the maximum of (0) and (W 1 times x)')
})
