import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { byHand } from './report.ts'

test('a run of the benchmarks leaves what other measures wrote at the end of their file', () => {
  const kept = byHand(readFileSync(new URL('../../docs/benchmarks.md', import.meta.url), 'utf8'))
  for (const title of ['The first view', 'Forty hand-ins']) expect(kept).toContain(`\n## ${title}\n`)
  expect(kept).not.toContain('## Floors')
  expect(byHand('# Benchmarks\n\n## Floors\n')).toBe('')
})
