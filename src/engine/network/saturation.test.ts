import { expect, test } from 'vitest'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { type PresetId, presets } from '../../config/presets/presets.ts'
import { defaultConfig } from '../../config/schema.ts'
import { type ActivationName, activationNames } from '../../config/types.ts'
import { createDataSet } from '../datasets/index.ts'
import { finish } from '../finish.ts'
import { plainKernels } from '../kernels/plain.ts'
import { derivative } from '../reference/activations.ts'
import { takeSnapshot } from '../results/snapshot.ts'
import { Trainer } from '../training/trainer.ts'
import { inactiveRanges, type Range, saturatedRanges } from './saturation.ts'

const within = (ranges: readonly Range[], z: number) => ranges.some(([low, high]) => z > low && z < high)
const zs = Array.from({ length: 40_001 }, (_, i) => (i - 20_000) / 1000)
const flattening: ActivationName[] = ['sigmoid', 'tanh', 'elu', 'gelu', 'silu', 'softplus']
const alphas = (name: ActivationName) => (name === 'elu' ? [0, 0.03, 0.05, 0.4, 1, 2.7] : [0])

test.each(flattening.flatMap((name) => alphas(name).map((alpha) => [name, alpha] as const)))(
  '%s with α = %s is saturated exactly where its derivative is below 5% of its largest',
  (name, alpha) => {
    const slope = (z: number) => Math.abs(derivative(name, z, alpha))
    const bound = 0.05 * Math.max(...zs.map(slope))
    const ranges = saturatedRanges(name, alpha)
    // 0 belongs to elu’s positive half; at a bound itself rounding decides
    const wrong = zs.filter(
      (z) => z !== 0 && Math.abs(slope(z) - bound) > 1e-6 && within(ranges, z) !== slope(z) < bound,
    )
    expect(wrong).toEqual([])
  },
)

test('what never levels off is never saturated, and the kin of ReLU alone are inactive, below 0', () => {
  for (const name of activationNames) {
    expect(saturatedRanges(name, 0).length > 0, name).toBe(flattening.includes(name))
    const kin = ['relu', 'leaky-relu', 'prelu'].includes(name)
    const inactive = [-1e-45, 0, 1].map((z) => within(inactiveRanges(name), z))
    expect(inactive, name).toEqual([kin, false, false])
  }
})

/** The saturated shares of a preset's hidden layers. */
function saturatedOf(id: PresetId, steps: number, seed: number): number[] {
  const preset = presets.find((one) => one.id === id)
  const { config } = mergeConfig(mergeConfig(defaultConfig, preset?.config ?? {}).config, {
    initialization: { seed },
  })
  const trainer = new Trainer(config, createDataSet(config), plainKernels)
  trainer.updates(steps)
  return finish(takeSnapshot(trainer))
    .layers.slice(0, -1)
    .map(({ saturatedFraction }) => saturatedFraction)
}

test.each([0, 500])(
  'after %d updates the preset of saturated sigmoids has more than half of them so in every layer, the chain of six with small weights next to none',
  (steps) => {
    for (const seed of [1, 2, 3]) {
      expect(Math.min(...saturatedOf('saturated-sigmoid', steps, seed))).toBeGreaterThan(0.5)
      expect(Math.max(...saturatedOf('vanishing-sigmoid', steps, seed))).toBeLessThan(0.01)
    }
  },
)
