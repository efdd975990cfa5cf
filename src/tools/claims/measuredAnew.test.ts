import { expect, test } from 'vitest'
import { firstRuns } from './firstRuns.ts'
import { measuredAnew } from './replayClaims.ts'

test('a claim that measures something else than when its band was made is told, and no other', async () => {
  const some = ['softmax-falls', 'straight-circle', 'size-342'] as const
  expect(await measuredAnew(some)).toEqual([])
  expect(await measuredAnew(some, { ...firstRuns, 'straight-circle': 0.9 })).toEqual(['straight-circle'])
  expect(await measuredAnew(some, { 'straight-circle': firstRuns['straight-circle'] })).toEqual([
    'softmax-falls',
  ])
})
