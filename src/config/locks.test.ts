import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryConfig } from './arbitrary.ts'
import { keepLocked } from './locks.ts'
import { mergeConfig, normalizeConfig } from './normalize/normalize.ts'
import { valueAt } from './paths.ts'
import { defaultConfig } from './schema.ts'

test.each(['optimizer.learningRate', 'optimizer', 'data.seed', 'regularization', 'initialization'])(
  '%s stays as it is whatever else changes, and the config is one that there can be',
  (path) => {
    fc.assert(
      fc.property(arbitraryConfig, arbitraryConfig, (base, changed) => {
        const kept = keepLocked(base, changed, [path])
        // images have no mirror of points, and so on: what can be kept is what both can have
        if (base.data.set === changed.data.set) expect(valueAt(kept, path)).toEqual(valueAt(base, path))
        expect(normalizeConfig(kept)).toEqual({ config: kept, corrections: [] })
      }),
      { numRuns: 100, seed: 20_261_129 },
    )
  },
)

test('with all of it locked nothing changes, with nothing everything does', () => {
  fc.assert(
    fc.property(arbitraryConfig, (changed) => {
      expect(keepLocked(defaultConfig, changed, ['all'])).toBe(defaultConfig)
      expect(keepLocked(defaultConfig, changed, [])).toEqual(changed)
    }),
    { numRuns: 50, seed: 20_261_129 },
  )
})

test('other data that cannot come as they are do not come by half, nor does what was to come with them', () => {
  const points = [{ x: 1, y: 2, label: 1 }]
  const names = ['setosa', 'virginica']
  const base = mergeConfig(defaultConfig, { data: { set: 'custom', points, classNames: names } }).config
  const table = { set: 'custom' as const, points: [{ x: 0, y: 0, label: 0 }], classNames: ['cat', 'dog'] }
  const changed = mergeConfig(base, { data: table, batchSize: 7 }).config
  expect(keepLocked(base, changed, ['data.points'])).toBe(base)
  expect(keepLocked(base, changed, ['data'])).toBe(base)
  expect(keepLocked(base, changed, ['optimizer'])).toEqual(changed)
  const other = mergeConfig(base, { data: { set: 'moons' }, batchSize: 7 }).config
  expect(keepLocked(base, other, ['data.set'])).toBe(base)
  expect(keepLocked(base, other, ['batchSize'])).toEqual({ ...other, batchSize: base.batchSize })
})
