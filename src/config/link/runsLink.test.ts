import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from '../arbitrary.ts'
import { mergeConfig } from '../normalize/normalize.ts'
import { defaultConfig } from '../schema.ts'
import {
  fitsVaried,
  readValues,
  usualValues,
  type VariedName,
  variedNames,
  variedValue,
  vary,
} from '../varied.ts'
import { decodeFragment } from './link.ts'
import { decodeRuns, encodeRuns, measures, mostAxisValues } from './runsLink.ts'
import { straighten } from './straighten.ts'

test('any runs go through a link and back, those with other points too', () => {
  fc.assert(
    fc.property(fc.array(arbitraryConfig, { minLength: 1, maxLength: 6 }), (configs) => {
      const { plan, corrections } = decodeRuns(`#${encodeRuns({ kind: 'compare', configs })}`)
      expect(corrections).toEqual([])
      expect(plan).toEqual({ kind: 'compare', configs })
    }),
    { numRuns: 300 },
  )
})

test('seeds and sweeps go through a link and back', () => {
  const axis = fc
    .constantFrom<VariedName>(...variedNames)
    .map((setting) => ({ setting, values: [...usualValues(setting)] }))
  fc.assert(
    fc.property(
      axis,
      axis,
      fc.integer({ min: 5, max: 20 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.constantFrom(...measures),
      (x, y, seeds, steps, measure) => {
        const sweep = { kind: 'sweep' as const, config: defaultConfig, x, y, seeds, steps, measure }
        expect(decodeRuns(encodeRuns(sweep)).plan).toEqual(sweep)
        const plan = { kind: 'seeds' as const, config: defaultConfig, seeds, steps }
        expect(decodeRuns(encodeRuns(plan)).plan).toEqual(plan)
      },
    ),
  )
})

test('what a link says of the page is in front, and nothing of the runs changes by it', () => {
  const configs = [3, 6].map((units) => vary(defaultConfig, 'units', units))
  const config = configs[0]
  const page = { hide: ['network' as const], lock: ['layers'], task: '왜 3개인가요? (a & b=c)' }
  const sweep = {
    x: { setting: 'units' as const, values: [1, 2] },
    y: { setting: 'l2' as const, values: [0] },
    measure: 'gap' as const,
  }
  for (const plan of [
    { kind: 'compare' as const, configs },
    { kind: 'seeds' as const, config, seeds: 5, steps: 20 },
    { kind: 'sweep' as const, config, seeds: 2, steps: 20, ...sweep },
    { kind: 'handins' as const, config },
  ]) {
    const text = encodeRuns(plan, page)
    expect(text).toMatch(/^hide=network&lock=layers&task=/)
    expect(text.endsWith(encodeRuns(plan))).toBe(true)
    expect(decodeRuns(text)).toEqual({ plan, corrections: [] })
    expect(decodeFragment(text).page).toEqual(page)
    expect(straighten(text)).toBe(text)
  }
})

test('a person can read it, and the experiment itself opens from it too', () => {
  const configs = [3, 6, 20].map((units) =>
    vary(mergeConfig(defaultConfig, { layers: [] }).config, 'units', units),
  )
  const text = encodeRuns({ kind: 'compare', configs })
  expect(text).toBe('v=1&layers=relu3&compare=base|layers:relu6|layers:relu20')
  expect(decodeFragment(text)).toMatchObject({ config: configs[0], corrections: [] })
})

test('whatever text comes, the plan is within its bounds, and nothing throws', () => {
  fc.assert(
    fc.property(fc.constantFrom('compare', 'seeds', 'sweep'), fc.string(), (kind, text) => {
      const { plan } = decodeRuns(`v=1&${kind}=${encodeURIComponent(text)}`)
      if (plan?.kind === 'compare') expect(plan.configs.length).toBeLessThanOrEqual(6)
      if (plan?.kind === 'seeds') expect(plan.seeds).toBeGreaterThanOrEqual(5)
      if (plan?.kind === 'sweep')
        expect(plan.x.values.length * plan.y.values.length).toBeLessThanOrEqual(mostAxisValues ** 2)
    }),
    { numRuns: 500 },
  )
  expect(decodeRuns('v=1').plan).toBe(null)
  expect(decodeRuns('sweep=constructor:1~__proto__:2~9e9').plan).toMatchObject({
    x: { setting: 'units' },
    seeds: 3,
  })
})

test.each(variedNames)('every usual value of %s can be set, and is read back', (name) => {
  const images = mergeConfig(defaultConfig, { data: { set: 'cifar10' } }).config
  const config = fitsVaried(name, defaultConfig) ? defaultConfig : images
  expect(fitsVaried(name, config)).toBe(true)
  for (const value of usualValues(name)) {
    expect(variedValue(vary(config, name, value), name)).toBe(value)
  }
  expect(readValues(name, usualValues(name).join(', '), config, 6)).toEqual({
    values: [...usualValues(name)],
    wrong: [],
  })
})

test('a list of values is read as a person writes it; what is none is named', () => {
  expect(readValues('learningRate', '0.1; 1e-3 0.1, x, 99', defaultConfig, 6)).toEqual({
    values: [0.1, 0.001],
    wrong: ['x', '99'],
  })
  expect(readValues('activation', 'ReLU tanh', defaultConfig, 1)).toEqual({
    values: ['relu'],
    wrong: ['tanh'],
  })
})

test('what of a link of many runs cannot be used is named, once', () => {
  const found = (text: string) =>
    decodeRuns(`v=1&${text}`).corrections.map(({ path, given, used, reason }) => [path, given, used, reason])
  expect(found('seeds=20~500')).toEqual([])
  expect(found('seeds=')).toEqual([])
  expect(found('seeds=3~many')).toEqual([
    ['seeds', '3', '5', 'below-bound'],
    ['steps', 'many', '1000', 'malformed'],
  ])
  expect(found('sweep=rocket:1~l2:0|x~99~500~beauty')).toEqual([
    ['sweep', 'rocket', 'units', 'unknown-name'],
    ['l2', 'x', '', 'left-out'],
    ['measure', 'beauty', 'testAccuracy', 'unknown-name'],
    ['seeds', '99', '20', 'above-bound'],
  ])
  expect(found(`set=nosuch&compare=${Array(7).fill('lr:0.1').join('|')}`)).toEqual([
    ['data.set', 'nosuch', 'spiral', 'unknown-name'],
    ['compare', '7', '6', 'too-many'],
  ])
  expect(found('compare=base|lr:99|rocket:3')).toEqual([
    ['optimizer.learningRate', '99', '10', 'above-bound'],
    ['rocket', '3', '', 'unknown-field'],
  ])
})
