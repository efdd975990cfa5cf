import { expect, test } from 'vitest'
import { type Activation, activationNames, alphaOf, canDie, hasAlpha, isMortal } from './activations.ts'

const withoutAlpha = activationNames.map((activation): Activation => ({ activation }))

test('α is the layer’s own, else the usual one, and 0 where the activation has none', () => {
  expect(withoutAlpha.filter((layer) => hasAlpha(layer.activation)).map(alphaOf)).toEqual([0.01, 0.25, 1])
  expect(alphaOf({ activation: 'elu', alpha: 0 })).toBe(0)
  expect(alphaOf({ activation: 'relu', alpha: 2 })).toBe(0)
})

test('ReLU, PReLU and GELU are mortal; leaky ReLU and ELU only with α = 0', () => {
  expect(withoutAlpha.filter(isMortal).map(({ activation }) => activation)).toEqual(['relu', 'prelu', 'gelu'])
  expect(isMortal({ activation: 'leaky-relu', alpha: 0 })).toBe(true)
  expect(isMortal({ activation: 'elu', alpha: 0 })).toBe(true)
})

test('whatever is mortal can die; what can die by underflow alone is not mortal', () => {
  const rare = withoutAlpha.filter((layer) => canDie(layer) && !isMortal(layer))
  expect(rare.map(({ activation }) => activation)).toEqual(['sigmoid', 'silu', 'softplus'])
  expect(withoutAlpha.filter((layer) => isMortal(layer) && !canDie(layer))).toEqual([])
})
