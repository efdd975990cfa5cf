import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from './arbitrary.ts'
import { mergeConfig } from './normalize/normalize.ts'
import { comparisons } from './presets/comparisons.ts'
import { defaultConfig } from './schema.ts'
import { usualValues, type VariedName, variedNames, vary } from './varied.ts'
import { variants, variedOver } from './variedOver.ts'

const usual = (setting: VariedName) => ({ setting, values: [...usualValues(setting)] })
const different = (configs: readonly unknown[]) =>
  new Set(configs.map((config) => JSON.stringify(config))).size === configs.length

test('the settings and values that a comparison was made of are found again, whatever they are', () => {
  for (const setting of variedNames) {
    const { data } = setting === 'mirror' ? { data: { set: 'cifar10' as const } } : defaultConfig
    const base = mergeConfig(defaultConfig, { data }).config
    const axes = { first: usual(setting), second: null }
    expect(variedOver(variants(base, axes))).toEqual(axes)
  }
  const axes = { first: usual('learningRate'), second: { setting: 'units' as const, values: [2, 4] } }
  expect(variedOver(variants(defaultConfig, axes))).toEqual(axes)
  for (const { axis, runs } of comparisons)
    if (axis) expect(variedOver(runs())).toEqual({ first: axis, second: null })
})

test('what is found makes the same configs, of any experiment', () => {
  // without hidden layers, or with fewer, a run does not say what those of the others are to be
  const axis = fc.constantFrom(...variedNames.filter((name) => name !== 'layers')).map(usual)
  fc.assert(
    fc.property(arbitraryConfig, axis, fc.option(axis), (base, first, second) => {
      fc.pre(first.setting !== second?.setting)
      const configs = variants(base, { first, second })
      fc.pre(configs.length > 1 && different(configs))
      // nor do fewer units say which of the others are frozen
      fc.pre(base.frozen === undefined)
      const found = variedOver(configs)
      expect(found && variants(configs[0], found)).toEqual(configs)
    }),
    { numRuns: 60 },
  )
})

test('of configs that no list of values makes, or that are equal, no setting is named', () => {
  const [sigmoid, tanh] = ['sigmoid', 'tanh'].map((name) => vary(defaultConfig, 'activation', name))
  const other = vary(vary(tanh, 'learningRate', 0.5), 'l2', 0.1)
  expect(variedOver([sigmoid, other])).toBeNull()
  // of other layers, a setting of theirs would say too little
  for (const { axis, runs } of comparisons) if (!axis) expect(variedOver(runs())).toBeNull()
  expect(variedOver([sigmoid])).toBeNull()
  expect(variedOver([])).toBeNull()
})
