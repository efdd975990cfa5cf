import { expect, test } from 'vitest'
import { normalizeConfig } from '../../../config/normalize/normalize.ts'
import { nameOfPath } from './settingNames.ts'

test('what a config with points that cannot be read is corrected in has a name in both languages', () => {
  const points = [{ x: 'far', y: 1, label: 0 }, 7, { x: 1, y: 2, label: 99 }]
  const { corrections } = normalizeConfig({ data: { set: 'custom', points } })
  const paths = [...new Set(corrections.map(({ path }) => path))]
  expect(paths.length).toBeGreaterThan(1)
  for (const path of [...paths, 'data.points'])
    for (const language of ['en', 'ko'] as const) expect(nameOfPath(path, language)).not.toContain('data.')
  expect(nameOfPath('data.points[2].label', 'en')).toBe('Your own points (3)')
})
