import { expect, test } from 'vitest'
import type { SweepPlan } from '../../config/link/runsLink.ts'
import { mergeConfig } from '../../config/normalize/normalize.ts'
import { defaultConfig } from '../../config/schema.ts'
import type { BatchRun } from '../../store/batch.ts'
import { sweepCsv } from './sweepFiles.ts'

const sweep = (validationShare: number) => {
  const { config } = mergeConfig(defaultConfig, { data: { validationShare } })
  const plan: SweepPlan = {
    kind: 'sweep',
    config,
    x: { setting: 'units', values: [2, 4] },
    y: { setting: 'l2', values: [0, 0.1] },
    seeds: 1,
    steps: 50,
    measure: 'validationLoss',
  }
  const figures = {
    trainLoss: 0.1,
    testLoss: 0.3,
    trainAccuracy: 0.9,
    testAccuracy: 0.7,
    dead: 1,
    time: 12,
    digest: 'abc',
    ...(validationShare > 0 && { validationLoss: 0.2, validationAccuracy: 0.8 }),
  }
  const run = { config, seed: 1, cell: [1, 0], status: 'done', figures } as unknown as BatchRun
  const failed = { ...run, cell: [0, 1], status: 'diverged', figures: null } as unknown as BatchRun
  return sweepCsv(plan, [run, failed])
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
}

test('a table of a sweep has the validation figures of each run where data is held apart, and no such column elsewhere', () => {
  const [head, done, diverged] = sweep(0.2)
  const cell = (row: string[], name: string) => row[head.indexOf(name)]
  expect(cell(done, 'validationLoss')).toBe('0.2')
  expect(cell(done, 'validationAccuracy')).toBe('0.8')
  expect(cell(done, 'testLoss')).toBe('0.3')
  expect([cell(done, 'units'), cell(done, 'l2')]).toEqual(['4', '0'])
  expect(cell(diverged, 'validationLoss')).toBe('')
  expect([done, diverged].map((row) => row.length)).toEqual([head.length, head.length])
  expect(sweep(0)[0].join()).not.toContain('validation')
})
